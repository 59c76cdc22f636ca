// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_view.h"

#include <gtest/gtest.h>
#include <QSignalSpy>

namespace clipscope::charts {
namespace {

TEST(TimeView, GrowsInBlocksAndNotAtEachTick) {
    TimeView view;
    view.reset(true);
    QSignalSpy changes(&view, &TimeView::rangeChanged);
    for (int tick = 0; tick < 600; ++tick) {
        view.setEnd(tick * 0.2, true);
        ASSERT_GE(view.to(), tick * 0.2);
    }
    EXPECT_EQ(view.from(), 0);
    EXPECT_LE(view.to(), 120 * 1.3);
    EXPECT_LT(changes.count(), 30);
}

TEST(TimeView, EndsWhereAFinishedRunEnds) {
    TimeView view;
    view.reset(false);
    view.setEnd(95.7, false);
    EXPECT_EQ(view.from(), 0);
    EXPECT_DOUBLE_EQ(view.to(), 95.7);
}

TEST(TimeView, KeepsTheMomentUnderTheMouseWhenZooming) {
    TimeView view;
    view.reset(false);
    view.setEnd(100, false);
    view.zoom(25, 0.5);
    EXPECT_DOUBLE_EQ(view.from(), 12.5);
    EXPECT_DOUBLE_EQ(view.to(), 62.5);
    view.zoom(25, 100);
    EXPECT_DOUBLE_EQ(view.from(), 0);
    EXPECT_DOUBLE_EQ(view.to(), 100);
}

TEST(TimeView, FollowsAgainWhenAskedTo) {
    TimeView view;
    view.reset(true);
    view.setEnd(100, true);
    view.select(40, 20);
    EXPECT_EQ(view.from(), 20);
    EXPECT_EQ(view.to(), 40);
    EXPECT_FALSE(view.isFollowing());
    view.setEnd(200, true);
    EXPECT_EQ(view.to(), 40);
    view.jumpToLive();
    EXPECT_TRUE(view.isFollowing());
    EXPECT_GE(view.to(), 200);
    EXPECT_DOUBLE_EQ(view.to() - view.from(), 20);
    view.showAll();
    EXPECT_EQ(view.from(), 0);
}

TEST(TimeView, HoldsStillWhileFrozen) {
    TimeView view;
    view.reset(true);
    view.setEnd(50, true);
    const double to = view.to();
    view.setFrozen(true);
    view.setEnd(500, true);
    EXPECT_EQ(view.to(), to);
    EXPECT_EQ(view.shownEnd(), 50);
    view.zoom(25, 0.5);
    EXPECT_LE(view.to(), to);
    view.showAll();
    EXPECT_LE(view.to(), 60);
    view.setFrozen(false);
    EXPECT_GE(view.to(), 500);
}

TEST(TimeView, DoesNotZoomIntoNothing) {
    TimeView view;
    view.reset(false);
    view.setEnd(100, false);
    view.select(30, 30);
    EXPECT_DOUBLE_EQ(view.to(), 100);
    for (int notch = 0; notch < 200; ++notch) {
        view.zoom(50, 0.5);
    }
    EXPECT_GE(view.to() - view.from(), 0.009);
}

}  // namespace
}  // namespace clipscope::charts
