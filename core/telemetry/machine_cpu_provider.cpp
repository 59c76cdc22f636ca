// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/machine_cpu_provider.h"

#include "core/telemetry/parse_field.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/rate_value.h"
#include "core/telemetry/small_file.h"

#include <unistd.h>
#include <algorithm>
#include <string>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// Positions of the sensors; the CPUs' come behind.
enum Position : std::size_t {
    machineCpu,
    machineSteal,
    machineIoWait,
    machineSwitches,
    otherCpu,
    ownCpu,
    ownResident,
    ownThreads,
    ownVoluntary,
    ownInvoluntary,
    ownFaults,
    firstCpu
};

std::vector<Sensor> fixedSensors() {
    const auto sensor = [](const char* id, const char* label, const char* device, Quantity quantity) {
        return Sensor{.id = id, .label = label, .device = device, .quantity = quantity, .limit = std::nullopt};
    };
    return {sensor("machine.cpu", "CPU", "machine", Quantity::Share),
            sensor("machine.steal", "CPU stolen by the host", "machine", Quantity::Share),
            sensor("machine.iowait", "CPU idle while disks work", "machine", Quantity::Share),
            sensor("machine.context_switches", "Context switches", "machine", Quantity::Rate),
            sensor("other.cpu", "CPU of other programs", "machine", Quantity::Share),
            sensor("process.cpu", "CPU", "process", Quantity::Share),
            sensor("process.rss", "Resident memory", "process", Quantity::Bytes),
            sensor("process.threads", "Threads", "process", Quantity::Number),
            sensor("process.context_switches_voluntary", "Voluntary context switches", "process", Quantity::Rate),
            sensor("process.context_switches_involuntary", "Involuntary context switches", "process", Quantity::Rate),
            sensor("process.major_faults", "Major page faults", "process", Quantity::Rate)};
}

const CpuTime* find(const std::vector<ProcStat::Cpu>& cpus, int number) {
    const auto found = std::ranges::lower_bound(cpus, number, {}, &ProcStat::Cpu::number);
    return found != cpus.end() && found->number == number ? &found->time : nullptr;
}

/// Why two looks give no share.
Value noShare(const CpuTime& before, const CpuTime& after, double elapsed) {
    const bool standsStill = before.total == after.total && elapsed >= longestStandstillSeconds;
    return Value(standsStill ? ReadingStatus::Stale : ReadingStatus::Absent);
}

}  // namespace

MachineCpuProvider::MachineCpuProvider(double cpusOffered, const std::filesystem::path& sysroot,
                                       std::function<ProcessUsage()> usage)
    : m_cpusOffered(cpusOffered), m_proc(sysroot / "proc"), m_usage(std::move(usage)), m_children(sysroot) {}

Capabilities MachineCpuProvider::probe() {
    constexpr std::size_t shortFile = 1024;
    const std::string text = readSmallFile(m_proc / "stat").value_or("");
    // Its numbers grow, and CPUs may come.
    m_stat = KeptFile(m_proc / "stat", 2 * text.size() + 4096);
    m_selfStat = KeptFile(m_proc / "self/stat", shortFile);
    m_selfMemory = KeptFile(m_proc / "self/statm", shortFile);

    ProcStat stat;
    parseProcStat(text, stat);
    Capabilities found{.sensors = fixedSensors(), .status = ReadingStatus::Ok, .reason = std::nullopt};
    m_cpus.clear();
    for (const ProcStat::Cpu& cpu : stat.cpus) {
        m_cpus.push_back(cpu.number);
        found.sensors.push_back({.id = "cpu" + std::to_string(cpu.number) + ".busy",
                                 .label = "CPU " + std::to_string(cpu.number),
                                 .device = "cpu",
                                 .quantity = Quantity::Share,
                                 .limit = std::nullopt});
    }
    if (!stat.machine) {
        found.reason = Message(MessageId::proc_unreadable, {m_stat.path().string()});
    }
    m_quantities.clear();
    for (const Sensor& sensor : found.sensors) {
        m_quantities.push_back(sensor.quantity);
    }
    m_previous.machine.cpus.reserve(2 * m_cpus.size());
    m_current.machine.cpus.reserve(2 * m_cpus.size());
    return found;
}

void MachineCpuProvider::look(Clock::time_point now, std::span<Value> values) {
    m_current.time = now;
    const auto text = m_stat.text();
    parseProcStat(text.value_or(""), m_current.machine);
    m_current.machineStatus = text ? ReadingStatus::Error : m_stat.failure();
    m_current.usage = m_usage();

    const auto selfText = m_selfStat.text();
    const auto self = selfText ? parseProcessStat(*selfText) : std::nullopt;
    values[ownThreads] = self       ? Value(static_cast<double>(self->threads))
                         : selfText ? Value(ReadingStatus::Error)
                                    : Value(m_selfStat.failure());
    m_current.childSeconds = self ? m_children.seconds(*self, m_current.machine.forks) : m_previous.childSeconds;

    auto memory = m_selfMemory.text();
    const auto size = memory ? takeNumber(*memory) : std::nullopt;
    const auto resident = size ? takeNumber(*memory) : std::nullopt;
    values[ownResident] = resident
                              ? Value(static_cast<double>(*resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)))
                          : memory ? Value(ReadingStatus::Error)
                                   : Value(m_selfMemory.failure());
}

void MachineCpuProvider::machineShares(double elapsed, std::span<Value> values) const {
    const auto& before = m_previous.machine.machine;
    const auto& after = m_current.machine.machine;
    if (!after || !before) {
        const Value none(after ? ReadingStatus::Absent : m_current.machineStatus);
        values[machineCpu] = values[machineSteal] = values[machineIoWait] = values[otherCpu] = none;
        return;
    }
    const double own =
        m_current.usage.cpuSeconds - m_previous.usage.cpuSeconds + m_current.childSeconds - m_previous.childSeconds;
    const auto shares = cpuShares(*before, *after, own);
    const Value none = noShare(*before, *after, elapsed);
    values[machineCpu] = shares ? Value(shares->busy) : none;
    values[machineSteal] = shares ? Value(shares->stolen) : none;
    values[machineIoWait] = shares ? Value(shares->waiting) : none;
    values[otherCpu] = shares ? Value(shares->others) : none;
}

Value MachineCpuProvider::cpuBusy(int cpu, double elapsed) const {
    const CpuTime* before = find(m_previous.machine.cpus, cpu);
    const CpuTime* after = find(m_current.machine.cpus, cpu);
    if (after == nullptr || before == nullptr) {
        return Value(ReadingStatus::Absent);
    }
    const auto shares = cpuShares(*before, *after, 0);
    return shares ? Value(shares->busy) : noShare(*before, *after, elapsed);
}

bool MachineCpuProvider::hasTheCpusOfProbe() const {
    return m_current.machine.cpus.empty() ||
           std::ranges::equal(m_current.machine.cpus, m_cpus, {}, &ProcStat::Cpu::number);
}

bool MachineCpuProvider::sample(Clock::time_point now, std::span<Value> values) {
    look(now, values);
    const auto& switches = m_current.machine.contextSwitches;
    values[machineSwitches] = switches ? ratePerSecond(m_switches, now, *switches) : Value(m_current.machineStatus);
    values[ownVoluntary] = ratePerSecond(m_voluntary, now, m_current.usage.voluntarySwitches);
    values[ownInvoluntary] = ratePerSecond(m_involuntary, now, m_current.usage.involuntarySwitches);
    values[ownFaults] = ratePerSecond(m_faults, now, m_current.usage.majorFaults);
    if (m_hasPrevious && now > m_previous.time) {
        const double elapsed = seconds(now - m_previous.time);
        machineShares(elapsed, values);
        values[ownCpu] =
            Value(100 * (m_current.usage.cpuSeconds - m_previous.usage.cpuSeconds) / (elapsed * m_cpusOffered));
        for (std::size_t cpu = 0; cpu < m_cpus.size(); ++cpu) {
            values[firstCpu + cpu] = cpuBusy(m_cpus[cpu], elapsed);
        }
    }
    for (std::size_t sensor = 0; sensor < values.size(); ++sensor) {
        values[sensor] = plausible(m_quantities[sensor], values[sensor]);
    }
    const bool isSame = hasTheCpusOfProbe();
    if (!m_hasPrevious || now > m_previous.time) {
        std::swap(m_previous, m_current);
        m_hasPrevious = true;
    }
    return isSame;
}

}  // namespace clipscope::telemetry
