// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup_memory.h"

#include "core/telemetry/parse_field.h"

#include <algorithm>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// cgroup v1 says "no limit" by the largest page-aligned number; anything near it is none.
constexpr double unlimited = static_cast<double>(1ULL << 60U);

constexpr std::size_t largestStat = 16384;

/// Bytes; infinitely many where there is no limit.
Value limitOf(KeptFile& file) {
    const auto text = file.text();
    if (!text) {
        return Value(file.failure());
    }
    std::string_view rest = *text;
    const auto number = takeNumber(rest);
    if (!number && !text->starts_with("max")) {
        return Value(ReadingStatus::Error);
    }
    return Value(number ? std::min(static_cast<double>(*number), unlimited) : unlimited);
}

}  // namespace

CgroupMemory::CgroupMemory(const Cgroup::Hierarchy& memory)
    : m_reclaimable(memory.isV2 ? "inactive_file" : "total_inactive_file") {
    const char* usageName = memory.isV2 ? "memory.current" : "memory.usage_in_bytes";
    for (const auto& level : memory.levels) {
        std::vector<KeptFile> limits;
        for (const char* name : {"memory.max", "memory.high", "memory.limit_in_bytes"}) {
            KeptFile file(level / name);
            if (limitOf(file).isOk()) {
                limits.push_back(std::move(file));
            }
        }
        // The root group has none.
        if (!limits.empty()) {
            m_levels.push_back({.limits = std::move(limits),
                                .usage = KeptFile(level / usageName),
                                .stat = KeptFile(level / "memory.stat", largestStat)});
        }
    }
    if (!memory.levels.empty()) {
        m_usage.emplace(memory.levels.front() / usageName);
    }
}

Value CgroupMemory::usage() {
    return m_usage ? m_usage->number() : Value(ReadingStatus::Absent);
}

Value CgroupMemory::headroom() {
    double tightest = unlimited;
    for (Level& level : m_levels) {
        double limit = unlimited;
        for (KeptFile& file : level.limits) {
            const Value of = limitOf(file);
            if (!of.isOk()) {
                return of;
            }
            limit = std::min(limit, of.number);
        }
        if (limit >= unlimited) {
            continue;
        }
        const Value usage = level.usage.number();
        if (!usage.isOk()) {
            return usage;
        }
        const auto stat = level.stat.text();
        const auto cache = static_cast<double>(fieldOf(stat.value_or(""), m_reclaimable).value_or(0));
        const double held = std::max(0.0, usage.number - cache);
        tightest = std::min(tightest, std::max(0.0, limit - held));
    }
    return tightest < unlimited ? Value(tightest) : Value(ReadingStatus::Absent);
}

}  // namespace clipscope::telemetry
