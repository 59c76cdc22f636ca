// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel's files tell: /proc/stat, /proc/[pid]/stat, /proc/cpuinfo, pressure, lists of fields, numbers.
#include "core/telemetry/kept_file.h"
#include "core/telemetry/parse_cpu_info.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/parse_pressure.h"
#include "core/telemetry/parse_proc_stat.h"
#include "core/telemetry/parse_process_stat.h"
#include "core/telemetry/procfs.h"
#include "tests/fuzz/fuzz.h"

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);

    telemetry::ProcStat stat;
    telemetry::parseProcStat(text, stat);
    if (stat.machine) {
        fuzz::require(stat.machine->busy + stat.machine->waiting <= stat.machine->total);
        fuzz::require(stat.machine->stolen <= stat.machine->busy);
        (void)telemetry::cpuShares({}, *stat.machine, 1);
    }
    for (std::size_t at = 1; at < stat.cpus.size(); ++at) {
        fuzz::require(stat.cpus[at - 1].number < stat.cpus[at].number);
    }

    if (const auto process = telemetry::parseProcessStat(text)) {
        fuzz::require(process->process > 0);
        fuzz::require(process->name.empty() || (process->name.data() >= text.data() &&
                                                process->name.data() + process->name.size() <= text.data() + size));
    }

    std::vector<telemetry::CpuClock> clocks;
    telemetry::parseCpuClocks(text, clocks);
    for (std::size_t at = 1; at < clocks.size(); ++at) {
        fuzz::require(clocks[at - 1].cpu < clocks[at].cpu);
    }
    (void)telemetry::measuresClock(text);

    (void)telemetry::parsePressure(text);
    (void)telemetry::fieldOf(text, "MemAvailable");
    (void)telemetry::leadingInteger(text);
    std::string_view rest = text;
    while (telemetry::takeNumber(rest)) {
    }
    return 0;
}
