// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_run.h"
#include "ui/charts/pass_rows.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope::charts {
namespace {

TEST(PassRows, HasARowOfEncodersAndARowOfPasses) {
    bridge::RunTimeline timeline;
    for (const record::Event& event : test::demoRun()) {
        timeline.apply(event);
    }
    const auto rows = passRows(timeline, timeline.end());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].size(), 36U);
    EXPECT_LE(rows[0].size(), 12U);  // an encoder that stays loaded between repetitions is one segment
    EXPECT_EQ(rows[0].front().from, rows[1].front().from);
    EXPECT_EQ(rows[0].back().to, rows[1].back().to);
    EXPECT_EQ(std::ranges::count_if(rows[1], &widgets::LaneSegment::isMarked), 3);
    EXPECT_GT(rows[1].front().settled, rows[1].front().from);
}

TEST(PassRows, NameTheEngineOfAnEncoderAndWhatElseTellsItApart) {
    bridge::RunTimeline timeline;
    for (const record::Event& event : test::demoRun("optimizations")) {
        timeline.apply(event);
    }
    std::set<QString> labels;
    const auto rows = passRows(timeline, timeline.end());
    for (const widgets::LaneSegment& segment : rows[0]) {
        labels.insert(segment.text);
    }
    EXPECT_TRUE(labels.contains("eager bf16 image"));
    EXPECT_TRUE(labels.contains("inductor bf16 image"));
    EXPECT_TRUE(labels.contains("packed bf16 image"));
    EXPECT_TRUE(labels.contains("packed bf16 image, without last-block"));
    std::set<std::string> encoders;
    for (const plan::Case& item : timeline.cases()) {
        encoders.insert(item.encoderKey());
    }
    EXPECT_EQ(labels.size(), encoders.size());
}

TEST(PassRows, LeavesOutWhatCameAfterAFreeze) {
    bridge::RunTimeline timeline;
    for (const record::Event& event : test::demoRun()) {
        timeline.apply(event);
    }
    const auto rows = passRows(timeline, 20);
    EXPECT_LE(rows[1].back().to, 20);
    EXPECT_LT(rows[1].size(), 36U);
}

}  // namespace
}  // namespace clipscope::charts
