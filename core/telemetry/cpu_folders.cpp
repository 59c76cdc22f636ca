// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cpu_folders.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

namespace clipscope::telemetry {

std::filesystem::path cpusFolder(const std::filesystem::path& sysroot) {
    return sysroot / "sys/devices/system/cpu";
}

std::filesystem::path cpuFolder(const std::filesystem::path& sysroot, int cpu) {
    return cpusFolder(sysroot) / ("cpu" + std::to_string(cpu));
}

std::vector<int> cpusWithFolder(const std::filesystem::path& sysroot) {
    std::vector<int> cpus;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(cpusFolder(sysroot), failure), end; !failure && entry != end;
         entry.increment(failure)) {
        constexpr std::string_view prefix = "cpu";
        const std::string name = entry->path().filename().string();
        int cpu = 0;
        if (!name.starts_with(prefix)) {
            continue;
        }
        const auto [rest, error] = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), cpu);
        if (error == std::errc{} && rest == name.data() + name.size() && cpu >= 0) {
            cpus.push_back(cpu);
        }
    }
    std::ranges::sort(cpus);
    return cpus;
}

}  // namespace clipscope::telemetry
