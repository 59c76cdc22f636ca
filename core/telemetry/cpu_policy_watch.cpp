// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cpu_policy_watch.h"

#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/small_file.h"

#include <array>
#include <system_error>

namespace clipscope::telemetry {

void CpuPolicyWatch::probe(const std::filesystem::path& sysroot) {
    m_settings.clear();
    const auto add = [&](const std::filesystem::path& file) {
        if (const auto text = readSmallFile(file)) {
            m_settings.push_back({.path = file.string(), .text = *text});
        }
    };
    const std::filesystem::path cpus = cpusFolder(sysroot);
    add(cpus / "intel_pstate/no_turbo");
    add(cpus / "cpufreq/boost");
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(cpus / "cpufreq", failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().filename().string().starts_with("policy")) {
            add(entry->path() / "scaling_governor");
            add(entry->path() / "energy_performance_preference");
        }
    }
}

std::uint64_t CpuPolicyWatch::changes() {
    std::array<char, 64> buffer{};
    for (Setting& setting : m_settings) {
        const auto text = readSmallFile(setting.path.c_str(), buffer);
        if (text && !text->empty() && *text != setting.text) {
            setting.text = *text;
            ++m_changes;
        }
    }
    return m_changes;
}

}  // namespace clipscope::telemetry
