// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/environment_gathering.h"

#include "core/base/version.h"
#include "core/hardware/cpu_info.h"
#include "core/hardware/topology.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/memory_offer.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/small_file.h"

#include <sys/utsname.h>
#include <array>
#include <charconv>

namespace clipscope::bench {
namespace {

using record::Fact;
using record::FactGroup;
using std::filesystem::path;

Fact fact(const char* name, const char* title, std::string value, std::string reason = {}) {
    return {.name = name, .title = title, .value = std::move(value), .reason = std::move(reason)};
}

std::string withUnit(double bytes) {
    constexpr std::array<const char*, 4> units{"KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    double value = bytes / 1024;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 4).ptr;
    return std::string(digits.data(), end) + ' ' + units[unit];
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// A fact that is the first line of a file, or absent with the file as the reason.
Fact fileFact(const char* name, const char* title, const path& file) {
    const auto line = telemetry::readFirstLine(file);
    return fact(name, title, line.value_or(""), line ? "" : "no " + file.string());
}

Fact turboFact(const path& cpu) {
    if (const auto off = telemetry::readFirstLine(cpu / "intel_pstate/no_turbo")) {
        return fact("turbo", "Turbo", *off == "0" ? "on" : "off");
    }
    if (const auto boost = telemetry::readFirstLine(cpu / "cpufreq/boost")) {
        return fact("turbo", "Turbo", *boost == "1" ? "on" : "off");
    }
    return fact("turbo", "Turbo", "", "the kernel tells no turbo state");
}

FactGroup machineFacts(const path& sysroot, const telemetry::Procfs& procfs) {
    const hardware::CpuInfo cpu = hardware::readCpuInfo(sysroot);
    const hardware::Topology topology = hardware::readTopology();
    std::vector<std::string> caches;
    for (const hardware::CacheLevel& cache : topology.caches) {
        caches.push_back(cache.name + " " + std::to_string(cache.count) + " x " +
                         withUnit(static_cast<double>(cache.bytes)) + (&cache == &topology.caches.back() ? "" : ","));
    }
    const auto memory = procfs.memoryTotalBytes();
    return {.name = "machine",
            .title = "Machine",
            .facts = {
                fact("cpu_model", "CPU", cpu.model, cpu.model.empty() ? "/proc/cpuinfo tells no model" : ""),
                fact("cpu_features", "CPU features", joined(cpu.features),
                     cpu.features.empty() ? "/proc/cpuinfo tells none that matter" : ""),
                fact("cpu_packages", "Packages", std::to_string(topology.packages)),
                fact("cpu_cores", "Cores", std::to_string(topology.cores)),
                fact("cpu_processing_units", "Hardware threads", std::to_string(topology.processingUnits)),
                fact("numa_nodes", "NUMA nodes", std::to_string(topology.numaNodes)),
                fact("caches", "Caches", joined(caches), caches.empty() ? "hwloc sees none" : ""),
                fact("memory_total", "Memory", memory ? withUnit(static_cast<double>(*memory)) : "",
                     memory ? "" : "/proc/meminfo tells no MemTotal"),
            }};
}

FactGroup systemFacts(const path& sysroot, const telemetry::Procfs& procfs, const telemetry::Cgroup& cgroup) {
    utsname kernel{};
    ::uname(&kernel);
    std::string distribution;
    const std::string release = telemetry::readSmallFile(sysroot / "etc/os-release").value_or("");
    const std::string key = "PRETTY_NAME=";
    if (const std::size_t at = release.find(key); at != std::string::npos) {
        distribution = release.substr(at + key.size(), release.find('\n', at) - at - key.size());
        std::erase(distribution, '"');
    }
    const path cpu = sysroot / "sys/devices/system/cpu";
    const auto limit = cgroup.memoryLimitBytes();
    const auto quota = cgroup.cpuQuota();
    const auto load = procfs.loadAverages();
    return {.name = "system",
            .title = "System",
            .facts = {
                fact("distribution", "System", distribution, distribution.empty() ? "no /etc/os-release" : ""),
                fact("kernel", "Kernel", std::string(kernel.sysname) + ' ' + kernel.release + ' ' + kernel.machine),
                fileFact("governor", "Frequency governor", cpu / "cpu0/cpufreq/scaling_governor"),
                turboFact(cpu),
                fact("load_before", "Load before the run (1, 5, 15 min)", load.value_or(""),
                     load ? "" : "no /proc/loadavg"),
                fact("cgroup_memory_limit", "Container memory limit",
                     limit ? withUnit(static_cast<double>(*limit)) : "none"),
                fact("cgroup_cpu_quota", "Container CPU quota", quota ? std::to_string(*quota) + " CPUs" : "none"),
                fact("cpus_allowed", "CPUs this process may use", std::to_string(telemetry::usableCpus(sysroot))),
            }};
}

}  // namespace

record::Environment gatherEnvironment(const path& sysroot) {
    const telemetry::Procfs procfs(sysroot);
    const telemetry::Cgroup cgroup(sysroot);
    return {.groups = {machineFacts(sysroot, procfs), systemFacts(sysroot, procfs, cgroup)},
            .memoryOfferedBytes = static_cast<double>(telemetry::memoryOfferedBytes(procfs, cgroup).value_or(0)),
            .cpusAllowed = telemetry::usableCpus(sysroot)};
}

}  // namespace clipscope::bench
