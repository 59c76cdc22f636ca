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

/// CLIP's byte-pair encoding, as OpenAI's program does it but for its use of ftfy (text_cleaning.h). Immutable: any
/// number of threads may encode with one tokenizer at once.
class Tokenizer {
public:
    /// From `vocab.json` and `merges.txt`, or `bpe_simple_vocab_16e6.txt`, plain or with `.gz`, in `folder`; null where
    /// there is none of them. Start and end are the vocabulary's `<|startoftext|>` and `<|endoftext|>`, else the
    /// model's last two tokens.
    /// \throws Error BadInput that names the file where one of two is missing, corrupt, or has more tokens than the
    /// model
    static std::unique_ptr<const Tokenizer> findIn(const std::filesystem::path& folder, const ClipConfig& config);

    /// The same from a folder that must have a vocabulary.
    /// \throws Error BadInput
    static std::unique_ptr<const Tokenizer> fromFolder(const std::filesystem::path& folder, const ClipConfig& config);

    /// This project's own small byte-level vocabulary, for weights that come without one: captions get sequences of
    /// realistic length. A model with fewer than 2,849 tokens gets as many of the merges as fit; one with fewer than
    /// 514 gets its bytes folded into its vocabulary.
    /// \param resources holds `tokenizer/merges.txt`
    /// \throws Error BadInput that names the file where it is missing or corrupt
    static std::unique_ptr<const Tokenizer> builtIn(const std::filesystem::path& resources, const ClipConfig& config);

    virtual ~Tokenizer() = default;

    /// Cleans, lower-cases, splits and merges. A caption that is too long is cut so that the end token is last; one
    /// that spells the end token ends there. Padding is 0. Any bytes are taken: those that are no UTF-8 become U+FFFD.
    [[nodiscard]] virtual TokenSequence encode(std::string_view text) const = 0;

    /// Whether the vocabulary is this project's own: its tokens are not those that any weights were trained with.
    [[nodiscard]] virtual bool isBuiltIn() const = 0;

    /// For the environment record: where the vocabulary came from.
    [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace clipscope::clip
