// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/system_facts.h"

#include "core/bench/fact_text.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/small_file.h"

#include <sys/utsname.h>
#include <algorithm>
#include <string>

namespace clipscope::bench {
namespace {

using record::Fact;
using std::filesystem::path;

Fact distributionFact(const path& sysroot) {
    std::string distribution;
    const std::string release = telemetry::readSmallFile(sysroot / "etc/os-release").value_or("");
    const std::string key = "PRETTY_NAME=";
    if (const std::size_t at = release.find(key); at != std::string::npos) {
        distribution = release.substr(at + key.size(), release.find('\n', at) - at - key.size());
        std::erase(distribution, '"');
    }
    return fact("distribution", "System", distribution, distribution.empty() ? "no /etc/os-release" : "");
}

Fact bootFact(const MachineSettings& settings) {
    if (!settings.isBootKnown) {
        return fact("kernel_options", "Kernel options", "", "no /proc/cmdline");
    }
    return fact("kernel_options", "Kernel options",
                settings.boot.empty() ? "none that matter" : joined(settings.boot, " "));
}

Fact hugePagesFact(const path& sysroot) {
    const std::string memory = telemetry::readSmallFile(sysroot / "proc/meminfo").value_or("");
    const auto pages = telemetry::fieldOf(memory, "HugePages_Total");
    const auto kibibytes = telemetry::fieldOf(memory, "Hugepagesize");
    if (!pages || !kibibytes) {
        return fact("huge_pages", "Huge pages", "", "/proc/meminfo tells no HugePages_Total");
    }
    const std::string size = bytesText(1024 * static_cast<double>(*kibibytes));
    return fact("huge_pages", "Huge pages", *pages == 0 ? "none" : std::to_string(*pages) + " of " + size);
}

Fact swapFact(const MachineSettings& settings) {
    if (!settings.swapBytes) {
        return fact("swap", "Swap", "", "/proc/meminfo tells no SwapTotal");
    }
    return fact("swap", "Swap",
                *settings.swapBytes == 0
                    ? "none"
                    : bytesText(*settings.swapUsedBytes) + " of " + bytesText(*settings.swapBytes) + " used");
}

}  // namespace

record::FactGroup systemFacts(const path& sysroot, const MachineSettings& settings) {
    utsname kernel{};
    ::uname(&kernel);
    const telemetry::Cgroup cgroup(sysroot);
    const auto limit = cgroup.memoryLimitBytes();
    const auto quota = cgroup.cpuQuota();
    const auto load = telemetry::Procfs(sysroot).loadAverages();
    return {.name = "system",
            .title = "System",
            .facts = {
                distributionFact(sysroot),
                fact("kernel", "Kernel", std::string(kernel.sysname) + ' ' + kernel.release + ' ' + kernel.machine),
                bootFact(settings),
                fact("transparent_huge_pages", "Transparent huge pages", settings.hugePages,
                     settings.hugePages.empty() ? "no /sys/kernel/mm/transparent_hugepage/enabled" : ""),
                hugePagesFact(sysroot),
                swapFact(settings),
                fact("load_before", "Load before the run (1, 5, 15 min)", load.value_or(""),
                     load ? "" : "no /proc/loadavg"),
                fact("cgroup_memory_limit", "Container memory limit",
                     limit ? bytesText(static_cast<double>(*limit)) : "none"),
                fact("cgroup_cpu_quota", "Container CPU quota", quota ? std::to_string(*quota) + " CPUs" : "none"),
                fact("cpus_allowed", "CPUs this process may use", std::to_string(telemetry::usableCpus(sysroot))),
            }};
}

}  // namespace clipscope::bench
