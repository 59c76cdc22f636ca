// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_counter_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

class ThrottleCounterProviderTest : public testing::Test {
protected:
    std::string folder(int cpu) { return "sys/devices/system/cpu/cpu" + std::to_string(cpu); }
    void put(int cpu, const std::string& counter, const std::string& text) {
        root.write(folder(cpu) + "/thermal_throttle/" + counter, text);
    }
    void putCpu(int cpu, const std::string& package) {
        root.write(folder(cpu) + "/topology/physical_package_id", package);
        put(cpu, "core_throttle_count", std::to_string(cpu) + "\n");
        put(cpu, "core_throttle_total_time_ms", "1500\n");
        put(cpu, "package_throttle_count", std::to_string(100 + cpu) + "\n");
        put(cpu, "package_throttle_total_time_ms", "2500\n");
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    ThrottleCounterProvider provider{root.path()};
};

TEST_F(ThrottleCounterProviderTest, APackageIsReadFromItsFirstCpuAlone) {
    putCpu(0, "0\n");
    putCpu(1, "0\n");
    putCpu(2, "1\n");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_EQ(reader.found().sensors.size(), 3U * 2 + 2 * 2);
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_EQ(reader.number("cpu1.core_throttle_count"), 1);
    EXPECT_EQ(reader.number("cpu1.core_throttle_time"), 1.5);
    EXPECT_EQ(reader.sensor("cpu1.core_throttle_time")->quantity, Quantity::Duration);
    EXPECT_EQ(reader.number("package0.throttle_count"), 100);
    EXPECT_EQ(reader.number("package1.throttle_count"), 102);
    EXPECT_EQ(reader.number("package1.throttle_time"), 2.5);
}

TEST_F(ThrottleCounterProviderTest, CountsAreThoseOfTheKernelAlsoAfterItBeganAnew) {
    putCpu(0, "0\n");
    test::SensorReader reader(provider);
    put(0, "core_throttle_count", "4294967295\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("cpu0.core_throttle_count"), 4294967295.0);
    put(0, "core_throttle_count", "0\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("cpu0.core_throttle_count"), 0) << "a count that is truly 0";
}

TEST_F(ThrottleCounterProviderTest, NonsenseIsAnErrorAndRecovers) {
    putCpu(0, "0\n");
    test::SensorReader reader(provider);
    for (const char* broken : {"", "-1\n", "nan\n", "99999999999999999999\n"}) {
        put(0, "core_throttle_count", broken);
        reader.sample(clock);
        EXPECT_EQ(reader.status("cpu0.core_throttle_count"), ReadingStatus::Error) << broken;
        EXPECT_EQ(reader.number("package0.throttle_count"), 100);
    }
    put(0, "core_throttle_count", "8\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("cpu0.core_throttle_count"), 8);
}

TEST_F(ThrottleCounterProviderTest, OlderKernelsCountNoTime) {
    root.write(folder(0) + "/topology/physical_package_id", "-1\n");
    put(0, "core_throttle_count", "3\n");
    put(0, "package_throttle_count", "4\n");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().sensors.size(), 1U) << "and a package without a number is none";
    EXPECT_FALSE(reader.found().reason);
}

TEST_F(ThrottleCounterProviderTest, WhoseFirstCpuIsOffAsksAnother) {
    root.write("sys/devices/system/cpu/online", "0-1\n");
    putCpu(0, "0\n");
    putCpu(1, "0\n");
    test::SensorReader reader(provider);
    EXPECT_TRUE(reader.sample(clock));
    std::filesystem::remove_all(root.path() / folder(0) / "thermal_throttle");
    root.write("sys/devices/system/cpu/online", "1\n");
    EXPECT_FALSE(reader.sample(clock));
    reader.probe();
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_FALSE(reader.has("cpu0.core_throttle_count"));
    EXPECT_EQ(reader.number("package0.throttle_count"), 101);
}

TEST_F(ThrottleCounterProviderTest, MostMachinesHaveNone) {
    root.write(folder(0) + "/topology/physical_package_id", "0\n");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(reader.found().reason->is(MessageId::throttle_counters_absent));
    EXPECT_TRUE(reader.sample(clock));
}

TEST_F(ThrottleCounterProviderTest, CountersThatFailAreTold) {
    std::filesystem::create_directories(root.path() / folder(0) / "thermal_throttle");
    std::filesystem::create_symlink("/proc/self/mem", root.path() / folder(0) / "thermal_throttle/core_throttle_count");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Error);
    EXPECT_TRUE(reader.found().reason->is(MessageId::throttle_counters_unreadable));
}

}  // namespace
}  // namespace clipscope::telemetry
