// SPDX-License-Identifier: GPL-3.0-or-later
// Where an encoder's threads run, as the system tells.
#include "core/hardware/cpu_selection.h"
#include "tests/support/engine_fixture.h"
#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <thread>

namespace clipscope::backend {
namespace {

using testing::Each;
using testing::SizeIs;

class PlacementTest : public testing::Test {
protected:
    /// Places an encoder on a thread of its own, as a run does.
    Placement place(EncoderRequest request) {
        Placement placement;
        std::jthread([&] {
            const auto encoder = engines.encoder("eager", model, request);
            placement = encoder->place();
        }).join();
        return placement;
    }

    test::Engines engines;
    clip::ClipModel model = clip::openModel({.model = "tiny", .isModelGiven = true});
    const std::vector<int>& offered = hardware::offeredCpuList();
};

TEST_F(PlacementTest, WithoutAWishThreadsRunEverywhere) {
    const Placement placement = place({.threads = 2});
    EXPECT_THAT(placement.cpus, SizeIs(2));
    EXPECT_THAT(placement.cpus, Each(offered));
    EXPECT_THAT(std::set<int>(placement.threadIds.begin(), placement.threadIds.end()), SizeIs(2));
    EXPECT_EQ(placement.openMpThreads, 2);
    EXPECT_EQ(placement.interOpThreads, 1);
}

TEST_F(PlacementTest, ThreadsStayOnTheCpusThatWereAskedFor) {
    const std::vector<int> last{offered.back()};
    EXPECT_THAT(place({.threads = 2, .cpus = last}).cpus, Each(last));
}

TEST_F(PlacementTest, APinnedThreadHasACpuOfItsOwn) {
    const int threads = static_cast<int>(std::min<std::size_t>(offered.size(), 4));
    const Placement placement = place({.threads = threads, .cpus = offered, .isPinned = true});
    std::set<std::vector<int>> seen(placement.cpus.begin(), placement.cpus.end());
    EXPECT_THAT(seen, SizeIs(threads));
    EXPECT_THAT(seen, Each(SizeIs(1)));
}

TEST_F(PlacementTest, AnEncoderWithoutAWishFreesThreadsThatTheOneBeforeBound) {
    std::jthread([&] {
        const auto bound = engines.encoder("eager", model, {.threads = 2, .cpus = {offered.front()}});
        EXPECT_THAT(bound->place().cpus, Each(std::vector<int>{offered.front()}));
        const auto free = engines.encoder("eager", model, {.threads = 2});
        EXPECT_THAT(free->place().cpus, Each(offered));
    }).join();
}

TEST_F(PlacementTest, CpusThatAreNotThereAreRefused) {
    test::expectError(ErrorCode::Unavailable, {"900"}, [&] {
        const auto encoder = engines.encoder("eager", model, {.threads = 1, .cpus = {900}});
        (void)encoder->place();
    });
}

}  // namespace
}  // namespace clipscope::backend
