// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/process_provider.h"

#include "core/telemetry/memory_offer.h"

namespace clipscope::telemetry {
namespace {

void add(std::vector<Reading>& readings, const char* sensor, const char* unit, std::optional<double> value) {
    readings.push_back({.sensor = sensor,
                        .unit = unit,
                        .value = value.value_or(0),
                        .status = value ? ReadingStatus::Ok : ReadingStatus::Absent});
}

std::optional<double> asDouble(std::optional<std::uint64_t> bytes) {
    return bytes ? std::optional(static_cast<double>(*bytes)) : std::nullopt;
}

}  // namespace

ProcessProvider::ProcessProvider(double cpusOffered, const std::filesystem::path& sysroot)
    : m_cpusOffered(cpusOffered), m_procfs(sysroot), m_cgroup(sysroot), m_children(sysroot) {}

void ProcessProvider::sample(Clock::time_point now, std::vector<Reading>& readings) {
    add(readings, "process.rss", "B", asDouble(m_procfs.residentBytes()));
    add(readings, "memory.available", "B", asDouble(memoryHeadroomBytes(m_procfs, m_cgroup)));

    const Previous current{.time = now,
                           .processSeconds = processCpuSeconds(),
                           .childSeconds = m_children.seconds(),
                           .machine = m_procfs.machineCpuTime()};
    if (m_previous && current.time > m_previous->time) {
        const double elapsed = seconds(current.time - m_previous->time);
        const double own = current.processSeconds - m_previous->processSeconds;
        add(readings, "process.cpu", "%", 100 * own / (elapsed * m_cpusOffered));
        std::optional<CpuShares> shares;
        if (current.machine && m_previous->machine) {
            shares = cpuShares(*m_previous->machine, *current.machine,
                               own + current.childSeconds - m_previous->childSeconds);
        }
        add(readings, "machine.cpu", "%", shares ? std::optional(shares->busy) : std::nullopt);
        add(readings, "other.cpu", "%", shares ? std::optional(shares->others) : std::nullopt);
    }
    m_previous = current;
}

}  // namespace clipscope::telemetry
