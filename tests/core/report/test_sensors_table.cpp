// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sensors_table.h"
#include "tests/core/report/run_script.h"
#include "tests/core/report/table_cells.h"

#include <gtest/gtest.h>

namespace clipscope::report {
namespace {

TEST(SensorsTable, NamesEverySensorWithItsRoleAndTheRolesThatNonePlays) {
    record::SensorList sensors;
    sensors.apply(record::SensorsChanged{.source = "libsensors",
                                         .added = {{.id = "libsensors/coretemp/temp1",
                                                    .label = "Package id 0",
                                                    .device = "cpu",
                                                    .quantity = telemetry::Quantity::Temperature,
                                                    .limit = 100},
                                                   {.id = "libsensors/nct/fan1",
                                                    .label = "fan1",
                                                    .device = "board",
                                                    .quantity = telemetry::Quantity::FanSpeed,
                                                    .limit = std::nullopt}}});
    test::RunScript script;
    const Message chosen(MessageId::sensor_was_chosen, {std::string("libsensors/coretemp/temp1")});
    script.post(record::SensorsPicked{
        .picks = {{.role = "cpu_temperature", .sensor = 0, .why = chosen},
                  {.role = "cpu_power", .why = Message(MessageId::sensor_hidden), .isHidden = true}}});
    const Table table = sensorsTable(sensors, *script.finish());
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(test::cellAt(table, 0, "sensor"), "libsensors/coretemp/temp1");
    EXPECT_EQ(test::cellAt(table, 0, "label"), "Package id 0");
    EXPECT_EQ(test::cellAt(table, 0, "quantity"), "temperature");
    EXPECT_EQ(test::cellAt(table, 0, "unit"), "degC");
    EXPECT_EQ(test::cellAt(table, 0, "limit"), "100");
    EXPECT_EQ(test::cellAt(table, 0, "role"), "cpu_temperature");
    EXPECT_EQ(test::cellAt(table, 0, "why"), chosen.english());
    EXPECT_EQ(test::cellAt(table, 1, "limit"), "n/a");
    EXPECT_EQ(test::cellAt(table, 1, "role"), "");
    EXPECT_EQ(test::cellAt(table, 2, "sensor"), "n/a");
    EXPECT_EQ(test::cellAt(table, 2, "role"), "cpu_power");
    EXPECT_EQ(test::cellAt(table, 2, "why"), "It is hidden by --sensor.");
}

}  // namespace
}  // namespace clipscope::report
