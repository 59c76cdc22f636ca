// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/text_buckets.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace clipscope::backend {

std::vector<TextBucket> textBuckets(std::span<const std::int32_t> lengths, std::int64_t callCost) {
    std::vector<std::size_t> order(lengths.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return lengths[row]; });

    // The ends of the groups of equal length: where a bucket may end.
    std::vector<std::size_t> ends{0};
    for (std::size_t at = 1; at <= order.size(); ++at) {
        if (at == order.size() || lengths[order[at]] != lengths[order[at - 1]]) {
            ends.push_back(at);
        }
    }
    // least[i]: the cost of the first i groups, parted as well as can be; from[i]: where their last bucket begins.
    std::vector<std::int64_t> least(ends.size(), std::numeric_limits<std::int64_t>::max());
    std::vector<std::size_t> from(ends.size(), 0);
    least[0] = 0;
    for (std::size_t end = 1; end < ends.size(); ++end) {
        const std::int64_t longest = lengths[order[ends[end] - 1]];
        for (std::size_t begin = 0; begin < end; ++begin) {
            const auto captions = static_cast<std::int64_t>(ends[end] - ends[begin]);
            const std::int64_t cost = least[begin] + captions * longest + callCost;
            if (cost < least[end]) {
                least[end] = cost;
                from[end] = begin;
            }
        }
    }
    std::vector<TextBucket> buckets;
    for (std::size_t end = ends.size() - 1; end > 0; end = from[end]) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(ends[from[end]]);
        const auto last = order.begin() + static_cast<std::ptrdiff_t>(ends[end]);
        buckets.push_back({.length = lengths[*(last - 1)], .rows = {first, last}});
    }
    std::ranges::reverse(buckets);
    return buckets;
}

}  // namespace clipscope::backend
