// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace clipscope::clip {

/// Two neighbouring pieces of a word that become one. Pieces are told by their tokens' ids.
struct Merge {
    std::int32_t left = 0;
    std::int32_t right = 0;
    std::int32_t merged = 0;

    bool operator==(const Merge&) const = default;
};

/// A byte-pair vocabulary as CLIP has them: a byte that ends a word has a token of its own.
struct Vocabulary {
    std::array<std::int32_t, 256> bytes{};      ///< the token of each byte
    std::array<std::int32_t, 256> lastBytes{};  ///< of each byte where it is the last of its word
    std::vector<Merge> merges;                  ///< the first is the most urgent
    std::int32_t start = 0;
    std::int32_t end = 0;
};

}  // namespace clipscope::clip
