// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup_cpu.h"

#include "core/telemetry/parse_field.h"

#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr std::size_t largestStat = 2048;

/// A number of a list, or why there is none.
Value field(KeptFile& file, const std::optional<std::string_view>& text, std::string_view name, double scale) {
    const auto number = fieldOf(text.value_or(""), name);
    return number ? Value(static_cast<double>(*number) * scale) : Value(text ? ReadingStatus::Error : file.failure());
}

void add(Value& sum, Value part) {
    sum = !sum.isOk() ? sum : part.isOk() ? Value(sum.number + part.number) : part;
}

}  // namespace

CgroupCpu::CgroupCpu(const Cgroup& cgroup) : m_isUsageV2(cgroup.cpuAccounting().isV2), m_isQuotaV2(cgroup.cpu().isV2) {
    for (const auto& level : cgroup.cpu().levels) {
        KeptFile file(level / "cpu.stat", largestStat);
        // The root group has no quota.
        if (fieldOf(file.text().value_or(""), "nr_periods")) {
            m_levels.push_back(std::move(file));
        }
    }
    if (!cgroup.cpuAccounting().levels.empty()) {
        m_usage.emplace(cgroup.cpuAccounting().levels.front() / (m_isUsageV2 ? "cpu.stat" : "cpuacct.usage"),
                        largestStat);
    }
}

Value CgroupCpu::usedSeconds() {
    if (!m_usage) {
        return Value(ReadingStatus::Absent);
    }
    return m_isUsageV2 ? field(*m_usage, m_usage->text(), "usage_usec", 1e-6) : m_usage->number(1e-9);
}

CgroupCpu::Throttling CgroupCpu::throttling() {
    if (m_levels.empty()) {
        return {};
    }
    Throttling sum{.periods = Value(0.0), .throttledPeriods = Value(0.0), .throttledSeconds = Value(0.0)};
    for (KeptFile& level : m_levels) {
        const auto text = level.text();
        add(sum.periods, field(level, text, "nr_periods", 1));
        add(sum.throttledPeriods, field(level, text, "nr_throttled", 1));
        add(sum.throttledSeconds,
            m_isQuotaV2 ? field(level, text, "throttled_usec", 1e-6) : field(level, text, "throttled_time", 1e-9));
    }
    return sum;
}

}  // namespace clipscope::telemetry
