// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/libsensors_provider.h"

#include "core/telemetry/power_supply_provider.h"
#include "core/telemetry/rapl_provider.h"
#include "core/telemetry/thermal_zone_provider.h"
#include "tests/core/telemetry/mocked_desktop.h"
#include "tests/support/probed_provider.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

const std::string recording = CLIPSCOPE_TEST_DATA "/telemetry/desktop.umockdev";
const std::string coretemp = "platform/coretemp.0/hwmon/hwmon1/";
const std::string board = "platform/nct6775.656/hwmon/hwmon2/";
const std::string gpu = "pci0000:00/0000:03:00.0/";
const std::string gpuChip = gpu + "hwmon/hwmon3/";
constexpr auto package = "libsensors/coretemp-isa-0000/temp1";

/// libsensors on a desktop with an AMD and an Intel CPU, which no machine has, an AMD GPU, a disk and a board.
class LibsensorsOnADesktop : public testing::Test {
protected:
    test::MockedDesktop desktop{recording};
    LibsensorsProvider provider;
    ProbedProvider chips{provider};
};

TEST_F(LibsensorsOnADesktop, ReadsEveryChip) {
    EXPECT_EQ(chips.found.status, ReadingStatus::Ok);
    EXPECT_FALSE(chips.found.reason);
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number(package), 61);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/coretemp-isa-0000/temp2"), 60);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/k10temp-pci-00c3/temp1"), 52.125);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/nct6798-isa-0290/fan1"), 1180);
    EXPECT_EQ(chips.value("libsensors/nct6798-isa-0290/fan2"), Value(0.0)) << "a fan may rest";
    EXPECT_DOUBLE_EQ(chips.number("libsensors/amdgpu-pci-0300/in0"), 0.881);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/amdgpu-pci-0300/power1"), 87);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/nvme-pci-0400/temp1"), 38.85);
    EXPECT_EQ(chips.found.sensors.size(), 14U);
}

TEST_F(LibsensorsOnADesktop, TellsLabelsDevicesAndLimits) {
    const Sensor& edge = chips.sensor("libsensors/amdgpu-pci-0300/temp1");
    EXPECT_EQ(edge.label, "edge");
    EXPECT_EQ(edge.device, "gpu0");
    EXPECT_EQ(edge.quantity, Quantity::Temperature);
    EXPECT_EQ(edge.limit, 100.0);
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/power1").limit, 186.0) << "the cap";
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/power1").label, "PPT");
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/fan1").quantity, Quantity::FanSpeed);
    EXPECT_FALSE(chips.sensor("libsensors/amdgpu-pci-0300/temp3").limit);
    EXPECT_EQ(chips.sensor(package).label, "Package id 0");
    EXPECT_EQ(chips.sensor(package).device, "cpu");
    EXPECT_EQ(chips.sensor("libsensors/k10temp-pci-00c3/temp1").device, "cpu");
    EXPECT_EQ(chips.sensor("libsensors/nvme-pci-0400/temp1").device, "disk");
    EXPECT_EQ(chips.sensor("libsensors/nvme-pci-0400/temp1").limit, 84.85);
    EXPECT_EQ(chips.sensor("libsensors/nct6798-isa-0290/in0").device, "board");
    EXPECT_EQ(chips.sensor("libsensors/nct6798-isa-0290/in0").quantity, Quantity::Voltage);
}

TEST_F(LibsensorsOnADesktop, FollowsValuesThatChange) {
    desktop.set(coretemp + "temp1_input", "99500\n");
    chips.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(chips.number(package), 99.5);
}

TEST_F(LibsensorsOnADesktop, ASensorThatVanishesIsAbsentAndComesBack) {
    const auto input = desktop.file(coretemp + "temp1_input");
    std::filesystem::rename(input, input.string() + "-away");
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_EQ(chips.status(package), ReadingStatus::Absent);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/coretemp-isa-0000/temp2"), 60) << "the others go on";
    std::filesystem::rename(input.string() + "-away", input);
    chips.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(chips.number(package), 61);
    EXPECT_EQ(chips.sensor(package).label, "Package id 0");
}

TEST_F(LibsensorsOnADesktop, WhatCannotBeReadIsAnErrorAndRecovers) {
    const auto input = desktop.file(coretemp + "temp1_input");
    std::filesystem::remove(input);
    std::filesystem::create_symlink("/proc/self/mem", input);
    desktop.set(coretemp + "temp2_input", "");
    desktop.set(board + "fan1_input", "n/a\n");
    chips.sampleAfter(seconds(1));
    EXPECT_EQ(chips.status(package), ReadingStatus::Error);
    EXPECT_EQ(chips.status("libsensors/coretemp-isa-0000/temp2"), ReadingStatus::Error);
    EXPECT_EQ(chips.status("libsensors/nct6798-isa-0290/fan1"), ReadingStatus::Error);
    std::filesystem::remove(input);
    desktop.set(coretemp + "temp1_input", "62000\n");
    desktop.set(coretemp + "temp2_input", "63000\n");
    chips.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(chips.number(package), 62);
    EXPECT_DOUBLE_EQ(chips.number("libsensors/coretemp-isa-0000/temp2"), 63);
}

TEST_F(LibsensorsOnADesktop, WhatNoSensorCanMeanIsAnError) {
    desktop.set(coretemp + "temp1_input", "-128000\n");
    desktop.set(coretemp + "temp2_input", "65535000\n");
    desktop.set(board + "fan1_input", "65535\n");
    desktop.set(gpuChip + "power1_average", "nan\n");
    chips.sampleAfter(seconds(1));
    for (const char* const id : {package, "libsensors/coretemp-isa-0000/temp2", "libsensors/nct6798-isa-0290/fan1",
                                 "libsensors/amdgpu-pci-0300/power1"}) {
        EXPECT_EQ(chips.status(id), ReadingStatus::Error) << id;
    }
}

TEST_F(LibsensorsOnADesktop, ADeviceThatGoesAndComesBackKeepsItsNames) {
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    desktop.remove(gpuChip.substr(0, gpuChip.size() - 1));
    EXPECT_TRUE(chips.sampleAfter(std::chrono::milliseconds(500))) << "looked for at most once a second";
    EXPECT_EQ(chips.status("libsensors/amdgpu-pci-0300/temp1"), ReadingStatus::Absent);
    EXPECT_DOUBLE_EQ(chips.number(package), 61);
    EXPECT_FALSE(chips.sampleAfter(seconds(1)));
    chips.probe();
    EXPECT_FALSE(chips.has("libsensors/amdgpu-pci-0300/temp1"));
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number(package), 61);

    desktop.add(
        "P: /devices/pci0000:00/0000:03:00.0/hwmon/hwmon9\nE: SUBSYSTEM=hwmon\n"
        "L: device=../../../0000:03:00.0\nA: name=amdgpu\\n\nA: temp1_input=44000\\n\nA: temp1_label=edge\\n\n");
    EXPECT_FALSE(chips.sampleAfter(seconds(1)));
    chips.probe();
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number("libsensors/amdgpu-pci-0300/temp1"), 44);
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/temp1").device, "gpu0");
}

TEST_F(LibsensorsOnADesktop, AGpuThatFallsAsleepIsNotRead) {
    desktop.set(gpu + "power/runtime_status", "suspended\n");
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_EQ(chips.status("libsensors/amdgpu-pci-0300/temp1"), ReadingStatus::Suspended);
    EXPECT_EQ(chips.status("libsensors/amdgpu-pci-0300/power1"), ReadingStatus::Suspended);
    EXPECT_DOUBLE_EQ(chips.number(package), 61);
    desktop.set(gpu + "power/runtime_status", "active\n");
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number("libsensors/amdgpu-pci-0300/temp1"), 57);
}

TEST_F(LibsensorsOnADesktop, TheLimitsOfAGpuThatSleptAreReadOnceItIsAwake) {
    desktop.set(gpu + "power/runtime_status", "suspended\n");
    chips.probe();
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/temp1").label, "edge");
    EXPECT_FALSE(chips.sensor("libsensors/amdgpu-pci-0300/temp1").limit);
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    desktop.set(gpu + "power/runtime_status", "active\n");
    EXPECT_FALSE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number("libsensors/amdgpu-pci-0300/temp1"), 57);
    chips.probe();
    EXPECT_EQ(chips.sensor("libsensors/amdgpu-pci-0300/temp1").limit, 100.0);
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
}

TEST_F(LibsensorsOnADesktop, ALimitThatSaysNothingGivesWayToTheNext) {
    desktop.set(gpuChip + "temp1_crit", "65535000\n");
    desktop.set(gpuChip + "temp2_crit", "0\n");
    desktop.set(coretemp + "temp1_crit", "0\n");
    chips.probe();
    EXPECT_FALSE(chips.sensor("libsensors/amdgpu-pci-0300/temp1").limit);
    EXPECT_FALSE(chips.sensor("libsensors/amdgpu-pci-0300/temp2").limit);
    EXPECT_EQ(chips.sensor(package).limit, 100.0) << "its maximum";
}

TEST_F(LibsensorsOnADesktop, PowerFollowsFromEnergyWhereThereIsNoOther) {
    desktop.add(
        "P: /devices/pci0000:00/0000:08:00.0\nE: SUBSYSTEM=pci\nE: DRIVER=xe\n\n"
        "P: /devices/pci0000:00/0000:08:00.0/hwmon/hwmon5\nE: SUBSYSTEM=hwmon\n"
        "L: device=../../../0000:08:00.0\nA: name=xe\\n\nA: energy1_input=5000000\\n\nA: energy1_label=card\\n\n");
    chips.probe();
    chips.sampleAfter(seconds(1));
    EXPECT_EQ(chips.sensor("libsensors/xe-pci-0800/energy1").device, "gpu1");
    EXPECT_DOUBLE_EQ(chips.number("libsensors/xe-pci-0800/energy1"), 5);
    EXPECT_EQ(chips.status("libsensors/xe-pci-0800/energy1/power"), ReadingStatus::Absent);
    desktop.set("pci0000:00/0000:08:00.0/hwmon/hwmon5/energy1_input", "305000000\n");
    chips.sampleAfter(seconds(2));
    EXPECT_DOUBLE_EQ(chips.number("libsensors/xe-pci-0800/energy1/power"), 150);
    chips.sampleAfter(seconds(2));
    EXPECT_EQ(chips.status("libsensors/xe-pci-0800/energy1/power"), ReadingStatus::Stale);
}

TEST_F(LibsensorsOnADesktop, ProvidersShareTheLibrary) {
    LibsensorsProvider other;
    ProbedProvider others(other);
    EXPECT_TRUE(chips.sampleAfter(seconds(1))) << "nothing changed: nobody's chips are void";
    EXPECT_TRUE(others.sampleAfter(seconds(1)));
    desktop.remove(gpuChip.substr(0, gpuChip.size() - 1));
    others.probe();
    EXPECT_FALSE(chips.sampleAfter(std::chrono::milliseconds(1))) << "its chips are void";
    EXPECT_EQ(chips.status(package), ReadingStatus::Absent);
    chips.probe();
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_TRUE(others.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(others.number(package), 61);
}

TEST_F(LibsensorsOnADesktop, OtherProvidersSeeTheSameMachine) {
    RaplProvider rapl;
    ProbedProvider energy(rapl);
    energy.sampleAfter(seconds(1));
    desktop.set("virtual/powercap/intel-rapl/intel-rapl:0/energy_uj", "10000000\n");
    energy.sampleAfter(seconds(1));
    EXPECT_NEAR(energy.number("rapl/power"), 10.03, 0.01) << "the counter began again";
    EXPECT_DOUBLE_EQ(energy.number("rapl/package-0/limit/long_term"), 65);

    ThermalZoneProvider thermal;
    ProbedProvider zones(thermal);
    zones.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(zones.number("thermal/x86_pkg_temp"), 61);

    PowerSupplyProvider supply;
    ProbedProvider supplies(supply);
    supplies.sampleAfter(seconds(1));
    EXPECT_EQ(supplies.number("power_supply.on_battery"), 1);
    EXPECT_DOUBLE_EQ(supplies.number("battery.power"), 12.345);
}

TEST(Libsensors, AMachineWithoutSensorsSaysSoAndNoticesTheFirst) {
    test::MockedDesktop machine;
    LibsensorsProvider provider;
    ProbedProvider chips(provider);
    EXPECT_EQ(chips.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(chips.found.reason);
    EXPECT_TRUE(chips.found.reason->is(MessageId::hwmon_missing));
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    machine.add(
        "P: /devices/platform/coretemp.0\nE: SUBSYSTEM=platform\n\n"
        "P: /devices/platform/coretemp.0/hwmon/hwmon0\nE: SUBSYSTEM=hwmon\nL: device=../../../coretemp.0\n"
        "A: name=coretemp\\n\nA: temp1_input=40000\\n\n");
    EXPECT_FALSE(chips.sampleAfter(seconds(1)));
    chips.probe();
    EXPECT_TRUE(chips.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(chips.number(package), 40);
}

}  // namespace
}  // namespace clipscope::telemetry
