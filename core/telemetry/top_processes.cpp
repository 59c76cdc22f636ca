// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/top_processes.h"

#include <algorithm>
#include <utility>

namespace clipscope::telemetry {

TopProcesses::TopProcesses(const std::filesystem::path& sysroot) : m_procfs(sysroot), m_processes(sysroot / "proc") {}

const TopProcesses::Seen* TopProcesses::before(const Seen& now) const {
    const auto found = std::ranges::lower_bound(m_previous, now.process, {}, &Seen::process);
    // A number that is used again is another process.
    const bool isSame =
        found != m_previous.end() && found->process == now.process && found->startTicks == now.startTicks;
    return isSame ? &*found : nullptr;
}

void TopProcesses::readProcesses(int self) {
    m_current.clear();
    for (const int process : m_living) {
        const auto stat = m_processes.stat(process);
        if (!stat) {
            continue;
        }
        Seen seen{.process = process,
                  .parent = stat->parent,
                  .name = std::string(stat->name),
                  .startTicks = stat->startTicks,
                  .cpuTicks = stat->ownTicks,
                  .isOurs = process == self};
        // One whose parent has ended has another now.
        const Seen* last = before(seen);
        seen.isOurs = seen.isOurs || (last != nullptr && last->isOurs);
        m_current.push_back(std::move(seen));
    }
    for (bool hasFound = true; hasFound;) {
        hasFound = false;
        for (Seen& seen : m_current) {
            const auto parent = std::ranges::lower_bound(m_current, seen.parent, {}, &Seen::process);
            if (!seen.isOurs && parent != m_current.end() && parent->process == seen.parent && parent->isOurs) {
                seen.isOurs = true;
                hasFound = true;
            }
        }
    }
}

std::vector<BusyProcess> TopProcesses::busiest() {
    const auto machine = m_procfs.machineCpuTime();
    const auto self = m_processes.self();
    if (!machine || !self || !m_processes.list(m_living)) {
        return {};
    }
    readProcesses(self->process);
    const auto previousTotal = std::exchange(m_previousTotal, machine->total);
    std::vector<BusyProcess> busy;
    if (previousTotal && machine->total > *previousTotal) {
        const auto total = static_cast<double>(machine->total - *previousTotal);
        for (const Seen& seen : m_current) {
            const Seen* last = before(seen);
            const std::uint64_t from = std::min(last != nullptr ? last->cpuTicks : 0, seen.cpuTicks);
            const double percent = 100 * static_cast<double>(seen.cpuTicks - from) / total;
            if (!seen.isOurs && percent >= leastPercent) {
                busy.push_back({.process = seen.process, .name = seen.name, .percent = percent});
            }
        }
    }
    std::swap(m_previous, m_current);
    std::ranges::stable_sort(busy, std::ranges::greater{}, &BusyProcess::percent);
    busy.resize(std::min(busy.size(), most));
    return busy;
}

}  // namespace clipscope::telemetry
