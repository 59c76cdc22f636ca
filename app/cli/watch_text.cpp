// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_text.h"

#include "app/cli/reading_text.h"
#include "core/record/event_words.h"
#include "core/report/number_text.h"
#include "core/report/terminal_table.h"
#include "core/report/text_layout.h"
#include "core/telemetry/busy_list.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace clipscope::cli {
namespace {

using record::RunSnapshot;
using report::Align;
using report::Table;

constexpr std::size_t titleWidth = 20;

std::string row(std::string_view title, const std::string& text, std::size_t width) {
    return report::wrappedText(text, width, report::padded(title, titleWidth, false));
}

report::Cell limitCell(const record::Sensor& sensor) {
    return {sensor.limit ? quantityText(sensor.quantity, *sensor.limit) : std::string("–"), {}};
}

std::string pickedTable(const RunSnapshot& run, std::size_t width) {
    Table table{.columns = {{"sensor", "Sensor", "", Align::Left},
                            {"value", "Value"},
                            {"limit", "Limit", "", Align::Right, 1},
                            {"why", "Why this one", "", Align::Left}}};
    for (const record::TelemetryState::Picked& item : run.telemetry.picked) {
        const bool hasSensor = item.pick.sensor.has_value();
        table.rows.push_back({{roleTitle(item.pick.role), {}},
                              {hasSensor ? readingText(item.sensor, item.present) : std::string("n/a"), {}},
                              hasSensor ? limitCell(item.sensor) : report::Cell{std::string("–"), {}},
                              {item.pick.why.english(), {}}});
    }
    return report::terminalText(table, width);
}

std::string allTable(const WatchBoard& board, std::size_t width) {
    Table table{.columns = {{"sensor", "All sensors", "", Align::Left},
                            {"value", "Value"},
                            {"limit", "Limit", "", Align::Right, 2},
                            {"device", "Device", "", Align::Left, 3},
                            {"label", "Name", "", Align::Left, 1}}};
    for (std::size_t at = 0; at < board.sensors().size(); ++at) {
        const record::Sensor& sensor = board.sensors()[at];
        table.rows.push_back({{sensor.id, {}},
                              {readingText(sensor, board.values()[at]), {}},
                              limitCell(sensor),
                              {sensor.device, {}},
                              {sensor.label, {}}});
    }
    return report::terminalText(table, width);
}

/// Conditions that hold now.
std::vector<const record::Condition*> heldConditions(const RunSnapshot& run) {
    std::vector<const record::Condition*> held;
    for (const record::Condition& condition : run.conditions) {
        if (!condition.to) {
            held.push_back(&condition);
        }
    }
    return held;
}

std::string conditionText(const record::ConditionBegan& began) {
    std::string verdict(plan::nameOf(record::verdictNames, began.verdict));
    verdict.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(verdict.front())));
    return verdict + (began.cause ? ": " + std::string(nameOf(*began.cause)) : "") + " since " +
           report::fixedText(began.from, 1) + " s. " + began.evidence.english();
}

std::string throttleRows(const RunSnapshot& run, std::size_t width) {
    std::string text;
    std::vector<record::DeviceThrottle> devices = run.telemetry.throttle;
    if (std::ranges::find(devices, "cpu", &record::DeviceThrottle::device) == devices.end()) {
        devices.insert(devices.begin(), record::DeviceThrottle{.device = "cpu"});
    }
    const auto held = heldConditions(run);
    for (const record::DeviceThrottle& device : devices) {
        const std::string title = "Throttling " + device.device;
        bool isThrottled = false;
        for (const record::Condition* const condition : held) {
            const bool isOfClock = condition->began.kind == record::ConditionKind::Throttle ||
                                   condition->began.kind == record::ConditionKind::ClockChange;
            if (isOfClock && condition->began.device == device.device) {
                text += row(title, conditionText(condition->began), width);
                isThrottled = true;
            }
        }
        if (!isThrottled) {
            text += row(title,
                        device.isPossible
                            ? "None: its sensors would have told."
                            : "Unknown: no sensor tells its thermal events, nor clock and temperature together.",
                        width);
        }
    }
    return text;
}

/// The value of a sensor, or "n/a".
std::string known(const WatchBoard& board, std::string_view id, telemetry::Quantity quantity) {
    const record::Value value = board.value(id);
    return value.isOk() ? quantityText(quantity, value.number) : "n/a";
}

std::string machineRows(const WatchBoard& board, const std::vector<telemetry::BusyProcess>& busiest,
                        std::size_t width) {
    using telemetry::Quantity;
    const std::string programs = telemetry::busyText(busiest);
    std::string text =
        row("Other programs",
            known(board, "other.cpu", Quantity::Share) + " of the CPU time" + (programs.empty() ? "" : ": " + programs),
            width);
    text +=
        row("Memory",
            known(board, "memory.available", Quantity::Bytes) + " of " + known(board, "memory.total", Quantity::Bytes) +
                " may be taken; swap used: " + known(board, "swap.used", Quantity::Bytes),
            width);
    const auto waited = [&](const char* resource) {
        return known(board, std::string("pressure.") + resource + ".some", Quantity::Share);
    };
    text +=
        row("Tasks waited",
            "for CPUs " + waited("cpu") + ", memory " + waited("memory") + ", disks " + waited("io") + " of the time",
            width);
    return text;
}

std::string otherConditionRows(const RunSnapshot& run, std::size_t width) {
    std::string text;
    for (const record::Condition* const condition : heldConditions(run)) {
        const record::ConditionKind kind = condition->began.kind;
        if (kind != record::ConditionKind::Throttle && kind != record::ConditionKind::ClockChange) {
            std::string title(plan::nameOf(record::conditionKindNames, kind));
            std::ranges::replace(title, '_', ' ');
            title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
            text += row(title, conditionText(condition->began), width);
        }
    }
    return text;
}

std::string sourceRows(const RunSnapshot& run, std::size_t width) {
    std::string text;
    for (const record::SensorsChanged& source : run.telemetry.sources) {
        if (source.reason) {
            text += row("  " + source.source, source.reason->english(), width);
        }
    }
    return text.empty() ? text : "\nSources that lack something\n" + text;
}

}  // namespace

std::string watchText(WatchBoard& board, const std::vector<telemetry::BusyProcess>& busiest,
                      const WatchLayout& layout) {
    const auto run = board.run();
    std::string text =
        report::wrappedText("clipscope-cli watch, " + report::fixedText(run->seconds, 1) + " s", layout.width);
    text += '\n' + pickedTable(*run, layout.width) + '\n';
    text += throttleRows(*run, layout.width) + machineRows(board, busiest, layout.width) +
            otherConditionRows(*run, layout.width) + sourceRows(*run, layout.width);
    return layout.hasAllSensors ? text + '\n' + allTable(board, layout.width) : text;
}

}  // namespace clipscope::cli
