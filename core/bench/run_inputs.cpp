// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_inputs.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <system_error>

namespace clipscope::bench {
namespace {

using backend::Tower;

/// Enough that neighbouring batches differ, few enough that they take little memory beside the model.
std::size_t distinctInputs(const std::vector<plan::Case>& cases) {
    constexpr std::int64_t least = 64;
    constexpr std::int64_t most = 1024;
    std::int64_t largest = 0;
    for (const plan::Case& item : cases) {
        largest = std::max(largest, item.batchSize);
    }
    return static_cast<std::size_t>(std::clamp(2 * largest, least, most));
}

bool hasOtherThan(const std::vector<plan::Case>& cases, Tower other) {
    return std::ranges::any_of(cases, [&](const plan::Case& item) { return item.tower != other; });
}

}  // namespace

std::unique_ptr<const clip::Tokenizer> openTokenizer(const std::string& vocab, const std::string& weights,
                                                     const clip::ClipConfig& config,
                                                     const std::filesystem::path& resources) {
    if (!vocab.empty()) {
        return clip::Tokenizer::fromFolder(vocab, config);
    }
    const std::filesystem::path file(weights);
    std::error_code ignored;
    const auto folder = std::filesystem::is_directory(file, ignored) ? file : file.parent_path();
    if (std::filesystem::exists(file, ignored)) {
        if (auto found = clip::Tokenizer::findIn(folder, config)) {
            return found;
        }
    }
    return clip::Tokenizer::builtIn(resources, config);
}

RunInputs::RunInputs(const plan::Plan& plan, const clip::ClipModel& model, const std::vector<plan::Case>& cases,
                     const std::filesystem::path& resources)
    : m_config(model.config),
      m_source(plan.source),
      m_seed(plan.seed),
      m_distinct(distinctInputs(cases)),
      m_hasPictureCases(hasOtherThan(cases, Tower::Text)) {
    if (m_hasPictureCases) {
        findPictures(plan, resources);
    }
    if (hasOtherThan(cases, Tower::Image)) {
        findCaptions(plan, resources);
    }
    if (!plan.isFidelityMeasured || model.isRandom) {
        return;
    }
    try {
        if (!m_hasPictureCases) {
            findPictures(plan, resources);
        }
        if (!m_tokenizer) {
            findCaptions(plan, resources);
        }
        m_isRanked = true;
    } catch (const Error& error) {
        m_notRanked = Message(MessageId::ranking_left_out, {error.message().english()});
    }
}

void RunInputs::findPictures(const plan::Plan& plan, const std::filesystem::path& resources) {
    m_imageFiles =
        ImagePool::listFolder(plan.images.empty() ? resources / "photos" : std::filesystem::path(plan.images));
    m_picturesFrom = plan.images.empty() ? "sample photos" : plan.images;
}

void RunInputs::findCaptions(const plan::Plan& plan, const std::filesystem::path& resources) {
    m_lines = CaptionPool::readLines(plan.captions.empty() ? resources / "captions.txt"
                                                           : std::filesystem::path(plan.captions));
    m_captionsFrom = plan.captions.empty() ? "sample captions" : plan.captions;
    m_tokenizer = openTokenizer(plan.vocab, plan.weights, m_config, resources);
}

void RunInputs::prepare(const std::stop_token& stop, const WarningSink& warn) {
    if (m_hasPictureCases) {
        m_images = std::make_unique<const ImagePool>(m_imageFiles, m_config, m_distinct,
                                                     m_source == plan::Source::Pixels, m_seed, stop, warn);
        m_imageFiles = m_images->files();
    }
    if (m_tokenizer) {
        m_captions = std::make_unique<const CaptionPool>(m_lines, *m_tokenizer, m_config.contextLength, m_distinct);
    }
    if (m_notRanked) {
        warn(*m_notRanked);
    }
}

double RunInputs::foreseenBytes() const {
    const bool holdsPixels = m_hasPictureCases && m_source == plan::Source::Pixels;
    const auto pixels = static_cast<double>(3 * m_config.imageSize * m_config.imageSize) * sizeof(float);
    return holdsPixels ? static_cast<double>(m_distinct) * pixels : 0;
}

record::FactGroup RunInputs::facts() const {
    record::FactGroup group{.name = "inputs", .title = "Inputs"};
    const auto add = [&](const char* name, const char* title, std::string value) {
        group.facts.push_back({.name = name, .title = title, .value = std::move(value)});
    };
    if (m_images) {
        add("pictures_from", "Pictures from", m_picturesFrom);
        add("pictures", "Pictures", std::to_string(m_imageFiles.size()));
        add("pictures_left_out", "Pictures left out", std::to_string(m_images->leftOut()));
        add("distinct_images", "Distinct image inputs", std::to_string(m_images->size()));
    }
    if (m_captions) {
        add("captions_from", "Captions from", m_captionsFrom);
        add("captions", "Captions", std::to_string(m_lines.size()));
        add("distinct_texts", "Distinct text inputs", std::to_string(m_captions->size()));
        add("mean_tokens", "Tokens of a caption, mean", std::to_string(std::lround(m_captions->meanTokens())));
        add("vocabulary", "Vocabulary", m_tokenizer->description());
    }
    return group;
}

}  // namespace clipscope::bench
