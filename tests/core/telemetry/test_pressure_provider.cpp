// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/pressure_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

std::string text(std::uint64_t some, std::uint64_t full) {
    return "some avg10=1.00 avg60=0.00 avg300=0.00 total=" + std::to_string(some) +
           "\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=" + std::to_string(full) + '\n';
}

class PressureProviderTest : public testing::Test {
protected:
    PressureProviderTest() {
        root.write("proc/pressure/cpu", text(1000, 0));
        root.write("proc/pressure/memory", text(2000, 1000));
        root.write("proc/pressure/io", text(0, 0));
        reader.probe();
    }
    void sampleAfter(double seconds) {
        clock.advance(std::chrono::duration<double>(seconds));
        EXPECT_TRUE(reader.sample(clock));
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    PressureProvider provider{root.path()};
    test::SensorReader reader{provider};
};

TEST_F(PressureProviderTest, SharesComeFromWhatWasCountedBetweenSamples) {
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(reader.found().reason);
    EXPECT_FALSE(reader.has("pressure.cpu.full")) << "of a machine it has no meaning";
    sampleAfter(0);
    EXPECT_EQ(reader.status("pressure.cpu.some"), ReadingStatus::Absent);
    root.write("proc/pressure/cpu", text(51000, 0));
    root.write("proc/pressure/memory", text(22000, 11000));
    sampleAfter(0.1);
    EXPECT_NEAR(reader.number("pressure.cpu.some"), 50, 1e-9);
    EXPECT_NEAR(reader.number("pressure.memory.some"), 20, 1e-9);
    EXPECT_NEAR(reader.number("pressure.memory.full"), 10, 1e-9);
    EXPECT_EQ(reader.number("pressure.io.some"), 0) << "nobody waited";
}

TEST_F(PressureProviderTest, NoMoreThanAllOfTheTimeIsWaited) {
    sampleAfter(0);
    root.write("proc/pressure/cpu", text(1000 + 103000, 0));
    sampleAfter(0.1);
    EXPECT_EQ(reader.number("pressure.cpu.some"), 100) << "the file was read a little after the sample's time";
    root.write("proc/pressure/cpu", text(std::uint64_t{1} << 60U, 0));
    sampleAfter(0.1);
    EXPECT_EQ(reader.status("pressure.cpu.some"), ReadingStatus::Error);
}

TEST_F(PressureProviderTest, ACounterThatBeginsAnewGivesNoShareOnce) {
    sampleAfter(0);
    root.write("proc/pressure/cpu", text(10, 0));
    sampleAfter(0.1);
    EXPECT_EQ(reader.status("pressure.cpu.some"), ReadingStatus::Absent);
    root.write("proc/pressure/cpu", text(10010, 0));
    sampleAfter(0.1);
    EXPECT_NEAR(reader.number("pressure.cpu.some"), 10, 1e-9);
}

TEST_F(PressureProviderTest, WhatCannotBeReadIsAnErrorAndRecovers) {
    sampleAfter(0);
    for (const char* broken : {"", "some total=nan\n", "some total=-1\n"}) {
        root.write("proc/pressure/cpu", broken);
        sampleAfter(0.1);
        EXPECT_EQ(reader.status("pressure.cpu.some"), ReadingStatus::Error) << broken;
    }
    root.write("proc/pressure/cpu", text(31000, 0));
    sampleAfter(0.3);
    EXPECT_NEAR(reader.number("pressure.cpu.some"), 5, 1e-9) << "the mean since it was last read";
}

TEST(PressureProvider, SaysWhyThereIsNone) {
    const test::TemporaryFolder root;
    const test::FakeClock clock;
    PressureProvider provider(root.path());
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(reader.found().reason->is(MessageId::pressure_absent));
    EXPECT_TRUE(reader.found().sensors.empty());
    EXPECT_TRUE(reader.sample(clock));

    std::filesystem::create_directories(root.path() / "proc/pressure/cpu");
    reader.probe();
    EXPECT_EQ(reader.found().status, ReadingStatus::Error);
    EXPECT_TRUE(reader.found().reason->is(MessageId::proc_unreadable));
}

TEST(PressureProvider, OneResourceIsEnough) {
    const test::TemporaryFolder root;
    root.write("proc/pressure/io", text(1, 1));
    PressureProvider provider(root.path());
    const test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_EQ(reader.found().sensors.size(), 2U);
    EXPECT_TRUE(reader.found().reason) << "what is missing is told";
}

}  // namespace
}  // namespace clipscope::telemetry
