// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/image_pool.h"

#include "core/base/error.h"
#include "core/clip/preprocess.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <random>
#include <string>
#include <system_error>

namespace clipscope::bench {
namespace {

bool looksLikeAnImage(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 3> extensions{".jpg", ".jpeg", ".png"};
    return std::ranges::find(extensions, extension) != extensions.end();
}

/// A crop of 60 to 95 % of each side.
clip::CropBox randomBox(const clip::Image& image, std::mt19937_64& random) {
    const auto between = [&](int least, int most) {
        return least + static_cast<int>(random() % static_cast<std::uint64_t>(std::max(1, most - least + 1)));
    };
    clip::CropBox box;
    box.width = between(std::max(1, image.width * 60 / 100), std::max(1, image.width * 95 / 100));
    box.height = between(std::max(1, image.height * 60 / 100), std::max(1, image.height * 95 / 100));
    box.left = between(0, image.width - box.width);
    box.top = between(0, image.height - box.height);
    return box;
}

}  // namespace

std::vector<std::filesystem::path> ImagePool::listFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (looksLikeAnImage(entry->path()) && entry->is_regular_file()) {
            files.push_back(entry->path());
        }
    }
    if (error) {
        throw Error(ErrorCode::BadInput, MessageId::images_folder_unreadable, {folder.string(), error.message()});
    }
    if (files.empty()) {
        throw Error(ErrorCode::BadInput, MessageId::images_folder_empty, {folder.string()});
    }
    std::ranges::sort(files);
    return files;
}

ImagePool::ImagePool(const std::vector<std::filesystem::path>& files, const clip::ClipConfig& config,
                     std::size_t distinct, bool isPreprocessed, std::uint64_t seed, std::stop_token stop,
                     const WarningSink& warn)
    : m_config(config), m_valuesPerImage(static_cast<std::size_t>(3 * config.imageSize * config.imageSize)) {
    const std::size_t cropsOfEach = distinct > files.size() ? (distinct - 1) / files.size() : 0;
    std::vector<std::vector<clip::CropBox>> boxes;
    std::vector<std::vector<float>> pixels;
    for (const std::filesystem::path& file : files) {
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
        try {
            const clip::Image image = clip::decodeImage(file);
            std::mt19937_64 random(seed * 1000003 + m_files.size());
            std::vector<clip::CropBox> ofThis;
            std::generate_n(std::back_inserter(ofThis), cropsOfEach, [&] { return randomBox(image, random); });
            if (isPreprocessed) {
                std::vector<float>& values = pixels.emplace_back(m_valuesPerImage * (1 + cropsOfEach));
                const std::span<float> all(values);
                clip::preprocess(image, m_config, all.first(m_valuesPerImage));
                for (std::size_t at = 0; at < cropsOfEach; ++at) {
                    clip::preprocess(clip::crop(image, ofThis[at]), m_config,
                                     all.subspan((at + 1) * m_valuesPerImage, m_valuesPerImage));
                }
            }
            boxes.push_back(std::move(ofThis));
            m_files.push_back(file);
        } catch (const Error& error) {
            warn(error.message());
        }
    }
    if (m_files.empty()) {
        throw Error(ErrorCode::BadInput, MessageId::images_none_usable, {files.front().parent_path().string()});
    }
    // All files once, then the first crop of each, and so on: a short batch sees as many pictures as there are.
    for (std::size_t round = 0; round <= cropsOfEach; ++round) {
        for (std::size_t file = 0; file < m_files.size(); ++file) {
            m_items.push_back({.file = file, .box = round == 0 ? std::nullopt : std::optional(boxes[file][round - 1])});
            if (isPreprocessed) {
                const auto from = pixels[file].begin() + static_cast<std::ptrdiff_t>(round * m_valuesPerImage);
                m_pixels.insert(m_pixels.end(), from, from + static_cast<std::ptrdiff_t>(m_valuesPerImage));
            }
        }
    }
}

void ImagePool::assemblePixels(std::size_t first, std::span<float> out) const {
    for (std::size_t at = 0; at * m_valuesPerImage < out.size(); ++at) {
        const std::size_t item = (first + at) % m_items.size();
        std::ranges::copy(std::span(m_pixels).subspan(item * m_valuesPerImage, m_valuesPerImage),
                          out.subspan(at * m_valuesPerImage).begin());
    }
}

void ImagePool::assembleFromFiles(std::size_t first, std::span<float> out, backend::StageTimes& times) const {
    using SteadyClock = std::chrono::steady_clock;
    for (std::size_t at = 0; at * m_valuesPerImage < out.size(); ++at) {
        const Item& item = m_items[(first + at) % m_items.size()];
        const auto begin = SteadyClock::now();
        clip::Image image = clip::decodeImage(m_files[item.file]);
        const auto isDecoded = SteadyClock::now();
        if (item.box) {
            image = clip::crop(image, *item.box);
        }
        clip::preprocess(image, m_config, out.subspan(at * m_valuesPerImage, m_valuesPerImage));
        times.add(backend::Stage::Decode, isDecoded - begin);
        times.add(backend::Stage::Preprocess, SteadyClock::now() - isDecoded);
    }
}

}  // namespace clipscope::bench
