// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cpu_clock_provider.h"

#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/small_file.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr double megahertzPerKilohertz = 1e-3;

/// A clock of 0 is none.
Value clockOf(Value megahertz) {
    const Value value = plausible(Quantity::Clock, megahertz);
    return value.isOk() && value.number == 0 ? Value(ReadingStatus::Absent) : value;
}

Value readClock(const char* path, double scale) {
    std::array<char, 32> buffer{};
    const auto text = readSmallFile(path, buffer);
    if (!text) {
        return Value(ReadingStatus::Absent);
    }
    const auto number = leadingInteger(*text);
    return clockOf(number ? Value(static_cast<double>(*number) * scale) : Value(ReadingStatus::Error));
}

std::optional<double> clockIn(const std::filesystem::path& file, double scale) {
    const Value value = readClock(file.c_str(), scale);
    return value.isOk() ? std::optional(value.number) : std::nullopt;
}

Sensor clockSensor(int cpu, const char* what, const char* label, std::optional<double> limit) {
    return {.id = "cpu" + std::to_string(cpu) + what,
            .label = "CPU " + std::to_string(cpu) + label,
            .device = "cpu",
            .quantity = Quantity::Clock,
            .limit = limit};
}

bool isDue(std::optional<Clock::time_point>& last, Clock::time_point now, double period) {
    // Half a sample early is better than half a sample late.
    constexpr double earlySeconds = 0.05;
    if (last && now >= *last && seconds(now - *last) < period - earlySeconds) {
        return false;
    }
    last = now;
    return true;
}

}  // namespace

CpuClockProvider::CpuClockProvider(std::filesystem::path sysroot) : m_sysroot(std::move(sysroot)) {}

Capabilities CpuClockProvider::probe() {
    m_online = KeptFile(cpusFolder(m_sysroot) / "online", 1024);
    m_onlineAtProbe = m_online.text().value_or("");
    m_slowLook.reset();
    m_limits.clear();
    m_cpuInfo.reset();
    m_watch.probe(m_sysroot);
    Capabilities found;
    probeCpufreq(found.sensors);
    if (m_cpus.empty()) {
        found.reason = probeCpuInfo(found.sensors);
    }
    found.status = found.sensors.empty() ? ReadingStatus::Absent : ReadingStatus::Ok;
    if (m_watch.hasPolicies()) {
        found.sensors.push_back({.id = "cpu.governor_changes",
                                 .label = "Changes of governor, energy preference and turbo",
                                 .device = "cpu",
                                 .quantity = Quantity::Count,
                                 .limit = std::nullopt});
    }
    return found;
}

void CpuClockProvider::probeCpufreq(std::vector<Sensor>& sensors) {
    m_cpus.clear();
    for (const int number : cpusWithFolder(m_sysroot)) {
        const std::filesystem::path folder = cpuFolder(m_sysroot, number);
        Cpu cpu{.number = number, .clock = KeptFile(folder / "cpufreq/scaling_cur_freq")};
        if (!cpu.clock.text()) {
            continue;
        }
        CpuClockLimits limits{.cpu = number};
        limits.hardwareMaximum = clockIn(folder / "cpufreq/cpuinfo_max_freq", megahertzPerKilohertz);
        limits.base = clockIn(folder / "cpufreq/base_frequency", megahertzPerKilohertz);
        if (!limits.base) {
            limits.base = clockIn(folder / "acpi_cppc/nominal_freq", 1);
        }
        sensors.push_back(clockSensor(number, ".clock", "", limits.hardwareMaximum));
        if (const auto allowed = folder / "cpufreq/scaling_max_freq"; clockIn(allowed, megahertzPerKilohertz)) {
            cpu.allowedPath = allowed.string();
            sensors.push_back(clockSensor(number, ".clock_max_allowed", ", allowed", limits.hardwareMaximum));
        }
        m_limits.push_back(limits);
        m_cpus.push_back(std::move(cpu));
    }
}

Message CpuClockProvider::probeCpuInfo(std::vector<Sensor>& sensors) {
    const std::filesystem::path file = m_sysroot / "proc/cpuinfo";
    const std::string text = readSmallFile(file).value_or("");
    const std::string missing = (cpuFolder(m_sysroot, 0) / "cpufreq/scaling_cur_freq").string();
    parseCpuClocks(text, m_clocks);
    if (m_clocks.empty() || !measuresClock(text)) {
        return {MessageId::cpu_clock_absent, {missing}};
    }
    m_cpuInfo.emplace(file, text.size() + text.size() / 2 + 1024);
    for (const CpuClock& clock : m_clocks) {
        sensors.push_back(clockSensor(clock.cpu, ".clock", "", std::nullopt));
        m_limits.push_back({.cpu = clock.cpu});
    }
    return {MessageId::cpu_clock_from_cpuinfo, {missing}};
}

void CpuClockProvider::sampleCpufreq(Clock::time_point now, std::span<Value> values) {
    const bool isSlowDue = isDue(m_slowLook, now, 1);
    std::size_t at = 0;
    for (Cpu& cpu : m_cpus) {
        values[at++] = clockOf(cpu.clock.number(megahertzPerKilohertz));
        if (!cpu.allowedPath.empty()) {
            cpu.allowed = isSlowDue ? readClock(cpu.allowedPath.c_str(), megahertzPerKilohertz) : cpu.allowed;
            values[at++] = cpu.allowed;
        }
    }
    if (isSlowDue) {
        m_changes = Value(static_cast<double>(m_watch.changes()));
    }
}

void CpuClockProvider::sampleCpuInfo(Clock::time_point now, std::span<Value> values) {
    if (isDue(m_slowLook, now, 0.5)) {
        const auto text = m_cpuInfo->text();
        m_clocksStatus = text ? ReadingStatus::Absent : m_cpuInfo->failure();
        parseCpuClocks(text.value_or(""), m_clocks);
        m_changes = Value(static_cast<double>(m_watch.changes()));
    }
    for (std::size_t at = 0; at < m_limits.size(); ++at) {
        const auto clock = std::ranges::find(m_clocks, m_limits[at].cpu, &CpuClock::cpu);
        values[at] = clock == m_clocks.end() ? Value(m_clocksStatus) : clockOf(Value(clock->megahertz));
    }
}

bool CpuClockProvider::sample(Clock::time_point now, std::span<Value> values) {
    if (m_cpuInfo) {
        sampleCpuInfo(now, values);
    } else {
        sampleCpufreq(now, values);
    }
    if (m_watch.hasPolicies()) {
        values.back() = m_changes;
    }
    const auto online = m_online.text();
    return !online || *online == m_onlineAtProbe;
}

}  // namespace clipscope::telemetry
