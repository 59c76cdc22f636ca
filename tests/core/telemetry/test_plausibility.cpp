// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/plausibility.h"

#include <gtest/gtest.h>
#include <limits>

namespace clipscope::telemetry {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Plausibility, WhatASensorCanTellIsLeftAlone) {
    const std::pair<Quantity, double> all[] = {
        {Quantity::Temperature, -40}, {Quantity::Temperature, 126}, {Quantity::FanSpeed, 0},
        {Quantity::FanSpeed, 30'000}, {Quantity::Power, 0},         {Quantity::Power, 700},
        {Quantity::Clock, 5'700},     {Quantity::Voltage, -12},     {Quantity::Current, -3},
        {Quantity::Flag, 0},          {Quantity::Flag, 1},          {Quantity::Share, 0},
        {Quantity::Share, 1'600},     {Quantity::Energy, 1e12},     {Quantity::Bytes, 1e15},
        {Quantity::Bits, 0xFF},       {Quantity::Duration, 1e9},    {Quantity::Count, 0}};
    for (const auto& [quantity, number] : all) {
        EXPECT_EQ(plausible(quantity, Value(number)), Value(number)) << unitOf(quantity) << ' ' << number;
    }
}

TEST(Plausibility, WhatNoneCanTellIsAnError) {
    const std::pair<Quantity, double> all[] = {{Quantity::Temperature, -62},
                                               {Quantity::Temperature, 127.5},
                                               {Quantity::Temperature, 65'535},
                                               {Quantity::FanSpeed, 65'535},
                                               {Quantity::FanSpeed, -1},
                                               {Quantity::Power, -5},
                                               {Quantity::Power, 4'294'967},
                                               {Quantity::Clock, -1},
                                               {Quantity::Clock, 4'294'967},
                                               {Quantity::Share, -0.1},
                                               {Quantity::Bytes, -1},
                                               {Quantity::Energy, -1},
                                               {Quantity::Flag, 2},
                                               {Quantity::Voltage, infinity},
                                               {Quantity::Current, -infinity},
                                               {Quantity::Throughput, infinity}};
    for (const auto& [quantity, number] : all) {
        EXPECT_EQ(plausible(quantity, Value(number)).status, ReadingStatus::Error) << unitOf(quantity) << ' ' << number;
    }
    EXPECT_EQ(plausible(Quantity::Voltage, Value(std::numeric_limits<double>::quiet_NaN())).status,
              ReadingStatus::Error);
}

TEST(Plausibility, WhatIsNoValueKeepsItsReason) {
    for (const auto why : {ReadingStatus::Absent, ReadingStatus::NoPermission, ReadingStatus::Stale}) {
        EXPECT_EQ(plausible(Quantity::Temperature, Value(why)).status, why);
    }
}

}  // namespace
}  // namespace clipscope::telemetry
