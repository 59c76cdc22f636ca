// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/power_supply_provider.h"

#include "tests/support/probed_provider.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

/// A /sys/class/power_supply that the test fills.
class PowerSupplies : public testing::Test {
protected:
    void set(const std::string& supply, const std::string& file, const std::string& text) const {
        m_root.write("sys/class/power_supply/" + supply + '/' + file, text + '\n');
    }
    void battery(const std::string& name, const std::string& status, const std::string& capacity) const {
        set(name, "type", "Battery");
        set(name, "status", status);
        set(name, "capacity", capacity);
    }
    void adapter(const std::string& name, const std::string& type, const std::string& online) const {
        set(name, "type", type);
        set(name, "online", online);
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_root.path(); }

private:
    test::TemporaryFolder m_root;
};

TEST_F(PowerSupplies, PullingThePlugIsSeen) {
    adapter("AC", "Mains", "1");
    battery("BAT0", "Charging", "80");
    set("BAT0", "power_now", "21500000");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    EXPECT_EQ(supplies.found.status, ReadingStatus::Ok);
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 0);
    EXPECT_DOUBLE_EQ(supplies.number("battery.charge"), 80);
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 21.5);

    set("AC", "online", "0");
    set("BAT0", "status", "Discharging");
    set("BAT0", "power_now", "-12345000");
    EXPECT_TRUE(supplies.sampleAfter(seconds(1)));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 1);
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 12.345) << "some drivers count what flows out as negative";
}

TEST_F(PowerSupplies, AnyAdapterThatIsOnlineFeedsTheMachine) {
    adapter("AC", "Mains", "0");
    adapter("ucsi-source-psy-1", "USB", "1");
    battery("BAT0", "Not charging", "100");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 0);
    set("ucsi-source-psy-1", "online", "0");
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 1);
    set("BAT0", "status", "Charging");
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 0) << "something has to charge it";
}

TEST_F(PowerSupplies, WithoutAnAdapterTheBatteryTells) {
    battery("BAT0", "Full", "100");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 0);
    set("BAT0", "status", "Discharging");
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 1);
    set("BAT0", "status", "Unknown");
    supplies.sampleAfter(seconds(1));
    EXPECT_FALSE(supplies.value("power_supply.on_battery").isOk()) << "nobody tells";
}

TEST_F(PowerSupplies, PowerIsCurrentTimesVoltageWhereItIsNotToldItself) {
    battery("BAT0", "Discharging", "50");
    set("BAT0", "current_now", "1500000");
    set("BAT0", "voltage_now", "11400000");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    supplies.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 17.1);
    set("BAT0", "voltage_now", "");
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.status("battery.power"), ReadingStatus::Error);
}

TEST_F(PowerSupplies, SeveralBatteriesAreOne) {
    for (const char* const name : {"BAT0", "BAT1"}) {
        battery(name, "Discharging", name == std::string("BAT0") ? "20" : "60");
        set(name, "power_now", "6000000");
    }
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    supplies.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(supplies.number("battery.charge"), 40);
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 12);
}

TEST_F(PowerSupplies, TheBatteryOfAMouseIsNotTheMachines) {
    battery("hidpp_battery_0", "Discharging", "30");
    set("hidpp_battery_0", "scope", "Device");
    PowerSupplyProvider provider(root());
    const ProbedProvider supplies(provider);
    EXPECT_EQ(supplies.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(supplies.found.reason);
    EXPECT_TRUE(supplies.found.reason->is(MessageId::power_supply_missing));
}

TEST_F(PowerSupplies, WhatNoBatteryCanTellIsAnError) {
    battery("BAT0", "Discharging", "65535");
    set("BAT0", "power_now", "65535000000");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.status("battery.charge"), ReadingStatus::Error);
    EXPECT_EQ(supplies.status("battery.power"), ReadingStatus::Error);
    set("BAT0", "capacity", "-1");
    set("BAT0", "power_now", "nan");
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.status("battery.charge"), ReadingStatus::Error);
    EXPECT_EQ(supplies.status("battery.power"), ReadingStatus::Error);
    set("BAT0", "capacity", "103");
    set("BAT0", "power_now", "0");
    supplies.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(supplies.number("battery.charge"), 100) << "firmware means full";
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 0);
}

TEST_F(PowerSupplies, ABatteryThatIsTakenOutIsNoticed) {
    adapter("AC", "Mains", "1");
    battery("BAT0", "Full", "100");
    PowerSupplyProvider provider(root());
    ProbedProvider supplies(provider);
    EXPECT_TRUE(supplies.sampleAfter(seconds(1)));
    std::filesystem::remove_all(root() / "sys/class/power_supply/BAT0");
    EXPECT_FALSE(supplies.sampleAfter(seconds(1)));
    supplies.probe();
    EXPECT_FALSE(supplies.has("battery.charge"));
    EXPECT_TRUE(supplies.sampleAfter(seconds(1)));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 0);
}

}  // namespace
}  // namespace clipscope::telemetry
