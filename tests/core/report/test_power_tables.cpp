// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison_table.h"
#include "core/report/power_section.h"
#include "core/report/power_tables.h"
#include "core/report/results_table.h"
#include "tests/core/report/run_script.h"
#include "tests/core/report/table_cells.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::report {
namespace {

using record::PassResources;
using record::ReadingStatus;
using test::cellAt;
using test::notesAt;
using test::RunScript;
using test::steadyBatches;

/// A pass of ten batches of ten samples in 5 s: at 40 W that are 2 J for a sample.
PassResources sensed() {
    PassResources resources;
    resources.temperatureStartC = 50;
    resources.temperatureMeanC = 61.5;
    resources.temperatureMaxC = 70;
    resources.clockMeanMhz = 3456.7;
    resources.energyJoules = 200;
    resources.powerMeanWatts = 40;
    resources.energySource = "rapl/energy";
    return resources;
}

RunScript sensedRun(const PassResources& resources = sensed()) {
    RunScript script;
    script.post(record::ThrottleWatched{.device = "cpu", .isPossible = true});
    script.pass(0, std::vector<double>(10, 0.5), resources);
    return script;
}

TEST(PowerTable, HasEveryFigureWithItsSource) {
    const Table table = powerTable(*sensedRun().finish());
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(cellAt(table, 0, "power"), "40.00 [a]");
    EXPECT_EQ(cellAt(table, 0, "energy"), "2.000 [a]");
    EXPECT_EQ(cellAt(table, 0, "samples_per_joule"), "0.5000 [a]");
    EXPECT_EQ(notesAt(table, 0, "power"), "By the energy counter rapl/energy. ");
    EXPECT_EQ(cellAt(table, 0, "temperature_start"), "50.0");
    EXPECT_EQ(cellAt(table, 0, "temperature_mean"), "61.5");
    EXPECT_EQ(cellAt(table, 0, "temperature_max"), "70.0");
    EXPECT_EQ(cellAt(table, 0, "clock"), "3457");
    EXPECT_EQ(cellAt(table, 0, "throttled"), "0.0");
    EXPECT_EQ(cellAt(table, 0, "observed"), "100.0");
}

TEST(PowerTable, TellsEnergyAboveIdleWhereThatWasMeasuredBefore) {
    const Table without = powerTable(*sensedRun().finish());
    EXPECT_NE(notesAt(without, 0, "energy_above_idle").find("--idle-seconds 10"), std::string::npos);
    EXPECT_EQ(cellAt(resultsTable(*sensedRun().finish()), 0, "energy_above_idle_j_per_sample"), "n/a");
    RunScript script;
    script.post(record::IdleMeasured{.device = "cpu", .seconds = 10, .watts = 10, .source = "rapl/energy"});
    script.pass(0, std::vector<double>(10, 0.5), sensed());
    // 200 J less 10 W for 5 s, of a hundred samples.
    EXPECT_EQ(cellAt(powerTable(*script.finish()), 0, "energy_above_idle"), "1.500 [a]");
    EXPECT_EQ(cellAt(resultsTable(*script.finish()), 0, "energy_above_idle_j_per_sample"), "1.5");
}

TEST(PowerTable, MarksIntegratedAndSharedPower) {
    PassResources resources = sensed();
    resources.isEnergyIntegrated = true;
    resources.energySource = "libsensors/zenpower/power1";
    resources.otherCpuPercent = 7;
    const auto run = sensedRun(resources).finish();
    const std::string notes = notesAt(powerTable(*run), 0, "power");
    EXPECT_NE(notes.find("Integrated from the readings of libsensors/zenpower/power1"), std::string::npos) << notes;
    EXPECT_NE(notes.find("Shared: other programs"), std::string::npos) << notes;
    const Table csv = resultsTable(*run);
    EXPECT_EQ(cellAt(csv, 0, "power_marks"), "integrated shared");
    EXPECT_EQ(cellAt(csv, 0, "energy_source"), "libsensors/zenpower/power1");
    resources.otherCpuPercent = 4;
    EXPECT_EQ(cellAt(resultsTable(*sensedRun(resources).finish()), 0, "power_marks"), "integrated");
}

TEST(PowerTable, TellsTheShareOfThrottledTimeAndBlankWhereNobodyWatched) {
    RunScript script = sensedRun();
    script.condition(record::ConditionKind::Throttle, record::ThrottleCause::Thermal, 11, 12,
                     Message(MessageId::throttle_time_counted));
    EXPECT_EQ(cellAt(powerTable(*script.finish()), 0, "throttled"), "20.0");
    EXPECT_EQ(cellAt(resultsTable(*script.finish()), 0, "throttled_share"), "0.2");
    RunScript blind;
    blind.pass(0, std::vector<double>(10, 0.5), sensed());
    const Table table = powerTable(*blind.finish());
    EXPECT_TRUE(cellAt(table, 0, "throttled").starts_with("n/a"));
    EXPECT_NE(notesAt(table, 0, "throttled").find("No verdict was possible"), std::string::npos);
    EXPECT_EQ(cellAt(table, 0, "observed"), "0.0");
    const Table csv = resultsTable(*blind.finish());
    EXPECT_EQ(cellAt(csv, 0, "throttled_share"), "n/a");
    EXPECT_EQ(cellAt(csv, 0, "observed_share"), "0");
}

TEST(PowerTable, AHiddenSensorHasNoFigureAnywhere) {
    RunScript script = sensedRun();
    script.post(record::SensorsPicked{
        .picks = {{.role = "cpu_temperature", .why = Message(MessageId::sensor_hidden), .isHidden = true},
                  {.role = "cpu_power", .why = Message(MessageId::sensor_hidden), .isHidden = true}}});
    const auto run = script.finish();
    const Table table = powerTable(*run);
    for (const char* const column : {"power", "energy", "temperature_start", "temperature_mean", "temperature_max"}) {
        EXPECT_EQ(notesAt(table, 0, column), "It is hidden by --sensor. ") << column;
    }
    EXPECT_EQ(cellAt(table, 0, "clock"), "3457");
    const Table csv = resultsTable(*run);
    for (const char* const column : {"power_w_mean", "energy_j_per_sample", "samples_per_joule", "temperature_c_start",
                                     "temperature_c_mean", "temperature_c_max"}) {
        EXPECT_EQ(cellAt(csv, 0, column), "n/a") << column;
    }
    EXPECT_EQ(cellAt(csv, 0, "energy_source"), "");
    EXPECT_TRUE(powerComparisonTable(*run).rows.empty());
    EXPECT_EQ(cellAt(comparisonTable(*run), 3, "cpu").find("temperature"), std::string::npos);
}

TEST(PowerSection, AMachineWithoutSensorsIsExplainedInsteadOfEmptyColumns) {
    RunScript script;
    script.post(record::SensorsChanged{.source = "rapl",
                                       .status = ReadingStatus::NoPermission,
                                       .reason = Message(MessageId::rapl_not_permitted, {std::string("/sys")})});
    const auto none = [](const char* role) { return Message(MessageId::no_sensor_for_role, {std::string(role)}); };
    script.post(record::SensorsPicked{.picks = {{.role = "cpu_power", .why = none("cpu_power")},
                                                {.role = "cpu_temperature", .why = none("cpu_temperature")},
                                                {.role = "cpu_clock", .sensor = 0}}});
    script.pass(0, steadyBatches(10, 0.5));
    const Section section = powerSection(*script.finish());
    EXPECT_TRUE(section.tables.empty());
    ASSERT_EQ(section.bullets.size(), 3U);
    EXPECT_NE(section.bullets[0].find("The CPU's power is not known. Only root may read"), std::string::npos)
        << section.bullets[0];
    EXPECT_NE(section.bullets[1].find("No sensor of this machine tells it (cpu_temperature)"), std::string::npos);
    EXPECT_NE(section.bullets[2].find("Its sensor other.cpu told too little"), std::string::npos);
    RunScript old;
    old.pass(0, steadyBatches(10, 0.5));
    EXPECT_EQ(powerSection(*old.finish()).bullets.at(0),
              "The CPU's power is not known. This run recorded no such sensor.");
}

TEST(PowerComparison, PutsTheGpuBesideTheCpu) {
    RunScript script(3);
    script.definition(1).device = backend::Device::Gpu;
    script.definition(2).batchSize = 20;
    PassResources gpu = sensed();
    gpu.powerMeanWatts = 300;
    gpu.energyJoules = 30;
    gpu.energySource = "nvml/0/energy";
    script.pass(0, std::vector<double>(10, 0.5), sensed());
    script.pass(1, std::vector<double>(10, 0.01), gpu);
    script.pass(2, std::vector<double>(10, 1));
    const Table table = powerComparisonTable(*script.finish());
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(cellAt(table, 0, "batch_size"), "10");
    EXPECT_EQ(cellAt(table, 0, "cpu_power"), "40.00 [a]");
    EXPECT_EQ(cellAt(table, 0, "gpu_power"), "300.0 [b]");
    EXPECT_EQ(cellAt(table, 0, "gpu_energy"), "0.3000 [b]");
    EXPECT_EQ(notesAt(table, 1, "cpu_power"), "This run recorded no such sensor. ");
    EXPECT_EQ(notesAt(table, 1, "gpu_power"), "No case of this tower and size was for this device. ");
}

/// 40 s of which the second half is slower by that factor.
std::vector<double> declining(double factor) {
    std::vector<double> batches = steadyBatches(80, 0.5);
    for (std::size_t at = 40; at < batches.size(); ++at) {
        batches[at] *= factor;
    }
    return batches;
}

std::string changeOf(const std::vector<std::vector<double>>& passes) {
    RunScript script;
    for (const std::vector<double>& batches : passes) {
        script.pass(0, batches);
    }
    const Table table = sustainedTable(*script.finish());
    return table.rows.empty() ? "no row" : cellAt(table, 0, "change");
}

TEST(SustainedTable, SaysNoDeclineWhereBurstAndSustainedAreEqualWithinTheirInterval) {
    EXPECT_EQ(changeOf({declining(1), declining(1.001), declining(0.999)}), "no decline");
    EXPECT_EQ(changeOf({declining(1)}), "no decline");
    const std::string declined = changeOf({declining(1.25), declining(1.26), declining(1.24)});
    EXPECT_TRUE(declined.starts_with("-2")) << declined;
    EXPECT_NE(declined.find(" to -1"), std::string::npos) << declined;
    EXPECT_TRUE(changeOf({declining(1.5)}).starts_with("-3")) << changeOf({declining(1.5)});
    EXPECT_EQ(changeOf({steadyBatches(20, 0.5)}), "no row") << "10 s are too short for both";
}

TEST(SustainedTable, ItsFiguresStandInTheCsvAsWell) {
    RunScript script;
    script.pass(0, declining(2));
    const auto run = script.finish();
    const Table csv = resultsTable(*run);
    EXPECT_NEAR(std::stod(cellAt(csv, 0, "burst_samples_per_s")), 20, 0.2);
    EXPECT_NEAR(std::stod(cellAt(csv, 0, "sustained_samples_per_s")), 10, 0.8);
}

TEST(ComparisonTable, TellsWhatWasReallyMonitoredAndWhatThatCost) {
    RunScript script = sensedRun();
    script.post(record::TelemetryCost{.cpuSeconds = 0.03});
    const auto run = script.finish();
    const Table table = comparisonTable(*run);
    const std::string text = cellAt(table, 3, "cpu");
    EXPECT_NE(text.find("temperature, clock, power (rapl/energy); watched for: throttling, other programs, memory "
                        "pressure, swapping, clock change, running on battery"),
              std::string::npos)
        << text;
    ASSERT_EQ(table.remarks.size(), 1U);
    EXPECT_EQ(table.remarks[0], "Reading the sensors (1 in all) took 0.20 % of one core: 0.030 s of CPU time in 15 s.");
    RunScript blind;
    blind.pass(0, steadyBatches(10, 0.5));
    const Table other = comparisonTable(*blind.finish());
    EXPECT_EQ(cellAt(other, 3, "cpu").find("throttling"), std::string::npos) << cellAt(other, 3, "cpu");
    EXPECT_EQ(cellAt(other, 3, "cpu").find("temperature"), std::string::npos);
    EXPECT_TRUE(other.remarks.empty());
}

}  // namespace
}  // namespace clipscope::report
