// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/live_feed.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

TEST(LiveFeed, DropsBatchesButNothingElseWhenNobodyDrains) {
    LiveFeed feed(4);
    for (std::uint64_t seq = 0; seq < 10; ++seq) {
        feed.onEvent({.seq = seq, .payload = BatchDone{}});
    }
    feed.onEvent({.seq = 10, .payload = PassFinished{}});
    feed.onEvent({.seq = 11, .payload = BatchDone{}});
    feed.onEvent({.seq = 12, .payload = RunFinished{}});
    EXPECT_EQ(feed.droppedCount(), 7U);

    std::vector<std::uint64_t> seen;
    Event event;
    while (feed.tryPop(event)) {
        seen.push_back(event.seq);
    }
    feed.onEvent({.seq = 13, .payload = BatchDone{}});
    while (feed.tryPop(event)) {
        seen.push_back(event.seq);
    }
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{0, 1, 2, 3, 10, 12, 13}));
}

}  // namespace
}  // namespace clipscope::record
