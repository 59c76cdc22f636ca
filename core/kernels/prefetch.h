// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace clipscope::kernels {

/// Bytes of one line of the cache that prefetching asks for.
constexpr std::size_t cacheLineBytes = 64;

/// A part of the memory that will be read next, fetched into the second cache bit by bit while something else is
/// computed. Left to itself a core waits for memory at the begin of each panel of weights.
struct PrefetchPart {
    const char* next = nullptr;
    std::size_t linesLeft = 0;
    std::size_t linesAtOnce = 0;

    /// Of `bytes` bytes from `begin` the share number `index` of `count`, to be fetched in `steps` steps.
    static PrefetchPart of(const void* begin, std::size_t bytes, std::size_t index, std::size_t count,
                           std::size_t steps) {
        const std::size_t lines = bytes / cacheLineBytes;
        const std::size_t first = lines * index / count;
        const std::size_t share = lines * (index + 1) / count - first;
        return {.next = static_cast<const char*>(begin) + first * cacheLineBytes,
                .linesLeft = share,
                .linesAtOnce = steps == 0 ? 0 : (share + steps - 1) / steps};
    }

    void advance() {
        if (linesLeft >= linesAtOnce) {
            linesLeft -= linesAtOnce;
            for (std::size_t line = 0; line < linesAtOnce; ++line) {
                __builtin_prefetch(next, 0, 2);
                next += cacheLineBytes;
            }
        }
    }
};

}  // namespace clipscope::kernels
