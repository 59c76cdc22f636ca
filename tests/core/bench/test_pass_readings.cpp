// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/pass_readings.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

using telemetry::ReadingStatus;
using telemetry::Value;
using Figure = PassReadings::Figure;

class PassReadingsTest : public testing::Test {
protected:
    void add(double t, Figure figure, double number) { readings.add(t, figure, Value(number)); }
    [[nodiscard]] record::PassResources at(double t) const {
        record::PassResources resources;
        readings.addTo(resources, t);
        return resources;
    }

    PassReadings readings;
};

TEST_F(PassReadingsTest, WithoutReadingsNothingIsTold) {
    readings.begin(10);
    EXPECT_EQ(at(20), record::PassResources{});
}

TEST_F(PassReadingsTest, APassStartsFromTheTemperatureBefore) {
    add(9, Figure::Temperature, 60);
    readings.begin(10);
    add(15, Figure::Temperature, 80);
    add(16, Figure::Temperature, 70);
    const auto resources = at(17);
    EXPECT_EQ(resources.temperatureStartC, 60);
    EXPECT_EQ(resources.temperatureMaxC, 80);
    ASSERT_TRUE(resources.temperatureMeanC);
    // 60 holds for two seconds at the most, then nothing is known until 15.
    EXPECT_NEAR(*resources.temperatureMeanC, (2 * 60 + 80 + 70) / 4.0, 1e-9);
}

TEST_F(PassReadingsTest, WhatWasBeforeThePassIsNotInIt) {
    add(0, Figure::Clock, 800);
    add(5, Figure::Clock, 4000);
    add(5, Figure::Temperature, 99);
    add(6, Figure::Temperature, 50);
    readings.begin(6);
    add(7, Figure::Clock, 4000);
    EXPECT_EQ(at(8).clockMeanMhz, 4000);
    EXPECT_EQ(at(8).temperatureMaxC, 50);
}

TEST_F(PassReadingsTest, MeansAreByTheTimeThatEachValueHeld) {
    readings.begin(0);
    add(0, Figure::Clock, 4000);
    add(1.5, Figure::Clock, 2000);
    EXPECT_NEAR(at(2).clockMeanMhz.value_or(0), (1.5 * 4000 + 0.5 * 2000) / 2, 1e-9);
}

TEST_F(PassReadingsTest, PowerBecomesEnergyWhereNoCounterToldIt) {
    readings.begin(0);
    for (int tick = 0; tick <= 100; ++tick) {
        add(0.1 * tick, Figure::Power, tick < 50 ? 40 : 60);
    }
    const auto resources = at(10);
    EXPECT_NEAR(resources.powerMeanWatts.value_or(0), 50, 0.01);
    EXPECT_NEAR(resources.energyJoules.value_or(0), 500, 0.1);
    EXPECT_TRUE(resources.isEnergyIntegrated);
}

TEST_F(PassReadingsTest, ACounterIsBelievedMore) {
    readings.begin(0);
    add(0, Figure::Power, 40);
    record::PassResources resources{.energyJoules = 33, .powerMeanWatts = 16.5, .energySource = "rapl/energy"};
    readings.addTo(resources, 2);
    EXPECT_EQ(resources.energyJoules, 33);
    EXPECT_EQ(resources.powerMeanWatts, 16.5);
    EXPECT_FALSE(resources.isEnergyIntegrated);
}

TEST_F(PassReadingsTest, PowerThatWasMissingForTooLongIsNoEnergy) {
    readings.begin(0);
    for (int tick = 0; tick <= 80; ++tick) {
        add(0.1 * tick, Figure::Power, 40);
    }
    readings.add(8.1, Figure::Power, Value(ReadingStatus::Stale));
    EXPECT_FALSE(at(10).energyJoules) << "for a fifth of the pass nobody knows";
    EXPECT_FALSE(at(10).powerMeanWatts);
    EXPECT_TRUE(at(8.5).energyJoules) << "a short gap is bridged by the mean";
}

TEST_F(PassReadingsTest, ASensorThatGoesLeavesAGapAndNo0) {
    readings.begin(0);
    add(0, Figure::Temperature, 80);
    readings.add(1, Figure::Temperature, Value(ReadingStatus::Absent));
    EXPECT_EQ(at(50).temperatureMeanC, 80);
    EXPECT_EQ(at(50).temperatureMaxC, 80);
    readings.begin(50);
    EXPECT_FALSE(at(60).temperatureMeanC);
    EXPECT_FALSE(at(60).temperatureStartC);
    EXPECT_FALSE(at(60).temperatureMaxC);
}

}  // namespace
}  // namespace clipscope::bench
