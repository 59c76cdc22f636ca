// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/decimation.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace clipscope::bridge {
namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

QList<QPointF> wave(int count) {
    QList<QPointF> points;
    for (int index = 0; index < count; ++index) {
        points.append({index * 0.001, 5 + std::sin(index * 0.7)});
    }
    return points;
}

TEST(Decimation, KeepsASinglePeakAmongManyPoints) {
    QList<QPointF> points = wave(50000);
    points[31234].setY(99);
    points[44321].setY(-7);
    const QList<QPointF> shown = decimate(points, 0, 50, 150);
    EXPECT_LE(shown.size(), 600);
    EXPECT_TRUE(shown.contains(points[31234]));
    EXPECT_TRUE(shown.contains(points[44321]));
}

TEST(Decimation, KeepsFirstLowestHighestAndLastOfAColumnInOrder) {
    const QList<QPointF> points{{0, 5}, {1, 9}, {2, 6}, {3, 1}, {4, 4}};
    EXPECT_EQ(decimate(points, 0, 10, 1), (QList<QPointF>{{0, 5}, {1, 9}, {3, 1}, {4, 4}}));
}

TEST(Decimation, GivesTheNeighboursOutsideSoThatTheLineEntersAndLeaves) {
    const QList<QPointF> shown = decimate(wave(1000), 0.4, 0.6, 10);
    EXPECT_NEAR(shown.constFirst().x(), 0.399, 1e-9);
    EXPECT_NEAR(shown.constLast().x(), 0.6, 1e-9);
    EXPECT_TRUE(std::is_sorted(shown.begin(), shown.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
}

TEST(Decimation, KeepsGapsButNotMoreThanOneInAColumn) {
    QList<QPointF> points;
    for (int index = 0; index < 3000; ++index) {
        points.append({index * 1.0, index % 3 == 1 ? gap : 1.0});
    }
    const QList<QPointF> shown = decimate(points, 0, 3000, 10);
    EXPECT_EQ(std::ranges::count_if(shown, [](const QPointF& point) { return std::isnan(point.y()); }), 10);
    EXPECT_LE(shown.size(), 10 * 9 + 2);
}

TEST(Decimation, HasNothingToShowOfNothing) {
    EXPECT_TRUE(decimate({}, 0, 1, 10).isEmpty());
    EXPECT_TRUE(decimate(wave(10), 1, 1, 10).isEmpty());
}

}  // namespace
}  // namespace clipscope::bridge
