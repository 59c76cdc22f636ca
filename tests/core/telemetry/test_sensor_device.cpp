// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor_device.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

TEST(SensorDevice, OfChips) {
    for (const char* const driver : {"coretemp", "k10temp", "zenpower", "cpu_thermal"}) {
        EXPECT_EQ(deviceOfChip(driver), "cpu") << driver;
    }
    for (const char* const driver : {"amdgpu", "i915", "xe", "nouveau"}) {
        EXPECT_EQ(deviceOfChip(driver), "gpu") << driver;
    }
    for (const char* const driver : {"acpitz", "nct6798", "it8728", "iwlwifi_1", "", "xenon"}) {
        EXPECT_EQ(deviceOfChip(driver), "board") << driver;
    }
    EXPECT_EQ(deviceOfChip("nvme"), "disk");
    EXPECT_EQ(deviceOfChip("drivetemp"), "disk");
    EXPECT_EQ(deviceOfChip("BAT0"), "battery");
}

TEST(SensorDevice, OfThermalZones) {
    for (const char* const type : {"x86_pkg_temp", "cpu-thermal", "TCPU", "soc-thermal"}) {
        EXPECT_EQ(deviceOfThermalZone(type), "cpu") << type;
    }
    EXPECT_EQ(deviceOfThermalZone("gpu-thermal"), "gpu");
    EXPECT_EQ(deviceOfThermalZone("battery"), "battery");
    EXPECT_EQ(deviceOfThermalZone("acpitz"), "board");
    EXPECT_EQ(deviceOfThermalZone(""), "board");
}

}  // namespace
}  // namespace clipscope::telemetry
