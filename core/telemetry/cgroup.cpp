// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup.h"

#include "core/telemetry/parse_field.h"
#include "core/telemetry/small_file.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>

namespace clipscope::telemetry {
namespace {

using std::filesystem::path;

/// cgroup v1 says "no limit" by the largest page-aligned number; anything near it is none.
constexpr std::uint64_t unlimited = 1ULL << 60U;

bool isFolder(const path& of) {
    std::error_code ignored;
    return std::filesystem::is_directory(of, ignored);
}

std::optional<std::uint64_t> number(const path& file) {
    const auto text = readFirstLine(file);
    std::uint64_t value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{} ||
        value >= unlimited) {
        return std::nullopt;
    }
    return value;
}

/// Where a controller's tree is mounted and our path in it, from /proc/self/cgroup: "0::/user.slice" or
/// "4:memory:/docker/abc".
std::optional<std::string> groupPath(const std::string& cgroups, std::string_view controller) {
    std::istringstream lines(cgroups);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (second == std::string::npos) {
            continue;
        }
        const std::string list = ',' + line.substr(first + 1, second - first - 1) + ',';
        const bool isOurs =
            controller.empty() ? list == ",," : list.find(',' + std::string(controller) + ',') != std::string::npos;
        if (isOurs) {
            return line.substr(second + 1);
        }
    }
    return std::nullopt;
}

/// Our group and its ancestors up to the mount. In a container the path may point outside what is mounted there;
/// then the mount itself is our group.
std::vector<path> levelsOf(const path& mount, const std::string& group) {
    path level = (mount / path(group).relative_path()).lexically_normal();
    if (!isFolder(level)) {
        level = mount;
    }
    std::vector<path> levels{level};
    while (level != mount && level.has_relative_path() && level.string().size() > mount.string().size()) {
        level = level.parent_path();
        levels.push_back(level);
    }
    return levels;
}

}  // namespace

Cgroup::Cgroup(const path& sysroot) {
    const path root = sysroot / "sys/fs/cgroup";
    const std::string cgroups = readSmallFile(sysroot / "proc/self/cgroup").value_or("");
    const auto find = [&](std::string_view controller) -> Hierarchy {
        for (const path& mount : {root, root / "unified"}) {
            const std::string controllers = ' ' + readFirstLine(mount / "cgroup.controllers").value_or("") + ' ';
            const auto group = groupPath(cgroups, "");
            if (group && controllers.find(' ' + std::string(controller) + ' ') != std::string::npos) {
                return {.levels = levelsOf(mount, *group), .isV2 = true};
            }
        }
        for (const std::string& name : {std::string(controller), std::string("cpu,cpuacct")}) {
            const auto group = groupPath(cgroups, controller);
            if (group && isFolder(root / name) && (name == controller || controller.starts_with("cpu"))) {
                return {.levels = levelsOf(root / name, *group), .isV2 = false};
            }
        }
        return {};
    };
    m_memory = find("memory");
    m_cpu = find("cpu");
    for (const path& mount : {root, root / "unified"}) {
        const auto group = groupPath(cgroups, "");
        if (group && readFirstLine(mount / "cgroup.controllers")) {
            m_unified = {.levels = levelsOf(mount, *group), .isV2 = true};
            break;
        }
    }
    m_cpuAccounting = find("cpuacct");
    if (m_cpuAccounting.levels.empty()) {
        m_cpuAccounting = m_unified;
    }
}

std::optional<std::uint64_t> Cgroup::limitOf(const Hierarchy& hierarchy, const path& level) {
    if (!hierarchy.isV2) {
        return number(level / "memory.limit_in_bytes");
    }
    const auto hard = number(level / "memory.max");
    const auto soft = number(level / "memory.high");
    return hard && soft ? std::min(*hard, *soft) : hard ? hard : soft;
}

std::optional<std::uint64_t> Cgroup::memoryLimitBytes() const {
    std::optional<std::uint64_t> tightest;
    for (const path& level : m_memory.levels) {
        const auto limit = limitOf(m_memory, level);
        if (limit && *limit < tightest.value_or(unlimited)) {
            tightest = limit;
        }
    }
    return tightest;
}

std::optional<std::uint64_t> Cgroup::memoryHeadroomBytes() const {
    std::optional<std::uint64_t> tightest;
    for (const path& level : m_memory.levels) {
        const auto limit = limitOf(m_memory, level);
        const auto usage = number(level / (m_memory.isV2 ? "memory.current" : "memory.usage_in_bytes"));
        if (!limit || !usage) {
            continue;
        }
        const std::uint64_t reclaimable = fieldOf(readSmallFile(level / "memory.stat").value_or(""),
                                                  m_memory.isV2 ? "inactive_file" : "total_inactive_file")
                                              .value_or(0);
        const std::uint64_t held = *usage - std::min(*usage, reclaimable);
        const std::uint64_t headroom = *limit - std::min(*limit, held);
        if (headroom < tightest.value_or(unlimited)) {
            tightest = headroom;
        }
    }
    return tightest;
}

std::optional<double> Cgroup::cpuQuota() const {
    std::optional<double> tightest;
    for (const path& level : m_cpu.levels) {
        double quota = -1;
        double period = 0;
        if (m_cpu.isV2) {
            std::istringstream(readFirstLine(level / "cpu.max").value_or("")) >> quota >> period;
        } else {
            quota = static_cast<double>(number(level / "cpu.cfs_quota_us").value_or(0));
            period = static_cast<double>(number(level / "cpu.cfs_period_us").value_or(0));
        }
        if (quota > 0 && period > 0 && quota / period < tightest.value_or(1e9)) {
            tightest = quota / period;
        }
    }
    return tightest;
}

}  // namespace clipscope::telemetry
