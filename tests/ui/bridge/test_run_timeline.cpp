// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_sensors.h"
#include "tests/ui/demo_run.h"
#include "ui/bridge/run_timeline.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::bridge {
namespace {

record::Event event(double t, record::EventPayload payload) {
    return {.t = t, .payload = std::move(payload)};
}

TEST(RunTimeline, DrawsEachBatchOverTheTimeItTook) {
    RunTimeline timeline;
    timeline.apply(event(0, record::PassStarted{}));
    timeline.apply(event(2.5, record::BatchDone{.size = 8, .start = 2, .wallSeconds = 0.5}));
    EXPECT_EQ(timeline.throughput().points(), (QList<QPointF>{{2, 16}, {2.5, 16}}));
    EXPECT_EQ(timeline.batchSize().points(), (QList<QPointF>{{2, 8}, {2.5, 8}}));
    EXPECT_EQ(timeline.end(), 2.5);
}

TEST(RunTimeline, RollsTheThroughputOverASecond) {
    RunTimeline timeline;
    timeline.apply(event(0, record::PassStarted{}));
    double t = 0;
    for (int index = 0; index < 40; ++index) {
        const double wall = index < 20 ? 0.1 : 0.05;  // two seconds at 10, one at 20
        timeline.apply(event(t + wall, record::BatchDone{.size = 1, .start = t, .wallSeconds = wall}));
        t += wall;
    }
    EXPECT_NEAR(*timeline.rollingThroughput(), 20, 1);
    EXPECT_EQ(timeline.figures().samples, 40);
    EXPECT_NEAR(timeline.figures().lowestRate, 10, 1e-9);
    EXPECT_NEAR(timeline.figures().highestRate, 20, 1e-9);
    timeline.apply(event(t, record::PassFinished{}));
    EXPECT_FALSE(timeline.rollingThroughput());
}

TEST(RunTimeline, BreaksTheLineBetweenPasses) {
    RunTimeline timeline;
    timeline.apply(event(0, record::PassStarted{}));
    timeline.apply(event(1, record::BatchDone{.size = 8, .start = 0, .wallSeconds = 1}));
    timeline.apply(event(1, record::PassFinished{}));
    timeline.apply(event(3, record::PassStarted{.repetition = 1}));
    timeline.apply(event(4, record::BatchDone{.size = 8, .start = 3, .wallSeconds = 1}));
    EXPECT_FALSE(timeline.throughput().valueAt(2));
    ASSERT_EQ(timeline.passes().size(), 2U);
    EXPECT_EQ(timeline.passes()[0].to, 1);
    EXPECT_TRUE(timeline.passes()[1].isOpen);
    EXPECT_EQ(timeline.passes()[1].to, 4);
}

TEST(RunTimeline, ShowsAMissingReadingAsAGapAndNotAsZero) {
    RunTimeline timeline;
    timeline.apply(event(0, test::sensorsChanged({"process.rss"})));
    timeline.apply(event(1, record::Telemetry{{test::reading(0, 5e9)}}));
    timeline.apply(event(2, record::Telemetry{{test::reading(0, record::ReadingStatus::Error)}}));
    EXPECT_EQ(timeline.memoryUsed().valueAt(0.5), std::nullopt);
    EXPECT_EQ(timeline.memoryUsed().last(), std::nullopt);
    EXPECT_EQ(timeline.memoryPeak(), 5e9);
}

TEST(RunTimeline, KnowsWhatOtherProgramsTakeAtPresent) {
    RunTimeline timeline;
    timeline.apply(event(0, test::sensorsChanged({"other.cpu"}, telemetry::Quantity::Share)));
    EXPECT_EQ(timeline.backgroundLoad(), std::nullopt);
    timeline.apply(event(1, record::Telemetry{{test::reading(0, 12.5)}}));
    EXPECT_EQ(timeline.backgroundLoad(), 12.5);
    timeline.apply(event(2, record::Telemetry{{test::reading(0, record::ReadingStatus::Error)}}));
    EXPECT_EQ(timeline.backgroundLoad(), std::nullopt);
}

TEST(RunTimeline, MarksThePassThatFailed) {
    RunTimeline timeline;
    for (const record::Event& each : test::demoRun()) {
        timeline.apply(each);
    }
    EXPECT_EQ(timeline.passes().size(), 36U);
    EXPECT_EQ(std::ranges::count_if(timeline.passes(), &PassSpan::hasFailed), 3);
    EXPECT_EQ(std::ranges::count_if(timeline.passes(), &PassSpan::isOpen), 0);
    EXPECT_EQ(timeline.cases().size(), 12U);
}

TEST(RunTimeline, HoldsADayOfFastBatchesInBoundedMemory) {
    RunTimeline timeline;
    timeline.apply(event(0, record::PassStarted{}));
    for (int index = 0; index < 1000000; ++index) {
        const double wall = 0.08 + 0.0001 * (index % 97);
        timeline.apply(event(index * 0.09, record::BatchDone{.size = 1, .start = index * 0.09, .wallSeconds = wall}));
    }
    EXPECT_LE(timeline.throughput().points().size(), 32768);
}

}  // namespace
}  // namespace clipscope::bridge
