// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/child_cpu_time.h"

#include <unistd.h>
#include <algorithm>

namespace clipscope::telemetry {
namespace {

bool holds(const std::vector<int>& sorted, int process) {
    return std::ranges::binary_search(sorted, process);
}

void insert(std::vector<int>& sorted, int process) {
    sorted.insert(std::ranges::lower_bound(sorted, process), process);
}

}  // namespace

ChildCpuTime::ChildCpuTime(const std::filesystem::path& sysroot) : m_processes(sysroot / "proc") {}

void ChildCpuTime::findDescendants(int self) {
    if (!m_processes.list(m_living)) {
        return;
    }
    const auto isGone = [&](int process) { return !holds(m_living, process); };
    std::erase_if(m_descendants, isGone);
    std::erase_if(m_strangers, isGone);
    m_newcomers.clear();
    for (const int process : m_living) {
        if (process != self && !holds(m_descendants, process) && !holds(m_strangers, process)) {
            if (const auto stat = m_processes.stat(process)) {
                m_newcomers.emplace_back(process, stat->parent);
            }
        }
    }
    const auto isChild = [&](const auto& entry) { return entry.second == self || holds(m_descendants, entry.second); };
    for (auto found = std::ranges::find_if(m_newcomers, isChild); found != m_newcomers.end();
         found = std::ranges::find_if(m_newcomers, isChild)) {
        insert(m_descendants, found->first);
        m_newcomers.erase(found);
    }
    for (const auto& [process, parent] : m_newcomers) {
        insert(m_strangers, process);
    }
}

double ChildCpuTime::seconds() {
    const auto self = m_processes.self();
    return self ? seconds(*self, std::nullopt) : m_most;
}

double ChildCpuTime::seconds(const ProcessStat& self, std::optional<std::uint64_t> forks) {
    std::uint64_t ticks = self.waitedTicks;
    if (!forks || forks != m_forks) {
        findDescendants(self.process);
        m_forks = forks;
    }
    // Parents before children: one that ends meanwhile is missed until the next look, not counted twice.
    std::erase_if(m_descendants, [&](int process) {
        const auto stat = m_processes.stat(process);
        ticks += stat ? stat->ownTicks + stat->waitedTicks : 0;
        return !stat;
    });
    m_most = std::max(m_most, static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK)));
    return m_most;
}

}  // namespace clipscope::telemetry
