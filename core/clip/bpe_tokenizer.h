// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/bpe_vocabulary.h"
#include "core/clip/tokenizer.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace clipscope::clip {

/// Splits captions into words by CLIP's pattern and words into pieces by merging the strongest pair until none is left.
class BpeTokenizer final : public Tokenizer {
public:
    /// What encode() adds and how it keeps within the model's vocabulary.
    struct Frame {
        std::int32_t start = 0;
        std::int32_t end = 0;
        std::int64_t contextLength = 77;
        std::int32_t idsBelow = 0;  ///< larger ids are folded into 0 .. idsBelow - 1
    };

    BpeTokenizer(BpeVocabulary vocabulary, Frame frame, std::string description);
    ~BpeTokenizer() override;

    [[nodiscard]] TokenSequence encode(std::string_view text) const override;
    [[nodiscard]] std::string description() const override { return m_description; }

private:
    class Pattern;

    void encodeWord(std::string_view word, std::vector<std::int32_t>& ids) const;

    std::unordered_map<std::string, std::int32_t> m_ids;
    std::unordered_map<std::string, std::int32_t> m_ranks;  ///< by "first second"
    Frame m_frame;
    std::string m_description;
    std::unique_ptr<const Pattern> m_pattern;
};

}  // namespace clipscope::clip
