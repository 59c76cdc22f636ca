// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/image_pool.h"

#include "core/base/error.h"
#include "core/base/seeded_shuffle.h"
#include "core/clip/preprocess.h"
#include "core/kernels/bf16_rounding.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <chrono>
#include <numeric>
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

/// All of them by name where that many are wanted, else in a random order of which the first are a sample.
std::vector<std::filesystem::path> inSeededOrder(std::vector<std::filesystem::path> files, std::size_t wanted,
                                                 std::uint64_t seed) {
    if (files.size() > wanted) {
        seededShuffle(files, seed);
    }
    return files;
}

}  // namespace

std::vector<std::filesystem::path> ImagePool::listFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        // A link that leads nowhere is a picture that cannot be read, and is told as one.
        if (std::error_code ignored; looksLikeAnImage(entry->path()) && !entry->is_directory(ignored)) {
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
    const auto heedStop = [&] {
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
    };
    const std::size_t wanted = std::min(files.size(), distinct);
    const std::size_t rounds = 1 + (distinct - 1) / wanted;
    if (isPreprocessed) {
        m_pixels.reserve(wanted * rounds * m_valuesPerImage);
    }
    std::mt19937_64 random(seed * 1000003);
    for (const std::filesystem::path& file : inSeededOrder(files, wanted, seed)) {
        if (m_files.size() == wanted) {
            break;
        }
        heedStop();
        try {
            const clip::Image image = clip::decodeImage(file);
            m_files.push_back(file);
            addInputs(m_files.size() - 1, image, rounds, isPreprocessed, random);
        } catch (const Error& error) {
            constexpr std::int64_t mostNamed = 20;
            if (++m_leftOut <= mostNamed) {
                warn(Message(MessageId::picture_left_out, {error.message().english()}));
            }
        }
    }
    if (m_files.empty()) {
        throw Error(ErrorCode::BadInput, MessageId::images_none_usable, {files.front().parent_path().string()});
    }
    if (m_leftOut > 0) {
        const auto used = static_cast<std::int64_t>(m_files.size());
        warn(Message(MessageId::pictures_left_out, {m_leftOut, m_leftOut + used, used}));
    }
    // More crops stand in for pictures that were left out.
    const std::size_t enough = 1 + (distinct - 1) / m_files.size();
    for (std::size_t file = 0; enough > rounds && file < m_files.size(); ++file) {
        heedStop();
        addInputs(file, clip::decodeImage(m_files[file]), enough, isPreprocessed, random);
    }
    m_order.resize(m_items.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::stable_sort(m_order, {}, [this](std::size_t item) { return m_items[item].round; });
}

/// The inputs of a picture that are still missing up to so many rounds.
void ImagePool::addInputs(std::size_t file, const clip::Image& image, std::size_t rounds, bool isPreprocessed,
                          std::mt19937_64& random) {
    const auto made = std::ranges::count(m_items, file, &Item::file);
    for (auto round = static_cast<std::size_t>(made); round < rounds; ++round) {
        Item& item = m_items.emplace_back(Item{.file = file, .round = round});
        if (round > 0) {
            item.box = randomBox(image, random);
        }
        if (isPreprocessed) {
            m_pixels.resize(m_pixels.size() + m_valuesPerImage);
            clip::preprocess(item.box ? clip::crop(image, *item.box) : image, m_config,
                             std::span(m_pixels).last(m_valuesPerImage));
        }
    }
}

std::span<const float> ImagePool::pixelsAt(std::size_t place) const {
    return std::span(m_pixels).subspan(m_order[place % m_order.size()] * m_valuesPerImage, m_valuesPerImage);
}

void ImagePool::assemblePixels(std::size_t first, std::span<float> out) const {
    for (std::size_t at = 0; at * m_valuesPerImage < out.size(); ++at) {
        std::ranges::copy(pixelsAt(first + at), out.subspan(at * m_valuesPerImage).begin());
    }
}

void ImagePool::assemblePixels(std::size_t first, std::span<std::uint16_t> out) const {
    for (std::size_t at = 0; at * m_valuesPerImage < out.size(); ++at) {
        kernels::roundToBf16(pixelsAt(first + at), out.subspan(at * m_valuesPerImage, m_valuesPerImage));
    }
}

void ImagePool::assembleFromFiles(ThreadTeam& team, std::size_t first, std::span<float> out,
                                  backend::StageTimes& times) const {
    preprocessFiles(team, first, out, times);
}

void ImagePool::assembleFromFiles(ThreadTeam& team, std::size_t first, std::span<std::uint16_t> out,
                                  backend::StageTimes& times) const {
    preprocessFiles(team, first, out, times);
}

template <typename Value>
void ImagePool::preprocessFiles(ThreadTeam& team, std::size_t first, std::span<Value> out,
                                backend::StageTimes& times) const {
    using SteadyClock = std::chrono::steady_clock;
    using Duration = SteadyClock::duration;
    const auto allBegin = SteadyClock::now();
    const clip::ColumnChooser columns = clip::columnsForPreprocessing(m_config);
    std::vector<clip::Image> images(static_cast<std::size_t>(team.size()));
    std::atomic<Duration::rep> decoding{0};
    std::atomic<Duration::rep> preprocessing{0};
    team.forEach(out.size() / m_valuesPerImage, [&](std::size_t at, int member) {
        const Item& item = m_items[m_order[(first + at) % m_order.size()]];
        clip::Image& image = images[static_cast<std::size_t>(member)];
        const auto begin = SteadyClock::now();
        clip::decodeImage(m_files[item.file], image, item.box ? clip::ColumnChooser() : columns);
        const auto isDecoded = SteadyClock::now();
        const auto pixels = out.subspan(at * m_valuesPerImage, m_valuesPerImage);
        if (item.box) {
            clip::preprocess(clip::crop(image, *item.box), m_config, pixels);
        } else {
            clip::preprocess(image, m_config, pixels);
        }
        decoding += (isDecoded - begin).count();
        preprocessing += (SteadyClock::now() - isDecoded).count();
    });
    const auto wall = static_cast<double>((SteadyClock::now() - allBegin).count());
    const double share = static_cast<double>(decoding) / std::max(1.0, static_cast<double>(decoding + preprocessing));
    const Duration decodingWall(static_cast<Duration::rep>(wall * share));
    times.add(backend::Stage::Decode, decodingWall);
    times.add(backend::Stage::Preprocess, Duration(static_cast<Duration::rep>(wall)) - decodingWall);
}

}  // namespace clipscope::bench
