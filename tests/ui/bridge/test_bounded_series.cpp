// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/bounded_series.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::bridge {
namespace {

TEST(BoundedSeries, StaysWithinItsCapacityAndLosesNoPeak) {
    BoundedSeries series(1000);
    for (int index = 0; index < 100000; ++index) {
        series.add(index * 0.01, index == 4321 ? 500 : index == 77777 ? -500 : index % 7);
    }
    EXPECT_LE(series.points().size(), 1000);
    const auto [low, high] = std::ranges::minmax(series.points(), {}, &QPointF::y);
    EXPECT_EQ(low.y(), -500);
    EXPECT_EQ(high.y(), 500);
    EXPECT_DOUBLE_EQ(series.points().constLast().x(), 999.99);
    EXPECT_EQ(series.points().constFirst().x(), 0);
}

TEST(BoundedSeries, StaysWithinItsCapacityWhereEverythingHappensAtOneMoment) {
    BoundedSeries series(200);
    for (int index = 0; index < 10000; ++index) {
        series.add(1, index);
        series.breakLine();
    }
    EXPECT_LE(series.points().size(), 200);
}

TEST(BoundedSeries, MakesOneLongSpanOfEqualOnes) {
    BoundedSeries series;
    for (int index = 0; index < 1000; ++index) {
        series.addSpan(index, index + 1, 32);
    }
    EXPECT_EQ(series.points(), (QList<QPointF>{{0, 32}, {1000, 32}}));
    series.addSpan(1000, 1001, 8);
    EXPECT_EQ(series.points().size(), 4);
}

TEST(BoundedSeries, TellsTheValueAtAMomentAndNothingInAGap) {
    BoundedSeries series;
    series.addSpan(1, 2, 10);
    series.breakLine();
    series.addSpan(3, 4, 20);
    EXPECT_FALSE(series.valueAt(0.5));
    EXPECT_EQ(series.valueAt(1.5), 10);
    EXPECT_FALSE(series.valueAt(2.5));
    EXPECT_EQ(series.valueAt(3), 20);
    EXPECT_EQ(series.valueAt(9), 20);
    EXPECT_EQ(series.last(), 20);
}

TEST(BoundedSeries, ShowsEveryPointOfAWindowThatHasFewOfThem) {
    BoundedSeries series;
    for (int index = 0; index < 5000; ++index) {
        series.add(index, index % 11);
    }
    EXPECT_EQ(series.visible(100, 200, 600).size(), 102);
    EXPECT_LE(series.visible(0, 5000, 600).size(), 602);
}

TEST(BoundedSeries, NeverGoesBackInTime) {
    BoundedSeries series;
    series.add(5, 1);
    series.add(4, 2);
    EXPECT_EQ(series.points(), (QList<QPointF>{{5, 1}, {5, 2}}));
}

}  // namespace
}  // namespace clipscope::bridge
