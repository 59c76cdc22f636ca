// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/work_split.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::kernels {
namespace {

TEST(WorkSplit, AFewRowsAreNeverCut) {
    const std::vector<WorkShare> expected{{{0, 50}, {0, 12}}, {{0, 50}, {12, 24}}};
    EXPECT_EQ(splitWork(50, 32, 24, 2), expected);
}

TEST(WorkSplit, RowsAreCutBetweenBlocksWherePanelsDoNotSuffice) {
    // 32 threads have 24 panels: one each would leave 8 idle, and 12 of two rows' halves do not.
    const std::vector<WorkShare> shares = splitWork(1600, 32, 24, 32);
    std::size_t largest = 0;
    for (const WorkShare& share : shares) {
        EXPECT_EQ(share.rows.begin % 32, 0U);
        largest = std::max(largest, (share.rows.size() + 31) / 32 * share.panels.size());
    }
    EXPECT_LE(shares.size(), 32U);
    EXPECT_LT(largest, 50U);  // of 1200 blocks of a panel: 37.5 would be even, 50 a panel each
}

TEST(WorkSplit, EachRowMeetsEachPanelOnce) {
    for (const std::size_t rows : {1, 13, 32, 33, 400}) {
        for (const std::size_t panels : {1, 2, 5, 96}) {
            for (const std::size_t threads : {1, 2, 3, 7, 64}) {
                std::vector<int> met(rows * panels);
                const std::vector<WorkShare> shares = splitWork(rows, 32, panels, threads);
                EXPECT_LE(shares.size(), threads);
                for (const WorkShare& share : shares) {
                    for (std::size_t row = share.rows.begin; row < share.rows.end; ++row) {
                        for (std::size_t panel = share.panels.begin; panel < share.panels.end; ++panel) {
                            ++met[row * panels + panel];
                        }
                    }
                }
                EXPECT_TRUE(std::ranges::all_of(met, [](int times) { return times == 1; }))
                    << rows << " rows, " << panels << " panels, " << threads << " threads";
            }
        }
    }
}

TEST(WorkSplit, NothingNeedsNobody) {
    EXPECT_TRUE(splitWork(0, 32, 24, 2).empty());
}

}  // namespace
}  // namespace clipscope::kernels
