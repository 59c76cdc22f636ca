// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_fit.h"

#include <gtest/gtest.h>

namespace clipscope::charts {
namespace {

TEST(AxisFit, StartsAtZeroWithoutAStep) {
    EXPECT_EQ(fittedRange(180, 190, 0, std::nullopt), (AxisRange{0, 200}));
}

TEST(AxisFit, EndsAtMultiplesOfTheStepAroundTheValues) {
    EXPECT_EQ(fittedRange(48, 95, 20, std::nullopt), (AxisRange{40, 100}));
    EXPECT_EQ(fittedRange(60, 60, 20, std::nullopt), (AxisRange{60, 80}));
    EXPECT_EQ(fittedRange(-5, 12, 20, std::nullopt), (AxisRange{-20, 20}));
}

TEST(AxisFit, GrowsAtOnceAndShrinksOnlyWhereItIsFarTooTall) {
    EXPECT_EQ(fittedRange(41, 81, 20, AxisRange{40, 80}), (AxisRange{40, 100}));
    EXPECT_EQ(fittedRange(41, 79, 20, AxisRange{40, 100}), (AxisRange{40, 100}));
    EXPECT_EQ(fittedRange(41, 59, 20, AxisRange{40, 100}), (AxisRange{40, 60}));
    EXPECT_EQ(fittedRange(0, 150, 0, AxisRange{0, 200}), (AxisRange{0, 200}));
    EXPECT_EQ(fittedRange(0, 50, 0, AxisRange{0, 200}), (AxisRange{0, 60}));
}

}  // namespace
}  // namespace clipscope::charts
