// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/text_buckets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace clipscope::backend {
namespace {

using testing::ElementsAre;

std::int64_t costOf(const std::vector<TextBucket>& buckets, std::int64_t callCost) {
    std::int64_t cost = 0;
    for (const TextBucket& bucket : buckets) {
        cost += bucket.length * static_cast<std::int64_t>(bucket.rows.size()) + callCost;
    }
    return cost;
}

/// The least cost over every way to part captions that are sorted by length.
std::int64_t leastCost(const std::vector<std::int32_t>& sorted, std::int64_t callCost) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    const std::size_t cuts = sorted.size() - 1;
    for (std::size_t mask = 0; mask < (std::size_t{1} << cuts); ++mask) {
        std::int64_t cost = 0;
        std::int64_t count = 0;
        for (std::size_t at = 0; at < sorted.size(); ++at) {
            ++count;
            if (at == cuts || (mask >> at & 1U) != 0) {
                cost += count * sorted[at] + callCost;
                count = 0;
            }
        }
        least = std::min(least, cost);
    }
    return least;
}

TEST(TextBuckets, NoCaptionsNeedNone) {
    EXPECT_TRUE(textBuckets({}, 10).empty());
}

TEST(TextBuckets, CaptionsOfLikeLengthStayTogether) {
    const std::vector<std::int32_t> lengths{9, 8, 10, 9};
    const auto buckets = textBuckets(lengths, 48);
    ASSERT_EQ(buckets.size(), 1U);
    EXPECT_EQ(buckets.front().length, 10);
    EXPECT_THAT(buckets.front().rows, ElementsAre(1, 0, 3, 2));
}

TEST(TextBuckets, ALongCaptionDoesNotLengthenTheOthers) {
    const std::vector<std::int32_t> lengths{8, 77, 8, 8, 8};
    const auto buckets = textBuckets(lengths, 48);
    ASSERT_EQ(buckets.size(), 2U);
    EXPECT_EQ(buckets[0].length, 8);
    EXPECT_THAT(buckets[0].rows, ElementsAre(0, 2, 3, 4));
    EXPECT_EQ(buckets[1].length, 77);
    EXPECT_THAT(buckets[1].rows, ElementsAre(1));
}

TEST(TextBuckets, NoOtherPartingIsCheaper) {
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        std::vector<std::int32_t> lengths(1 + random() % 10);
        for (std::int32_t& length : lengths) {
            length = static_cast<std::int32_t>(2 + random() % 76);
        }
        const auto callCost = static_cast<std::int64_t>(random() % 60);
        const auto buckets = textBuckets(lengths, callCost);
        std::vector<std::int32_t> sorted = lengths;
        std::ranges::sort(sorted);
        EXPECT_EQ(costOf(buckets, callCost), leastCost(sorted, callCost));
        std::vector<std::size_t> rows;
        for (const TextBucket& bucket : buckets) {
            for (const std::size_t row : bucket.rows) {
                rows.push_back(row);
                EXPECT_LE(lengths[row], bucket.length);
            }
        }
        std::ranges::sort(rows);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            EXPECT_EQ(rows[row], row) << "every caption once";
        }
    }
}

}  // namespace
}  // namespace clipscope::backend
