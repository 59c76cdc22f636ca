// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/throttle_suite_table.h"

#include <string>

namespace clipscope::report {
namespace {

using telemetry::ThrottleCause;

Cell percentOf(int count, int traces) {
    return {Number{100.0 * count / traces, 1}, {}};
}

}  // namespace

Table throttleSuiteTable(std::span<const simulation::ThrottleScore> scores, std::uint64_t seed) {
    Table table{.label = "throttle_suite",
                .caption = "Verdicts on simulated machines, seed " + std::to_string(seed) +
                           ": in how many of a family's traces each was given.",
                .columns = {{"family", "Family", "", Align::Left},
                            {"traces", "Traces", ""},
                            {"found", "Heat found", "%"},
                            {"on_time", "Within 2 s", "%"},
                            {"false_alarms", "False alarms", "%"},
                            {"false_confirmed", "Confirmed falsely", ""},
                            {"judged", "Can be judged", "%", Align::Right, 1}}};
    for (std::size_t cause = 1; cause < telemetry::throttleCauses; ++cause) {
        const std::string name(nameOf(static_cast<ThrottleCause>(cause)));
        table.columns.push_back({name, name, "%", Align::Right, 2});
    }
    table.columns.push_back({"bar", "Bar", "", Align::Left});
    for (const simulation::ThrottleScore& score : scores) {
        const bool isHeat = simulation::isHeat(score.family);
        std::vector<Cell>& row = table.rows.emplace_back();
        row.push_back({std::string(simulation::nameOf(score.family)), {}});
        row.push_back({std::int64_t{score.traces}, {}});
        row.push_back(isHeat ? percentOf(score.found, score.traces) : Cell{Missing{"", "–"}, {}});
        row.push_back(isHeat ? percentOf(score.onTime, score.traces) : Cell{Missing{"", "–"}, {}});
        row.push_back(percentOf(score.falseAlarms, score.traces));
        row.push_back({std::int64_t{score.falseConfirmed}, {}});
        row.push_back(percentOf(score.judged, score.traces));
        for (std::size_t cause = 1; cause < telemetry::throttleCauses; ++cause) {
            row.push_back(percentOf(score.causes[cause], score.traces));
        }
        row.push_back({std::string(score.meetsBar() ? "met" : "missed"), {}});
    }
    table.remarks.emplace_back(
        "The bar: of heat at least 95 % found with a begin within 2 s; of all other families at most 2 % false alarms, "
        "and none of them Confirmed.");
    return table;
}

}  // namespace clipscope::report
