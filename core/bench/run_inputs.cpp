// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_inputs.h"

#include <algorithm>
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
    return static_cast<std::size_t>(std::clamp(2 * largest, least, std::max(most, least)));
}

bool hasVocabulary(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / "bpe_simple_vocab_16e6.txt.gz", ignored) ||
           (std::filesystem::exists(folder / "vocab.json", ignored) &&
            std::filesystem::exists(folder / "merges.txt", ignored));
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
    if (std::filesystem::exists(file, ignored) && hasVocabulary(folder)) {
        return clip::Tokenizer::fromFolder(folder, config);
    }
    return clip::Tokenizer::builtIn(resources, config);
}

RunInputs::RunInputs(const plan::Plan& plan, const clip::ClipModel& model, const std::vector<plan::Case>& cases,
                     const std::filesystem::path& resources)
    : m_config(model.config), m_source(plan.source), m_seed(plan.seed), m_distinct(distinctInputs(cases)) {
    const auto needs = [&](Tower other) {
        return std::ranges::any_of(cases, [&](const plan::Case& item) { return item.tower != other; });
    };
    if (needs(Tower::Text)) {
        const std::filesystem::path folder =
            plan.images.empty() ? resources / "photos" : std::filesystem::path(plan.images);
        m_imageFiles = ImagePool::listFolder(folder);
    }
    if (needs(Tower::Image)) {
        const std::filesystem::path file =
            plan.captions.empty() ? resources / "captions.txt" : std::filesystem::path(plan.captions);
        m_lines = CaptionPool::readLines(file);
        m_captionsFrom = plan.captions.empty() ? "sample captions" : plan.captions;
        m_tokenizer = openTokenizer(plan.vocab, plan.weights, m_config, resources);
    }
}

void RunInputs::prepare(const std::stop_token& stop, const WarningSink& warn) {
    if (!m_imageFiles.empty()) {
        m_images = std::make_unique<const ImagePool>(m_imageFiles, m_config, m_distinct,
                                                     m_source == plan::Source::Pixels, m_seed, stop, warn);
        m_imageFiles = m_images->files();
    }
    if (m_tokenizer) {
        m_captions = std::make_unique<const CaptionPool>(m_lines, *m_tokenizer, m_config.contextLength, m_distinct);
    }
}

std::string RunInputs::describe() const {
    std::string text;
    if (m_images) {
        text += std::to_string(m_imageFiles.size()) + " pictures of " +
                m_imageFiles.front().parent_path().filename().string() + " as " + std::to_string(m_images->size()) +
                " distinct inputs";
    }
    if (m_captions) {
        const double mean = m_captions->meanTokens();
        text += (text.empty() ? "" : "; ") + std::to_string(m_lines.size()) + " captions (" + m_captionsFrom + ") of " +
                std::to_string(static_cast<int>(mean + 0.5)) + " tokens on average, " + m_tokenizer->description();
    }
    return text;
}

}  // namespace clipscope::bench
