// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/sensor_list.h"

#include "core/record/event_json.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

TEST(SensorList, HoldsSensorsAtTheirPositions) {
    SensorList list;
    list.apply(RunStarted{.schema = std::string(journalSchema)});
    EXPECT_TRUE(list.all().empty());
    list.apply(test::sensorsChanged({"a", "b"}));
    SensorsChanged more = test::sensorsChanged({"c"});
    more.first = 2;
    list.apply(more);
    ASSERT_NE(list.at(2), nullptr);
    EXPECT_EQ(list.at(2)->id, "c");
    EXPECT_EQ(list.find("b"), 1U);
    EXPECT_EQ(list.find("d"), std::nullopt);
    EXPECT_EQ(list.at(3), nullptr);
}

TEST(SensorList, ASourceThatBringsNoSensorsChangesNothing) {
    SensorList list;
    list.apply(test::sensorsChanged({"a"}));
    list.apply(SensorsChanged{.source = "nvml", .status = ReadingStatus::Stale, .first = 70});
    EXPECT_EQ(list.all().size(), 1U);
}

TEST(SensorList, APositionThatNoRunReachesIsNotMadeRoomFor) {
    SensorList list;
    SensorsChanged far = test::sensorsChanged({"a"});
    far.first = 4'000'000'000;
    list.apply(far);
    EXPECT_TRUE(list.all().empty());
    EXPECT_EQ(list.at(4'000'000'000), nullptr);
}

TEST(SensorList, AJournalOfVersion1HadFive) {
    SensorList list;
    list.apply(RunStarted{.schema = std::string(journalSchemaOfVersion1)});
    ASSERT_EQ(list.all().size(), 5U);
    for (const Sensor& sensor : list.all()) {
        ASSERT_NE(list.at(sensorOfVersion1(sensor.id)), nullptr);
        EXPECT_EQ(list.at(sensorOfVersion1(sensor.id))->id, sensor.id);
    }
    EXPECT_EQ(list.at(sensorOfVersion1("gpu.power")), nullptr);
    EXPECT_EQ(list.at(*list.find("process.rss"))->quantity, telemetry::Quantity::Bytes);
    EXPECT_EQ(list.at(*list.find("other.cpu"))->quantity, telemetry::Quantity::Share);
}

}  // namespace
}  // namespace clipscope::record
