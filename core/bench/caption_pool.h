// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/stage_times.h"
#include "core/clip/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace clipscope::bench {

/// The captions of a run: its lines first, then rotations of their words.
class CaptionPool {
public:
    /// The lines of a text file that are not empty; of more than 8192, so many from all over it. Of a line only the
    /// first 8192 bytes count.
    /// \throws Error BadInput where it cannot be read or has none
    [[nodiscard]] static std::vector<std::string> readLines(const std::filesystem::path& file);

    CaptionPool(std::vector<std::string> lines, const clip::Tokenizer& tokenizer, std::int64_t contextLength,
                std::size_t distinct);

    [[nodiscard]] std::size_t size() const { return m_captions.size(); }
    /// Mean number of tokens of a caption, start and end included.
    [[nodiscard]] double meanTokens() const;

    /// Copies `lengths.size()` token sequences from place `first` on, going round.
    void assembleTokens(std::size_t first, std::span<std::int32_t> ids, std::span<std::int32_t> lengths) const;

    /// The same from the texts: tokenizes and adds to the stage Preprocess.
    void assembleFromText(std::size_t first, std::span<std::int32_t> ids, std::span<std::int32_t> lengths,
                          backend::StageTimes& times) const;

private:
    const clip::Tokenizer& m_tokenizer;
    std::size_t m_contextLength;
    std::vector<std::string> m_captions;
    std::vector<clip::TokenSequence> m_tokens;
};

}  // namespace clipscope::bench
