// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/live_feed.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <iterator>

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
    const auto drain = [&] { std::ranges::transform(feed.drain(), std::back_inserter(seen), &Event::seq); };
    drain();
    feed.onEvent({.seq = 13, .payload = BatchDone{}});
    drain();
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{0, 1, 2, 3, 10, 12, 13}));
}

}  // namespace
}  // namespace clipscope::record
