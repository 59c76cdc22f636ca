// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::clip {

/// A caption as the text tower takes it.
struct TokenSequence {
    std::vector<std::int32_t> ids;  ///< contextLength of them: start, pieces, end, then padding
    std::int32_t length = 0;        ///< up to and including the end token
};

/// CLIP's byte-pair encoding. Thread-safe after construction.
class Tokenizer {
public:
    /// From `vocab.json` and `merges.txt`, or `bpe_simple_vocab_16e6.txt.gz`, in `folder`.
    /// \throws Error BadInput that names the file where it is missing, corrupt, or does not fit `config`
    static std::unique_ptr<const Tokenizer> fromFolder(const std::filesystem::path& folder, const ClipConfig& config);

    /// This project's own small byte-level vocabulary, for weights that come without one: captions get
    /// sequences of realistic length. For any model with at least 1,024 tokens; a smaller one gets bytes folded into
    /// its vocabulary.
    static std::unique_ptr<const Tokenizer> builtIn(const std::filesystem::path& resources, const ClipConfig& config);

    virtual ~Tokenizer() = default;

    /// Cleans, lower-cases, splits and merges. A caption that is too long is cut so that the end token is last.
    /// Padding is 0.
    [[nodiscard]] virtual TokenSequence encode(std::string_view text) const = 0;

    /// For the environment record: where the vocabulary came from.
    [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace clipscope::clip
