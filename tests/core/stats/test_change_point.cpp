// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/change_point.h"

#include <gtest/gtest.h>
#include <functional>
#include <vector>

namespace clipscope::stats {
namespace {

/// A function at 0, 0.1, 0.2 … below 20, with noise that has no trend.
std::vector<Point> pointsOf(const std::function<double(double)>& function, double noise = 0) {
    std::vector<Point> points;
    for (int at = 0; at < 200; ++at) {
        const double x = 0.1 * at;
        points.push_back({.x = x, .y = function(x) + noise * (at * 7 % 5 - 2)});
    }
    return points;
}

TEST(ChangePoint, FindsTheBendOfAConstantThatSinks) {
    const auto bend = fitBend(pointsOf([](double x) { return x < 12 ? 4000 : 4000 - 50 * (x - 12); }));
    ASSERT_TRUE(bend);
    EXPECT_NEAR(bend->at, 12, 0.1);
    EXPECT_NEAR(bend->level, 4000, 1e-6);
    EXPECT_NEAR(bend->slope, -50, 1e-6);
    EXPECT_NEAR(bend->squares, 0, 1e-6);
}

TEST(ChangePoint, FindsWhereARiseComesToAStand) {
    const auto stand = fitLevelling(pointsOf([](double x) { return x < 7 ? 90 + x : 97.0; }));
    ASSERT_TRUE(stand);
    EXPECT_NEAR(stand->at, 7, 0.1);
    EXPECT_NEAR(stand->level, 97, 1e-6);
    EXPECT_NEAR(stand->slope, 1, 1e-6);
}

TEST(ChangePoint, FindsAStep) {
    const auto step = fitStep(pointsOf([](double x) { return x < 5 ? 10 : 3; }));
    ASSERT_TRUE(step);
    EXPECT_NEAR(step->at, 5, 1e-9);
    EXPECT_NEAR(step->level, 10, 1e-9);
}

TEST(ChangePoint, NoiseMovesABendLittleAndItsErrorSaysSo) {
    const auto plain = [](double x) { return x < 12 ? 100 : 100 - 2 * (x - 12); };
    const auto calm = fitBend(pointsOf(plain, 0.1));
    const auto noisy = fitBend(pointsOf(plain, 1));
    EXPECT_NEAR(noisy->at, 12, 1);
    EXPECT_GT(noisy->deviation, 5 * calm->deviation);
}

TEST(ChangePoint, TooFewPointsTellNothing) {
    const std::vector<Point> three{{0, 1}, {1, 2}, {2, 3}};
    EXPECT_FALSE(fitBend(three));
    EXPECT_FALSE(fitLevelling(three));
    EXPECT_FALSE(fitStep(three));
}

}  // namespace
}  // namespace clipscope::stats
