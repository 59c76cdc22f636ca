// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/energy_counter.h"

#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;

/// A counter of 1,000 J that is looked at whenever the test says.
class EnergyCounterTest : public testing::Test {
protected:
    void lookAfter(std::chrono::duration<double> pause, double joules) {
        m_clock.advance(pause);
        counter.add(m_clock.now(), static_cast<std::uint64_t>(joules * 1e6));
    }

    EnergyCounter counter{{.mostMicrojoules = 999'999'999, .mostWatts = 500, .longestGap = seconds(60)}};

private:
    test::FakeClock m_clock;
};

TEST_F(EnergyCounterTest, CountsFromTheFirstLookAndTellsPowerFromTheSecond) {
    lookAfter(seconds(1), 700);
    EXPECT_EQ(counter.joules(), Value(0.0));
    EXPECT_EQ(counter.watts().status, ReadingStatus::Absent);
    lookAfter(seconds(2), 760);
    EXPECT_DOUBLE_EQ(counter.joules().number, 60);
    EXPECT_DOUBLE_EQ(counter.watts().number, 30);
}

TEST_F(EnergyCounterTest, GoesOnWhereTheCounterBeginsAgainHoweverOften) {
    lookAfter(seconds(1), 990);
    lookAfter(seconds(1), 10);
    EXPECT_DOUBLE_EQ(counter.joules().number, 20);
    EXPECT_DOUBLE_EQ(counter.watts().number, 20);
    lookAfter(seconds(10), 900);
    lookAfter(seconds(2), 100);
    EXPECT_DOUBLE_EQ(counter.joules().number, 20 + 890 + 200);
    EXPECT_TRUE(counter.joules().isOk());
}

TEST_F(EnergyCounterTest, HoldsPowerBetweenTwoRisesAndIsStaleAfterASecond) {
    lookAfter(seconds(1), 100);
    lookAfter(seconds(1), 150);
    lookAfter(std::chrono::milliseconds(400), 150);
    EXPECT_DOUBLE_EQ(counter.watts().number, 50) << "a slow counter is no idle machine";
    lookAfter(std::chrono::milliseconds(700), 150);
    EXPECT_EQ(counter.watts().status, ReadingStatus::Stale);
    EXPECT_EQ(counter.joules().status, ReadingStatus::Stale);

    lookAfter(seconds(1), 160);
    EXPECT_DOUBLE_EQ(counter.joules().number, 60);
    EXPECT_FALSE(counter.watts().isOk()) << "nobody knows when the standstill ended";
    lookAfter(seconds(1), 200);
    EXPECT_DOUBLE_EQ(counter.watts().number, 40);
}

TEST_F(EnergyCounterTest, BeginsAgainWhereItMayHaveWrappedTwice) {
    lookAfter(seconds(1), 100);
    lookAfter(seconds(1), 150);
    lookAfter(seconds(61), 200);
    EXPECT_EQ(counter.joules().status, ReadingStatus::Stale);
    EXPECT_EQ(counter.watts().status, ReadingStatus::Stale);
    EXPECT_TRUE(counter.hasLostCount());
    lookAfter(seconds(1), 230);
    EXPECT_DOUBLE_EQ(counter.joules().number, 30);
    EXPECT_DOUBLE_EQ(counter.watts().number, 30);
    EXPECT_FALSE(counter.hasLostCount());
}

TEST_F(EnergyCounterTest, TellsAResetFromAWrapByThePowerThatItWouldTake) {
    lookAfter(seconds(1), 300);
    lookAfter(seconds(1), 310);
    lookAfter(std::chrono::milliseconds(100), 1);
    EXPECT_EQ(counter.joules().status, ReadingStatus::Stale) << "691 J in 0.1 s";
    lookAfter(seconds(1), 5);
    EXPECT_DOUBLE_EQ(counter.joules().number, 4);
}

TEST_F(EnergyCounterTest, WhatFailsIsToldAndForgotten) {
    lookAfter(seconds(1), 100);
    counter.fail(ReadingStatus::NoPermission);
    EXPECT_EQ(counter.joules().status, ReadingStatus::NoPermission);
    EXPECT_EQ(counter.watts().status, ReadingStatus::NoPermission);
    lookAfter(seconds(2), 120);
    EXPECT_DOUBLE_EQ(counter.joules().number, 20);
    EXPECT_DOUBLE_EQ(counter.watts().number, 10) << "over the whole time since the last look";
}

TEST(EnergyCounter, AStepBackOfACounterWithoutEndIsAReset) {
    test::FakeClock clock;
    EnergyCounter counter;
    counter.add(clock.now(), 5'000'000);
    clock.advance(seconds(1));
    counter.add(clock.now(), 1'000'000);
    EXPECT_EQ(counter.joules().status, ReadingStatus::Stale);
}

}  // namespace
}  // namespace clipscope::telemetry
