// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampling_lane.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fake_provider.h"
#include "tests/support/told_samples.h"

#include <gtest/gtest.h>
#include <functional>
#include <optional>

namespace clipscope::telemetry {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class SamplingLaneTest : public testing::Test {
protected:
    /// A source that does something each time it is asked, and takes that long.
    std::shared_ptr<SampleSource> source(const std::string& name, milliseconds takes,
                                         std::function<void()> during = {}) {
        auto provider = std::make_unique<test::FakeProvider>(
            name, Pace::Slow, std::vector{test::sensorNamed(name)},
            [this, takes, during = std::move(during), count = 0.0](std::span<Value> values) mutable {
                clock.advance(takes);
                if (during) {
                    during();
                }
                values[0] = Value(++count);
                return true;
            });
        return std::make_shared<SampleSource>(std::move(provider));
    }
    SamplingLane& make(std::vector<std::shared_ptr<SampleSource>> sources, bool readsTogether = false) {
        return lane.emplace(hub, std::move(sources), readsTogether);
    }
    [[nodiscard]] double timeOf(const std::string& id) {
        return clipscope::seconds(told.times.at(id).time_since_epoch());
    }

    test::FakeClock clock;
    test::ToldSamples told;
    std::shared_ptr<SampleHub> hub = std::make_shared<SampleHub>(told);
    std::optional<SamplingLane> lane;
};

TEST_F(SamplingLaneTest, SourcesThatAreReadTogetherHaveOneTimeAndComeAtOnce) {
    clock.advance(seconds(10));
    make({source("a", milliseconds(3)), source("b", milliseconds(3))}, true);
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_EQ(told.batches, 1);
    EXPECT_DOUBLE_EQ(timeOf("a"), 10);
    EXPECT_DOUBLE_EQ(timeOf("b"), 10);
}

TEST_F(SamplingLaneTest, OthersHaveEachTheirOwnTime) {
    clock.advance(seconds(10));
    make({source("a", milliseconds(300)), source("b", milliseconds(300))});
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_EQ(told.batches, 2);
    EXPECT_DOUBLE_EQ(timeOf("a"), 10);
    EXPECT_DOUBLE_EQ(timeOf("b"), 10.3) << "b was read when a had answered";
}

TEST_F(SamplingLaneTest, SaysWhichSourceItWaitsForAndSinceWhen) {
    std::optional<SamplingLane::Wait> seen;
    clock.advance(seconds(4));
    const auto asked = source("a", milliseconds(0), [&] { seen = lane->wait(); });
    make({asked});
    EXPECT_FALSE(lane->wait());
    EXPECT_TRUE(lane->turn(clock));
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->source, asked);
    EXPECT_EQ(seen->since, Clock::time_point(seconds(4)));
    EXPECT_FALSE(lane->wait());
}

TEST_F(SamplingLaneTest, TheOthersAreTakenFromAThreadThatDoesNotComeBack) {
    std::optional<std::vector<std::shared_ptr<SampleSource>>> others;
    const auto quick = source("quick", milliseconds(0));
    const auto later = source("later", milliseconds(0));
    const auto stuck = source("stuck", milliseconds(5000), [&] {
        if (told.values.contains("stuck")) {  // not the first time
            EXPECT_FALSE(lane->hasAnswered());
            others = lane->takeOthers(*lane->wait(), clock.now());
        }
    });
    make({quick, stuck, later});
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_FALSE(lane->turn(clock)) << "its thread has nothing to do any more";
    ASSERT_TRUE(others);
    EXPECT_EQ(*others, (std::vector{quick, later}));
    EXPECT_TRUE(lane->hasAnswered());
    EXPECT_EQ(told.states["stuck"].status, ReadingStatus::Stale);
    EXPECT_EQ(told.values["stuck"].status, ReadingStatus::Stale) << "what it brings now comes too late";
    EXPECT_EQ(told.values["later"], Value(1)) << "who reads it now is another thread";
    EXPECT_FALSE(lane->turn(clock));
}

TEST_F(SamplingLaneTest, NothingIsTakenFromAThreadThatCameBackMeanwhile) {
    std::optional<SamplingLane::Wait> seen;
    make({source("a", milliseconds(0), [&] { seen = seen ? seen : lane->wait(); })});
    EXPECT_TRUE(lane->turn(clock));
    clock.advance(seconds(1));
    EXPECT_FALSE(lane->takeOthers(*seen, clock.now()));
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_EQ(told.values["a"], Value(2));
}

TEST_F(SamplingLaneTest, ASourceCanBeAddedAndAllAreFoundAnew) {
    make({source("a", milliseconds(0))});
    EXPECT_TRUE(lane->turn(clock));
    lane->add(source("b", milliseconds(0)));
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_EQ(told.values["b"], Value(1));
    told.states.clear();
    lane->findAnew();
    clock.advance(seconds(1));
    EXPECT_TRUE(lane->turn(clock));
    EXPECT_EQ(told.states.size(), 2U);
}

TEST_F(SamplingLaneTest, WhereNobodyListensTheTurnEnds) {
    make({source("a", milliseconds(0))});
    hub->close();
    EXPECT_FALSE(lane->turn(clock));
}

}  // namespace
}  // namespace clipscope::telemetry
