// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/rest_periods.h"

#include "core/base/error.h"
#include "tests/core/bench/collected_events.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <cmath>
#include <functional>
#include <string>

namespace clipscope::bench {
namespace {

using backend::Device;
using plan::Cooldown;

/// Sensors that tell what a test says.
class FakeSensors final : public PassSensors, public PresentSensors {
public:
    void beginWork(record::CaseIndex index, Device device, const std::vector<int>& /*cpus*/) override {
        EXPECT_EQ(index, noCase);
        worked.push_back(device);
    }
    void beginPass() override {}
    void endPass(record::PassResources& resources) override {
        resources.powerMeanWatts = watts;
        resources.energySource = "rapl/energy";
    }
    [[nodiscard]] bool areComplete() const override { return isComplete; }
    [[nodiscard]] std::optional<double> temperature(Device device) const override { return celsius(device); }
    [[nodiscard]] bool tellsPower(Device device) override { return watts && device == Device::Cpu; }

    std::function<std::optional<double>(Device)> celsius = [](Device) { return std::nullopt; };
    std::optional<double> watts;
    bool isComplete = true;
    std::vector<Device> worked;
};

class RestPeriodsTest : public testing::Test {
protected:
    [[nodiscard]] double now() const { return seconds(clock.now().time_since_epoch()); }
    void cooldown(const char* text) { plan.cooldown = plan::parseCooldown(text).value.value(); }
    /// A CPU that loses half of what it is warmer than 40 °C every 10 s.
    void coolsFrom(double celsius) {
        sensors.celsius = [this, celsius](Device device) {
            return device == Device::Cpu ? std::optional(40 + (celsius - 40) * std::exp2(-now() / 10)) : std::nullopt;
        };
    }
    std::vector<std::string> warnings() {
        std::vector<std::string> ids;
        for (const record::Warning& warning : events.all<record::Warning>()) {
            ids.push_back(warning.message.id());
        }
        return ids;
    }

    test::FakeClock clock;
    test::CollectedEvents events{clock};
    FakeSensors sensors;
    plan::Plan plan;
    std::stop_source stop;
    RestPeriods rest{plan, clock, sensors, sensors, events.producer};
};

TEST_F(RestPeriodsTest, WithoutAPlanForItNothingIsWaitedFor) {
    sensors.isComplete = false;
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_EQ(now(), 0);
    EXPECT_EQ(rest.secondsFor(3), 0);
    EXPECT_TRUE(events.all<record::CooledDown>().empty());
}

TEST_F(RestPeriodsTest, WaitsUntilItIsAsCoolAsAskedFor) {
    cooldown("50C,max=60s");
    coolsFrom(80);
    rest.begin({Device::Cpu}, stop.get_token());
    EXPECT_EQ(rest.secondsFor(2), 120) << "at most, before the first";
    rest.coolDown(1, stop.get_token());
    EXPECT_NEAR(now(), 20, 0.3) << "40 K above 40 °C become 10 K in 20 s";
    EXPECT_NEAR(rest.secondsFor(2), 2 * now(), 1e-9) << "as the one before";
    const auto waits = events.all<record::WaitBegan>();
    ASSERT_EQ(waits.size(), 1U);
    EXPECT_TRUE(waits[0].activity.is(MessageId::cools_down_to));
    EXPECT_EQ(waits[0].atMostSeconds, 60);
    const auto cooled = events.all<record::CooledDown>();
    ASSERT_EQ(cooled.size(), 1U);
    EXPECT_EQ(cooled[0].repetition, 1);
    EXPECT_NEAR(cooled[0].seconds, now(), 1e-9);
    EXPECT_EQ(cooled[0].fromC, 80);
    EXPECT_LE(cooled[0].toC.value(), 50);
    EXPECT_TRUE(cooled[0].isReached);
    EXPECT_TRUE(cooled[0].reason.is(MessageId::cooled_to_its_mark));
}

TEST_F(RestPeriodsTest, OfWhatIsCoolNothingIsWaitedFor) {
    cooldown("50C");
    sensors.celsius = [](Device) { return 50; };
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_EQ(now(), 0);
    EXPECT_TRUE(events.all<record::WaitBegan>().empty());
    EXPECT_TRUE(events.all<record::CooledDown>().at(0).isReached);
}

TEST_F(RestPeriodsTest, TheBaselineIsTheTemperatureAtTheBegin) {
    cooldown("baseline+5");
    sensors.celsius = [](Device) { return 40; };
    rest.begin({Device::Cpu}, stop.get_token());
    coolsFrom(80);
    rest.coolDown(1, stop.get_token());
    EXPECT_NEAR(now(), 30, 0.3) << "40 K above it become 5 K in 30 s";
    EXPECT_TRUE(events.all<record::CooledDown>().at(0).isReached);
}

TEST_F(RestPeriodsTest, TheLongestWaitEndsIt) {
    cooldown("41C,max=12s");
    coolsFrom(80);
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_NEAR(now(), 12, 1e-9);
    const auto cooled = events.all<record::CooledDown>().at(0);
    EXPECT_FALSE(cooled.isReached);
    EXPECT_GT(cooled.toC.value(), 41);
    EXPECT_TRUE(cooled.reason.is(MessageId::cooling_took_too_long));
}

TEST_F(RestPeriodsTest, ASensorThatGoesIsNoTemperature) {
    cooldown("41C,max=12s");
    sensors.celsius = [this](Device) { return now() > 3 ? std::nullopt : std::optional(80.0); };
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    const auto cooled = events.all<record::CooledDown>().at(0);
    EXPECT_EQ(cooled.fromC, 80);
    EXPECT_FALSE(cooled.toC);
    EXPECT_FALSE(cooled.isReached);
    EXPECT_TRUE(cooled.reason.is(MessageId::cooling_lost_its_sensor));
}

TEST_F(RestPeriodsTest, WithoutASensorOnlySecondsCanBeWaitedFor) {
    cooldown("baseline+5");
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_EQ(now(), 0);
    EXPECT_EQ(rest.secondsFor(2), 0);
    EXPECT_EQ(warnings(), std::vector<std::string>{"cooldown_has_no_sensor"});
    EXPECT_TRUE(events.all<record::CooledDown>().empty());
}

TEST_F(RestPeriodsTest, PlainSecondsNeedNoSensor) {
    cooldown("30s");
    sensors.isComplete = false;
    rest.begin({Device::Cpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_NEAR(now(), 30, 1e-9);
    EXPECT_TRUE(warnings().empty());
    const auto cooled = events.all<record::CooledDown>().at(0);
    EXPECT_FALSE(cooled.fromC);
    EXPECT_TRUE(cooled.isReached);
    EXPECT_TRUE(cooled.reason.is(MessageId::cooled_for_its_seconds));
}

TEST_F(RestPeriodsTest, EveryDeviceInUseHasToBeCool) {
    cooldown("50C");
    sensors.celsius = [this](Device device) { return device == Device::Cpu ? 45 : 90 - 2 * now(); };
    rest.begin({Device::Cpu, Device::Gpu}, stop.get_token());
    rest.coolDown(1, stop.get_token());
    EXPECT_NEAR(now(), 20, 0.3);
    EXPECT_EQ(events.all<record::CooledDown>().at(0).fromC, 90) << "of the warmest";
}

TEST_F(RestPeriodsTest, AStopEndsTheWaitAtOnce) {
    cooldown("50C");
    sensors.celsius = [](Device) { return 80; };
    rest.begin({Device::Cpu}, stop.get_token());
    clock.onWait = [this] { stop.request_stop(); };
    try {
        rest.coolDown(1, stop.get_token());
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Stopped);
    }
    EXPECT_LT(now(), 1);
    EXPECT_TRUE(events.all<record::CooledDown>().empty());
}

TEST_F(RestPeriodsTest, SensorsThatAreStillLookedForAreAwaited) {
    cooldown("50C");
    sensors.isComplete = false;
    clock.onWait = [this] {
        if (now() > 1) {
            sensors.celsius = [](Device) { return 45; };
            sensors.isComplete = true;
        }
    };
    rest.begin({Device::Cpu}, stop.get_token());
    EXPECT_GT(rest.secondsFor(1), 0);
    EXPECT_TRUE(warnings().empty());
}

TEST_F(RestPeriodsTest, SourcesThatNeverAnswerAreNotAwaitedForEver) {
    cooldown("50C");
    sensors.isComplete = false;
    rest.begin({Device::Cpu}, stop.get_token());
    EXPECT_LT(now(), 5);
    EXPECT_EQ(warnings(), std::vector<std::string>{"cooldown_has_no_sensor"});
}

TEST_F(RestPeriodsTest, IdlePowerIsMeasuredForItsSeconds) {
    plan.idleSeconds = 12;
    sensors.watts = 7.5;
    rest.begin({Device::Cpu}, stop.get_token());
    EXPECT_NEAR(now(), 12, 1e-9);
    const auto idle = events.all<record::IdleMeasured>();
    ASSERT_EQ(idle.size(), 1U);
    EXPECT_EQ(idle[0].device, "cpu");
    EXPECT_NEAR(idle[0].seconds, 12, 1e-9);
    EXPECT_EQ(idle[0].watts, 7.5);
    EXPECT_EQ(idle[0].source, "rapl/energy");
    EXPECT_EQ(sensors.worked, std::vector{Device::Cpu});
}

TEST_F(RestPeriodsTest, WithoutASourceOfPowerNoTimeIsLost) {
    plan.idleSeconds = 600;
    rest.begin({Device::Cpu}, stop.get_token());
    EXPECT_EQ(now(), 0);
    EXPECT_EQ(warnings(), std::vector<std::string>{"idle_has_no_source"});
    EXPECT_TRUE(events.all<record::IdleMeasured>().empty());
}

TEST_F(RestPeriodsTest, ALimitThatCannotBeWatchedIsTold) {
    plan.stopAbove = 90;
    sensors.celsius = [](Device device) { return device == Device::Cpu ? std::optional(45.0) : std::nullopt; };
    rest.begin({Device::Cpu, Device::Gpu}, stop.get_token());
    const auto all = events.all<record::Warning>();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NE(all[0].message.english().find("GPU"), std::string::npos);
}

TEST(LongestRest, CountsCooldownsBetweenRepetitionsAndEachIdleDevice) {
    plan::Plan plan;
    plan.numRuns = 3;
    EXPECT_EQ(longestRest(plan, 1), 0);
    plan.cooldown = plan::parseCooldown("55C,max=100s").value;
    plan.idleSeconds = 10;
    EXPECT_EQ(longestRest(plan, 2), 220);
}

}  // namespace
}  // namespace clipscope::bench
