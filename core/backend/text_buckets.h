// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clipscope::backend {

/// Captions of a batch that are encoded together, each padded to the longest of them.
struct TextBucket {
    std::int64_t length = 0;        ///< tokens of the longest
    std::vector<std::size_t> rows;  ///< places in the batch, shortest caption first
};

/// Parts a batch by length so that the least is computed: the sum over buckets of captions x length, plus for each
/// bucket what a call costs. In a causal tower nothing after a caption's end reaches its embedding, so the result is
/// that of the whole batch.
///
/// \param lengths tokens of each caption up to and including the end token
/// \param callCost of a further bucket, in tokens that take as long
/// \return buckets from the shortest on; none for no captions
[[nodiscard]] std::vector<TextBucket> textBuckets(std::span<const std::int32_t> lengths, std::int64_t callCost);

}  // namespace clipscope::backend
