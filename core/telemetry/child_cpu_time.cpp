// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/child_cpu_time.h"

#include "core/telemetry/small_file.h"

#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>

namespace clipscope::telemetry {
namespace {

struct ProcessStat {
    int process = 0;
    int parent = 0;
    std::uint64_t ownTicks = 0;
    std::uint64_t waitedTicks = 0;  ///< of its children that it waited for, and theirs
};

std::optional<ProcessStat> readStat(const std::filesystem::path& folder) {
    const auto text = readSmallFile(folder / "stat");
    // "12 (a name) S 1 …": the name may hold anything, also brackets and blanks (proc(5)).
    const std::size_t nameEnd = text ? text->rfind(')') : std::string::npos;
    if (nameEnd == std::string::npos) {
        return std::nullopt;
    }
    ProcessStat stat;
    std::from_chars(text->data(), text->data() + text->size(), stat.process);
    std::istringstream fields(text->substr(nameEnd + 1));
    std::string ignored;
    fields >> ignored >> stat.parent;
    constexpr int betweenParentAndTimes = 9;
    for (int field = 0; field < betweenParentAndTimes; ++field) {
        fields >> ignored;
    }
    std::uint64_t user = 0;
    std::uint64_t system = 0;
    std::uint64_t waitedUser = 0;
    std::uint64_t waitedSystem = 0;
    if (!(fields >> user >> system >> waitedUser >> waitedSystem)) {
        return std::nullopt;
    }
    stat.ownTicks = user + system;
    stat.waitedTicks = waitedUser + waitedSystem;
    return stat;
}

std::set<int> processesIn(const std::filesystem::path& proc) {
    std::set<int> processes;
    std::error_code ignored;
    for (std::filesystem::directory_iterator entry(proc, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        int number = 0;
        const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (error == std::errc{} && rest == name.data() + name.size()) {
            processes.insert(number);
        }
    }
    return processes;
}

}  // namespace

ChildCpuTime::ChildCpuTime(const std::filesystem::path& sysroot) : m_proc(sysroot / "proc") {}

void ChildCpuTime::findDescendants(int self) {
    const std::set<int> living = processesIn(m_proc);
    const auto isGone = [&](int process) { return !living.contains(process); };
    std::erase_if(m_descendants, isGone);
    std::erase_if(m_strangers, isGone);
    std::map<int, int> parents;  // of those that are new
    for (const int process : living) {
        if (process != self && !m_descendants.contains(process) && !m_strangers.contains(process)) {
            if (const auto stat = readStat(m_proc / std::to_string(process))) {
                parents.emplace(process, stat->parent);
            }
        }
    }
    const auto isChild = [&](const auto& entry) {
        return entry.second == self || m_descendants.contains(entry.second);
    };
    for (auto found = std::ranges::find_if(parents, isChild); found != parents.end();
         found = std::ranges::find_if(parents, isChild)) {
        m_descendants.insert(found->first);
        parents.erase(found);
    }
    for (const auto& [process, parent] : parents) {
        m_strangers.insert(process);
    }
}

double ChildCpuTime::seconds() {
    const auto self = readStat(m_proc / "self");
    if (!self) {
        return m_most;
    }
    findDescendants(self->process);
    // Parents before children: one that ends meanwhile is missed until the next look, not counted twice.
    std::uint64_t ticks = self->waitedTicks;
    for (const int process : m_descendants) {
        if (const auto stat = readStat(m_proc / std::to_string(process))) {
            ticks += stat->ownTicks + stat->waitedTicks;
        }
    }
    m_most = std::max(m_most, static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK)));
    return m_most;
}

}  // namespace clipscope::telemetry
