// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_counter_provider.h"

#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/plausibility.h"

#include <cstdint>
#include <set>
#include <utility>

namespace clipscope::telemetry {

ThrottleCounterProvider::ThrottleCounterProvider(std::filesystem::path sysroot) : m_sysroot(std::move(sysroot)) {}

void ThrottleCounterProvider::add(Capabilities& found, const std::filesystem::path& file, const std::string& device,
                                  Quantity quantity) {
    Counter counter{.file = KeptFile(file), .quantity = quantity};
    if (!counter.file.text()) {
        // Some CPUs are off, and older kernels count no time: that is no reason for anything.
        if (counter.file.failure() != ReadingStatus::Absent && !found.reason) {
            found.status = counter.file.failure();
            found.reason = Message(MessageId::throttle_counters_unreadable, {file.string()});
        }
        return;
    }
    const bool isPackage = device.starts_with("package");
    const bool isTime = quantity == Quantity::Duration;
    const std::string number = device.substr(device.find_first_of("0123456789"));
    found.sensors.push_back(
        {.id = device + (isPackage ? ".throttle_" : ".core_throttle_") + (isTime ? "time" : "count"),
         .label =
             (isPackage ? "Package " : "CPU ") + number + (isTime ? ", time throttled by heat" : ", throttled by heat"),
         .device = "cpu",
         .quantity = quantity,
         .limit = std::nullopt});
    m_counters.push_back(std::move(counter));
}

Capabilities ThrottleCounterProvider::probe() {
    m_online = KeptFile(cpusFolder(m_sysroot) / "online", 1024);
    m_onlineAtProbe = m_online.text().value_or("");
    m_counters.clear();
    Capabilities found;
    std::set<std::int64_t> packages;
    for (const int cpu : cpusWithFolder(m_sysroot)) {
        const std::filesystem::path folder = cpuFolder(m_sysroot, cpu);
        const std::filesystem::path counters = folder / "thermal_throttle";
        const std::string name = "cpu" + std::to_string(cpu);
        add(found, counters / "core_throttle_count", name, Quantity::Count);
        add(found, counters / "core_throttle_total_time_ms", name, Quantity::Duration);

        const Value package = KeptFile(folder / "topology/physical_package_id").number();
        if (!package.isOk() || package.number < 0 || !KeptFile(counters / "package_throttle_count").text() ||
            !packages.insert(static_cast<std::int64_t>(package.number)).second) {
            continue;
        }
        const std::string packageName = "package" + std::to_string(static_cast<std::int64_t>(package.number));
        add(found, counters / "package_throttle_count", packageName, Quantity::Count);
        add(found, counters / "package_throttle_total_time_ms", packageName, Quantity::Duration);
    }
    if (!found.sensors.empty()) {
        found.status = ReadingStatus::Ok;
    } else if (!found.reason) {
        found.status = ReadingStatus::Absent;
        found.reason = Message(MessageId::throttle_counters_absent);
    }
    return found;
}

bool ThrottleCounterProvider::sample(Clock::time_point /*now*/, std::span<Value> values) {
    for (std::size_t at = 0; at < m_counters.size(); ++at) {
        Counter& counter = m_counters[at];
        const double scale = counter.quantity == Quantity::Duration ? 1e-3 : 1;
        values[at] = plausible(counter.quantity, counter.file.number(scale));
    }
    const auto online = m_online.text();
    return !online || *online == m_onlineAtProbe;
}

}  // namespace clipscope::telemetry
