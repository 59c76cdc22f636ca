// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"
#include "ui/bridge/run_timeline.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::bridge {
namespace {

/// A timeline with temperatures of CPU and GPU at positions 0 and 1, of which the second has a limit.
class DeviceSensorsTest : public ::testing::Test {
protected:
    DeviceSensorsTest() {
        record::SensorsChanged sensors =
            test::sensorsChanged({"cpu.heat", "gpu.heat"}, telemetry::Quantity::Temperature);
        sensors.added[0].limit = 95;
        sensors.added[0].label = "Package id 0";
        sensors.added[1].limit = 83;
        apply(0, sensors);
    }

    void apply(double t, record::EventPayload payload) { m_timeline.apply({.t = t, .payload = std::move(payload)}); }
    void read(double t, const record::Reading& reading) { apply(t, record::Telemetry{{reading}}); }
    void pick(std::optional<record::SensorIndex> cpu, bool isHidden = false) {
        apply(0, record::SensorsPicked{.picks = {{.role = "cpu_temperature", .sensor = cpu, .isHidden = isHidden},
                                                 {.role = "gpu_temperature", .sensor = 1}}});
    }
    [[nodiscard]] const PickedSeries& heat() const { return m_timeline.temperature(); }

    RunTimeline m_timeline;
};

TEST_F(DeviceSensorsTest, ShowThePickedSensorWithItsLimit) {
    pick(0);
    read(1, test::reading(0, 60));
    read(1.5, test::reading(1, 40));
    EXPECT_EQ(heat().values.points(), (QList<QPointF>{{1, 60}}));
    EXPECT_EQ(heat().limit, 95);
    EXPECT_EQ(heat().label, "Package id 0");
}

TEST_F(DeviceSensorsTest, HaveAGapAndNoZeroWhereNothingWasRead) {
    pick(0);
    read(1, test::reading(0, 60));
    read(2, test::reading(0, record::ReadingStatus::Stale));
    read(3, test::reading(0, 61));
    ASSERT_EQ(heat().values.points().size(), 3);
    EXPECT_TRUE(std::isnan(heat().values.points()[1].y()));
    EXPECT_EQ(heat().passMost, 61);
}

TEST_F(DeviceSensorsTest, ShowNothingOfAHiddenSensor) {
    pick(0, true);
    read(1, test::reading(0, 60));
    EXPECT_TRUE(heat().values.isEmpty());
    EXPECT_EQ(heat().limit, std::nullopt);
}

TEST_F(DeviceSensorsTest, FollowTheDeviceThatComputes) {
    record::RunStarted start = test::sampleStart();
    start.cases[1].device = backend::Device::Gpu;
    apply(0, start);
    apply(0, [] {
        record::SensorsChanged sensors = test::sensorsChanged({"cpu.heat", "gpu.heat"});
        sensors.added[1].limit = 83;
        return sensors;
    }());
    pick(0);
    read(1, test::reading(0, 60));
    apply(2, record::PassStarted{.caseIndex = 1});
    read(3, test::reading(0, 61));
    read(3, test::reading(1, 40));
    EXPECT_EQ(heat().values.last(), 40);
    EXPECT_EQ(heat().limit, 83);
    EXPECT_EQ(heat().values.valueAt(2.5), std::nullopt);
}

TEST_F(DeviceSensorsTest, SumUpThePassThatGoesOn) {
    pick(0);
    read(1, test::reading(0, 50));
    apply(2, record::PassStarted{});
    EXPECT_EQ(heat().passMean(), std::nullopt);
    read(3, test::reading(0, 60));
    read(4, test::reading(0, 80));
    read(5, test::reading(0, 70));
    EXPECT_EQ(heat().passStart, 50);
    EXPECT_EQ(heat().passMean(), 70);
    EXPECT_EQ(heat().passMost, 80);
}

}  // namespace
}  // namespace clipscope::bridge
