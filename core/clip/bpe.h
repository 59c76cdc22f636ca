// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/vocabulary.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clipscope::clip {

/// Byte-pair encoding of single words. Thread-safe after construction.
class BytePairEncoder {
public:
    explicit BytePairEncoder(const Vocabulary& vocabulary);

    /// Appends the tokens of a word. Of the pairs that stand side by side the most urgent is merged, the leftmost
    /// first, until none is left. Takes n log n steps for n bytes, so that no text stalls it.
    void encode(std::string_view word, std::vector<std::int32_t>& ids) const;

private:
    struct RankedMerge {
        std::int32_t rank = 0;  ///< the lower, the more urgent
        std::int32_t merged = 0;
    };

    [[nodiscard]] const RankedMerge* find(std::int32_t left, std::int32_t right) const;

    std::array<std::int32_t, 256> m_bytes;
    std::array<std::int32_t, 256> m_lastBytes;
    std::unordered_map<std::uint64_t, RankedMerge> m_merges;
};

}  // namespace clipscope::clip
