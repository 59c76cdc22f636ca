// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup_provider.h"

#include "core/telemetry/plausibility.h"
#include "core/telemetry/rate_value.h"

#include <utility>

namespace clipscope::telemetry {
namespace {

Sensor sensor(std::string id, std::string label, Quantity quantity) {
    return {.id = std::move(id),
            .label = std::move(label),
            .device = "process",
            .quantity = quantity,
            .limit = std::nullopt};
}

}  // namespace

CgroupProvider::CgroupProvider(double cpusOffered, std::filesystem::path sysroot)
    : m_cpusOffered(cpusOffered), m_sysroot(std::move(sysroot)) {}

Capabilities CgroupProvider::probe() {
    constexpr std::size_t largestList = 4096;
    m_membership = KeptFile(m_sysroot / "proc/self/cgroup", largestList);
    m_groups = m_membership.text().value_or("");
    const Cgroup cgroup(m_sysroot);
    m_memory = CgroupMemory(cgroup.memory());
    m_cpu = CgroupCpu(cgroup);
    m_previous.reset();

    Capabilities found;
    m_hasMemory = m_memory.usage().isOk();
    if (m_hasMemory) {
        found.sensors.push_back(sensor("cgroup.memory.usage", "Memory of the group", Quantity::Bytes));
    }
    if (m_memory.hasLimits()) {
        found.sensors.push_back(sensor("cgroup.memory.headroom", "Memory left to the group", Quantity::Bytes));
    }
    m_hasCpuTime = m_cpu.usedSeconds().isOk();
    if (m_hasCpuTime) {
        found.sensors.push_back(sensor("cgroup.cpu.usage", "CPU of the group", Quantity::Share));
        found.sensors.push_back(sensor("cgroup.cpu.time", "CPU time of the group", Quantity::Duration));
    }
    if (m_cpu.hasQuotas()) {
        found.sensors.push_back(sensor("cgroup.cpu.periods", "Periods of the CPU quota", Quantity::Count));
        found.sensors.push_back(
            sensor("cgroup.cpu.throttled_periods", "Periods throttled by the CPU quota", Quantity::Count));
        found.sensors.push_back(
            sensor("cgroup.cpu.throttled_time", "Time throttled by the CPU quota", Quantity::Duration));
    }
    probePressure(cgroup, found.sensors);
    found.status = found.sensors.empty() ? ReadingStatus::Absent : ReadingStatus::Ok;
    if (found.sensors.empty()) {
        found.reason = Message(MessageId::cgroup_absent, {(m_sysroot / "sys/fs/cgroup").string()});
    } else if (!m_memory.hasLimits()) {
        found.reason = Message(MessageId::cgroup_without_memory);
    }
    return found;
}

void CgroupProvider::probePressure(const Cgroup& cgroup, std::vector<Sensor>& sensors) {
    m_pressures.clear();
    if (cgroup.unified().levels.empty()) {
        return;
    }
    for (const std::string resource : {"cpu", "memory", "io"}) {
        PressureFile file(cgroup.unified().levels.front() / (resource + ".pressure"));
        file.probe(true);
        if (file.hasSome()) {
            sensors.push_back(
                sensor("cgroup." + resource + ".some", "Some tasks of the group waited: " + resource, Quantity::Share));
        }
        if (file.hasFull()) {
            sensors.push_back(
                sensor("cgroup." + resource + ".full", "All tasks of the group waited: " + resource, Quantity::Share));
        }
        m_pressures.push_back(std::move(file));
    }
}

Value CgroupProvider::cpuUsage(Clock::time_point now, Value used) {
    if (!used.isOk()) {
        return used;
    }
    const auto before = m_previous;
    if (before && now <= before->time) {
        return Value(ReadingStatus::Absent);
    }
    m_previous = CpuLook{.time = now, .seconds = used.number};
    if (!before || used.number < before->seconds) {
        return Value(ReadingStatus::Absent);
    }
    const double elapsed = seconds(now - before->time);
    if (used.number == before->seconds) {
        return Value(elapsed >= longestStandstillSeconds ? ReadingStatus::Stale : ReadingStatus::Absent);
    }
    return Value(100 * (used.number - before->seconds) / (elapsed * m_cpusOffered));
}

bool CgroupProvider::sample(Clock::time_point now, std::span<Value> values) {
    std::size_t at = 0;
    const auto put = [&](Quantity quantity, Value value) { values[at++] = plausible(quantity, value); };
    if (m_hasMemory) {
        put(Quantity::Bytes, m_memory.usage());
    }
    if (m_memory.hasLimits()) {
        put(Quantity::Bytes, m_memory.headroom());
    }
    if (m_hasCpuTime) {
        const Value used = plausible(Quantity::Duration, m_cpu.usedSeconds());
        put(Quantity::Share, cpuUsage(now, used));
        put(Quantity::Duration, used);
    }
    if (m_cpu.hasQuotas()) {
        const CgroupCpu::Throttling throttling = m_cpu.throttling();
        put(Quantity::Count, throttling.periods);
        put(Quantity::Count, throttling.throttledPeriods);
        put(Quantity::Duration, throttling.throttledSeconds);
    }
    for (PressureFile& file : m_pressures) {
        const PressureFile::Shares shares = file.look(now);
        if (file.hasSome()) {
            put(Quantity::Share, shares.some);
        }
        if (file.hasFull()) {
            put(Quantity::Share, shares.full);
        }
    }
    const auto groups = m_membership.text();
    return !groups || *groups == m_groups;
}

}  // namespace clipscope::telemetry
