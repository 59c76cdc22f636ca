// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/picked_sensors.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope::telemetry {
namespace {

class PickedSensors : public testing::Test {
protected:
    void add(const std::string& id, const std::string& label, const std::string& device, Quantity quantity) {
        sensors.push_back({.id = id, .label = label, .device = device, .quantity = quantity, .limit = std::nullopt});
    }
    [[nodiscard]] Pick pick(Role role, const SensorChoices& choices = {}) const {
        return pickSensors(sensors, choices)[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] std::string picked(Role role, const SensorChoices& choices = {}) const {
        const Pick chosen = pick(role, choices);
        return chosen.sensor ? sensors.at(*chosen.sensor).id : "";
    }

    std::vector<Sensor> sensors;
};

TEST_F(PickedSensors, RolesHaveNamesThatLeadBackToThem) {
    std::set<std::string_view> names;
    for (std::size_t at = 0; at < roles; ++at) {
        const auto role = static_cast<Role>(at);
        EXPECT_EQ(roleOf(nameOf(role)), role);
        names.insert(nameOf(role));
    }
    EXPECT_EQ(names.size(), roles);
    EXPECT_EQ(roleOf("cpu"), std::nullopt);
}

TEST_F(PickedSensors, EverySensorThatCanPlayARoleIsOfferedTheFittestFirst) {
    add("k10temp/temp3", "Tccd1", "cpu", Quantity::Temperature);
    add("k10temp/temp1", "Tctl", "cpu", Quantity::Temperature);
    add("nvme/temp1", "Composite", "disk", Quantity::Temperature);
    EXPECT_EQ(sensorsFor(Role::CpuTemperature, sensors), (std::vector<SensorIndex>{1, 0}));
    EXPECT_TRUE(sensorsFor(Role::Fan, sensors).empty());
}

TEST_F(PickedSensors, AMachineWithoutSensorsHasNoneAndSaysSo) {
    for (const Pick& chosen : pickSensors({}, {})) {
        EXPECT_FALSE(chosen.sensor);
        EXPECT_FALSE(chosen.isHidden);
        EXPECT_TRUE(chosen.why.is(MessageId::no_sensor_for_role));
    }
}

TEST_F(PickedSensors, TheWholePackageIsPreferredToCoresAndZones) {
    add("thermal/acpitz", "acpitz", "board", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "thermal/acpitz") << "better than nothing";
    add("libsensors/coretemp-isa-0000/temp2", "Core 0", "cpu", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "libsensors/coretemp-isa-0000/temp2");
    add("thermal/x86_pkg_temp", "x86_pkg_temp", "cpu", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "thermal/x86_pkg_temp");
    add("libsensors/coretemp-isa-0000/temp1", "Package id 0", "cpu", Quantity::Temperature);
    add("libsensors/coretemp-isa-0001/temp1", "Package id 1", "cpu", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "libsensors/coretemp-isa-0000/temp1") << "of equals the first";
    add("libsensors/coretemp-isa-0000/in0", "Package id 0", "cpu", Quantity::Voltage);
    EXPECT_EQ(picked(Role::CpuTemperature), "libsensors/coretemp-isa-0000/temp1");
}

TEST_F(PickedSensors, TdieIsPreferredToTctlAndBothToADie) {
    add("libsensors/k10temp-pci-00c3/temp3", "Tccd1", "cpu", Quantity::Temperature);
    add("libsensors/k10temp-pci-00c3/temp1", "Tctl", "cpu", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "libsensors/k10temp-pci-00c3/temp1");
    add("libsensors/k10temp-pci-00c3/temp2", "Tdie", "cpu", Quantity::Temperature);
    EXPECT_EQ(picked(Role::CpuTemperature), "libsensors/k10temp-pci-00c3/temp2");
}

TEST_F(PickedSensors, ALimitIsNoPower) {
    add("rapl/package-0/limit/long_term", "PL1", "cpu", Quantity::Power);
    EXPECT_EQ(picked(Role::CpuPower), "");
    add("rapl/package-0/power", "package-0", "cpu", Quantity::Power);
    add("rapl/power", "CPU and memory", "cpu", Quantity::Power);
    EXPECT_EQ(picked(Role::CpuPower), "rapl/power");
}

TEST_F(PickedSensors, TheFirstGpusSensorsAreTold) {
    for (const std::string gpu : {"0", "1"}) {
        for (const auto& [what, quantity] :
             {std::pair("memory_temperature", Quantity::Temperature), std::pair("temperature", Quantity::Temperature),
              std::pair("power_limit", Quantity::Power), std::pair("power", Quantity::Power),
              std::pair("memory_clock", Quantity::Clock), std::pair("sm_clock", Quantity::Clock),
              std::pair("memory_utilisation", Quantity::Share), std::pair("utilisation", Quantity::Share)}) {
            add("nvml/GPU-" + gpu + '/' + what, what, "gpu" + gpu, quantity);
        }
    }
    EXPECT_EQ(picked(Role::GpuTemperature), "nvml/GPU-0/temperature");
    EXPECT_EQ(picked(Role::GpuPower), "nvml/GPU-0/power");
    EXPECT_EQ(picked(Role::GpuClock), "nvml/GPU-0/sm_clock");
    EXPECT_EQ(picked(Role::GpuUse), "nvml/GPU-0/utilisation");
    EXPECT_EQ(picked(Role::CpuTemperature), "");
}

TEST_F(PickedSensors, AnAmdGpuIsKnownByItsEdge) {
    add("libsensors/amdgpu-pci-0300/temp2", "junction", "gpu0", Quantity::Temperature);
    add("libsensors/amdgpu-pci-0300/temp1", "edge", "gpu0", Quantity::Temperature);
    add("libsensors/amdgpu-pci-0300/power1", "PPT", "gpu0", Quantity::Power);
    add("gpu0.clock", "Clock", "gpu0", Quantity::Clock);
    add("gpu0.busy", "Busy", "gpu0", Quantity::Share);
    EXPECT_EQ(picked(Role::GpuTemperature), "libsensors/amdgpu-pci-0300/temp1");
    EXPECT_EQ(picked(Role::GpuPower), "libsensors/amdgpu-pci-0300/power1");
    EXPECT_EQ(picked(Role::GpuClock), "gpu0.clock");
    EXPECT_EQ(picked(Role::GpuUse), "gpu0.busy");
}

TEST_F(PickedSensors, AChoiceWinsIsExplainedAndMayHide) {
    add("thermal/x86_pkg_temp", "x86_pkg_temp", "cpu", Quantity::Temperature);
    add("libsensors/nvme-pci-0400/temp1", "Composite", "disk", Quantity::Temperature);
    EXPECT_TRUE(pick(Role::CpuTemperature).why.is(MessageId::sensor_is_the_only_one));
    const SensorChoices chosen{{"cpu_temperature", "libsensors/nvme-pci-0400/temp1"}};
    EXPECT_EQ(picked(Role::CpuTemperature, chosen), "libsensors/nvme-pci-0400/temp1");
    EXPECT_TRUE(pick(Role::CpuTemperature, chosen).why.is(MessageId::sensor_was_chosen));

    const Pick hidden = pick(Role::CpuTemperature, {{"cpu_temperature", "none"}});
    EXPECT_TRUE(hidden.isHidden);
    EXPECT_FALSE(hidden.sensor);

    const Pick absent = pick(Role::CpuTemperature, {{"cpu_temperature", "thermal/none"}});
    EXPECT_FALSE(absent.sensor) << "no other one in its place";
    EXPECT_FALSE(absent.isHidden);
    EXPECT_TRUE(absent.why.is(MessageId::sensor_chosen_is_absent));
}

TEST_F(PickedSensors, OneOfSeveralIsToldAsSuch) {
    add("libsensors/a/fan1", "fan1", "board", Quantity::FanSpeed);
    add("libsensors/a/fan2", "fan2", "board", Quantity::FanSpeed);
    EXPECT_TRUE(pick(Role::Fan).why.is(MessageId::sensor_was_picked));
    EXPECT_NE(pick(Role::Fan).why.english().find("libsensors/a/fan1"), std::string::npos);
}

}  // namespace
}  // namespace clipscope::telemetry
