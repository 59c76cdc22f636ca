// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_proc_stat.h"

#include "core/telemetry/parse_field.h"

#include <charconv>

namespace clipscope::telemetry {
namespace {

/// user nice system idle iowait irq softirq steal; guest time is inside user already (proc(5)).
std::optional<CpuTime> parseTimes(std::string_view fields) {
    constexpr int idle = 3;
    constexpr int ioWait = 4;
    constexpr int steal = 7;
    constexpr std::uint64_t absurd = 1ULL << 60U;
    CpuTime time;
    for (int field = 0; field <= steal; ++field) {
        const auto ticks = takeNumber(fields);
        if (!ticks && field <= idle) {
            return std::nullopt;
        }
        if (!ticks) {
            break;
        }
        if (*ticks >= absurd) {
            return std::nullopt;
        }
        time.total += *ticks;
        time.busy += field == idle || field == ioWait ? 0 : *ticks;
        time.waiting += field == ioWait ? *ticks : 0;
        time.stolen += field == steal ? *ticks : 0;
    }
    return time;
}

void parseCpuLine(std::string_view line, ProcStat& stat) {
    line.remove_prefix(std::string_view("cpu").size());
    if (line.starts_with(' ')) {
        const auto time = parseTimes(line);
        stat.machine = time && time->total > 0 ? time : std::nullopt;
        return;
    }
    int number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const auto time = parseTimes(line.substr(static_cast<std::size_t>(end - line.data())));
    if (error == std::errc{} && time && number >= 0 && (stat.cpus.empty() || stat.cpus.back().number < number)) {
        stat.cpus.push_back({.number = number, .time = *time});
    }
}

}  // namespace

void parseProcStat(std::string_view text, ProcStat& stat) {
    stat.machine.reset();
    stat.cpus.clear();
    stat.contextSwitches.reset();
    stat.forks.reset();
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const auto numberBehind = [&](std::string_view name) {
            line.remove_prefix(name.size());
            return takeNumber(line);
        };
        if (line.starts_with("cpu")) {
            parseCpuLine(line, stat);
        } else if (line.starts_with("ctxt ")) {
            stat.contextSwitches = numberBehind("ctxt");
        } else if (line.starts_with("processes ")) {
            stat.forks = numberBehind("processes");
            return;
        }
    }
}

}  // namespace clipscope::telemetry
