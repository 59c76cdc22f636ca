// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/cpu_setting.h"

#include "core/hardware/cpu_list.h"
#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/small_file.h"

#include <algorithm>

namespace clipscope::bench {

std::vector<CpuSetting> readCpuSetting(const std::filesystem::path& sysroot, const std::string& file) {
    std::vector<CpuSetting> settings;
    for (const int cpu : telemetry::cpusWithFolder(sysroot)) {
        const auto value = telemetry::readFirstLine(telemetry::cpuFolder(sysroot, cpu) / file);
        if (!value || value->empty()) {
            continue;
        }
        const auto known = std::ranges::find(settings, *value, &CpuSetting::value);
        if (known == settings.end()) {
            settings.push_back({.value = *value, .cpus = {cpu}});
        } else {
            known->cpus.push_back(cpu);
        }
    }
    return settings;
}

std::string cpuSettingText(const std::vector<CpuSetting>& settings) {
    if (settings.size() == 1) {
        return settings.front().value;
    }
    std::string text;
    for (const CpuSetting& setting : settings) {
        text += (text.empty() ? "" : ", ") + setting.value + " (CPUs " + hardware::cpuListText(setting.cpus) + ')';
    }
    return text;
}

}  // namespace clipscope::bench
