// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/thermal_zone_provider.h"

#include "tests/support/probed_provider.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

/// A /sys/class/thermal that the test fills.
class ThermalZones : public testing::Test {
protected:
    void zone(int number, const std::string& type, const std::string& temperature) const {
        m_root.write(folder(number) + "type", type + '\n');
        m_root.write(folder(number) + "temp", temperature);
    }
    void trip(int number, int point, const std::string& type, const std::string& temperature) const {
        const std::string name = folder(number) + "trip_point_" + std::to_string(point);
        m_root.write(name + "_type", type + '\n');
        m_root.write(name + "_temp", temperature + '\n');
    }
    [[nodiscard]] std::filesystem::path path(int number) const { return m_root.path() / folder(number); }
    [[nodiscard]] const std::filesystem::path& root() const { return m_root.path(); }

private:
    static std::string folder(int number) { return "sys/class/thermal/thermal_zone" + std::to_string(number) + '/'; }
    test::TemporaryFolder m_root;
};

TEST_F(ThermalZones, AreNamedByTheirTypeInTheKernelsOrder) {
    zone(10, "acpitz", "33000\n");
    zone(2, "acpitz", "27800\n");
    zone(0, "x86_pkg_temp", "61000\n");
    zone(3, "gpu-thermal", "45500\n");
    std::filesystem::create_directories(root() / "sys/class/thermal/cooling_device0");
    ThermalZoneProvider provider(root());
    ProbedProvider zones(provider);
    EXPECT_EQ(zones.found.status, ReadingStatus::Ok);
    EXPECT_EQ(zones.found.sensors.size(), 4U);
    EXPECT_TRUE(zones.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(zones.number("thermal/x86_pkg_temp"), 61);
    EXPECT_DOUBLE_EQ(zones.number("thermal/acpitz"), 27.8);
    EXPECT_DOUBLE_EQ(zones.number("thermal/acpitz#2"), 33);
    EXPECT_EQ(zones.sensor("thermal/x86_pkg_temp").device, "cpu");
    EXPECT_EQ(zones.sensor("thermal/gpu-thermal").device, "gpu0");
    EXPECT_EQ(zones.sensor("thermal/acpitz#2").device, "board");
}

TEST_F(ThermalZones, TheCriticalTripPointIsTheLimit) {
    zone(0, "cpu-thermal", "50000\n");
    trip(0, 0, "passive", "85000");
    trip(0, 1, "critical", "105000");
    zone(1, "soc-thermal", "50000\n");
    trip(1, 0, "passive", "90000");
    trip(1, 1, "passive", "80000");
    zone(2, "TCPU", "50000\n");
    trip(2, 0, "critical", "0");
    trip(2, 1, "hot", "95000");
    zone(3, "x86_pkg_temp", "50000\n");
    trip(3, 0, "passive", "-274000");
    trip(3, 1, "active", "55000");
    ThermalZoneProvider provider(root());
    const ProbedProvider zones(provider);
    EXPECT_EQ(zones.sensor("thermal/cpu-thermal").limit, 105.0);
    EXPECT_EQ(zones.sensor("thermal/soc-thermal").limit, 80.0);
    EXPECT_EQ(zones.sensor("thermal/TCPU").limit, 95.0) << "0 is no limit";
    EXPECT_FALSE(zones.sensor("thermal/x86_pkg_temp").limit);
}

TEST_F(ThermalZones, WhatNoZoneCanMeanIsAnError) {
    zone(0, "minus", "-274000\n");
    zone(1, "ffff", "65535000\n");
    zone(2, "text", "nan\n");
    zone(3, "empty", "");
    zone(4, "frost", "-12000\n");
    zone(5, "broken", "");
    std::filesystem::remove(path(5) / "temp");
    std::filesystem::create_symlink("/proc/self/mem", path(5) / "temp");
    zone(6, "folder", "");
    std::filesystem::remove(path(6) / "temp");
    std::filesystem::create_directory(path(6) / "temp");
    zone(7, "gone", "");
    std::filesystem::remove(path(7) / "temp");
    ThermalZoneProvider provider(root());
    ProbedProvider zones(provider);
    EXPECT_EQ(zones.found.status, ReadingStatus::Ok);
    zones.sampleAfter(seconds(1));
    for (const char* const id : {"minus", "ffff", "text", "empty", "broken", "folder"}) {
        EXPECT_EQ(zones.status("thermal/" + std::string(id)), ReadingStatus::Error) << id;
    }
    EXPECT_EQ(zones.status("thermal/gone"), ReadingStatus::Absent);
    EXPECT_DOUBLE_EQ(zones.number("thermal/frost"), -12);

    zone(3, "empty", "41000\n");
    zone(7, "gone", "42000\n");
    zones.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(zones.number("thermal/empty"), 41);
    EXPECT_DOUBLE_EQ(zones.number("thermal/gone"), 42);
}

TEST_F(ThermalZones, ThatComeAndGoAreNoticed) {
    ThermalZoneProvider provider(root());
    ProbedProvider zones(provider);
    EXPECT_EQ(zones.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(zones.found.reason);
    EXPECT_TRUE(zones.found.reason->is(MessageId::thermal_zones_missing));
    EXPECT_TRUE(zones.sampleAfter(seconds(1)));
    zone(0, "acpitz", "30000\n");
    EXPECT_FALSE(zones.sampleAfter(seconds(1)));
    zones.probe();
    EXPECT_TRUE(zones.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(zones.number("thermal/acpitz"), 30);
    std::filesystem::remove_all(path(0));
    EXPECT_FALSE(zones.sampleAfter(seconds(1)));
}

TEST_F(ThermalZones, ThatAllFailSayWhy) {
    zone(0, "acpitz", "");
    ThermalZoneProvider provider(root());
    const ProbedProvider zones(provider);
    EXPECT_EQ(zones.found.status, ReadingStatus::Error);
    ASSERT_TRUE(zones.found.reason);
    EXPECT_TRUE(zones.found.reason->is(MessageId::sensors_unreadable));
}

}  // namespace
}  // namespace clipscope::telemetry
