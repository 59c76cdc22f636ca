// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/power_section.h"

#include "core/report/power_tables.h"
#include "core/report/sensor_figures.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::report {
namespace {

using backend::Device;
using record::RunSnapshot;

void addReasons(const RunSnapshot& run, Device device, std::vector<std::string>& bullets) {
    const bool isMeasured = std::ranges::any_of(run.cases, [&](const record::CaseResult& result) {
        return result.definition.device == device && !result.passes.empty();
    });
    for (const SensorQuestion question : {SensorQuestion::Power, SensorQuestion::Temperature, SensorQuestion::Clock}) {
        if (isMeasured) {
            bullets.push_back(questionText(device, question) + " is not known. " +
                              reasonWithoutSensor(run, device, question));
        }
    }
}

}  // namespace

Section powerSection(const RunSnapshot& run) {
    Section section{.heading = "Power and Temperature"};
    Table power = powerTable(run);
    if (power.rows.empty()) {
        for (const Device device : {Device::Cpu, Device::Gpu}) {
            addReasons(run, device, section.bullets);
        }
    }
    for (Table table : {powerComparisonTable(run), std::move(power), sustainedTable(run)}) {
        if (!table.rows.empty()) {
            section.tables.push_back(std::move(table));
        }
    }
    return section;
}

}  // namespace clipscope::report
