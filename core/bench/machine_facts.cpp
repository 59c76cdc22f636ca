// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/machine_facts.h"

#include "core/bench/fact_text.h"
#include "core/hardware/cpu_info.h"
#include "core/hardware/topology.h"
#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/folder_entries.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/small_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::bench {
namespace {

using record::Fact;
using std::filesystem::path;

/// A number of hwloc's, which is 0 where it does not tell.
Fact countFact(const char* name, const char* title, int count) {
    return fact(name, title, count > 0 ? std::to_string(count) : "", count > 0 ? "" : "hwloc does not tell");
}

std::string cachesText(const hardware::Topology& topology) {
    std::vector<std::string> caches;
    for (const hardware::CacheLevel& cache : topology.caches) {
        caches.push_back(cache.name + " " + std::to_string(cache.count) + " x " +
                         bytesText(static_cast<double>(cache.bytes)));
    }
    return joined(caches, ", ");
}

/// Of the first CPU: the driver's file, which virtual machines and old kernels lack, or /proc/cpuinfo.
Fact microcodeFact(const path& sysroot) {
    const path file = telemetry::cpuFolder(sysroot, 0) / "microcode/version";
    std::string version = telemetry::readFirstLine(file).value_or("");
    const std::string text = telemetry::readSmallFile(sysroot / "proc/cpuinfo").value_or("");
    for (std::string_view rest = text; version.empty() && !rest.empty();) {
        const std::string_view line = telemetry::takeLine(rest);
        const std::size_t colon = line.find(": ");
        if (line.starts_with("microcode") && colon != std::string_view::npos) {
            version = line.substr(colon + 2);
        }
    }
    return fact("cpu_microcode", "Microcode", version,
                version.empty() ? "neither " + file.string() + " nor /proc/cpuinfo tells it" : "");
}

Fact smtFact(const MachineSettings& settings, const path& sysroot) {
    if (settings.isSmtOn) {
        return fact("smt", "SMT", *settings.isSmtOn ? "on" : "off");
    }
    return fact("smt", "SMT", "", "no " + (telemetry::cpusFolder(sysroot) / "smt/active").string());
}

Fact hypervisorFact(const MachineSettings& settings) {
    if (!settings.isVirtual) {
        return fact("hypervisor", "Virtual machine", "", "this kind of CPU does not tell");
    }
    if (!*settings.isVirtual) {
        return fact("hypervisor", "Virtual machine", "no");
    }
    return fact("hypervisor", "Virtual machine",
                settings.hypervisor.empty() ? "yes, of a host that gives no name" : "yes: " + settings.hypervisor);
}

}  // namespace

std::string mitigationsText(const path& folder) {
    std::vector<std::string> mitigated;
    std::vector<std::string> vulnerable;
    std::vector<std::string> unknown;
    int others = 0;
    for (const std::string& name : telemetry::folderEntries(folder)) {
        const std::string state = telemetry::readFirstLine(folder / name).value_or("");
        const auto says = [&](const char* word) { return state.find(word) != std::string::npos; };
        if (says("Not affected")) {
            ++others;
        } else if (says("Mitigation")) {
            mitigated.push_back(name);
        } else if (says("Vulnerable")) {
            vulnerable.push_back(name);
        } else {
            unknown.push_back(name);
        }
    }
    std::vector<std::string> parts;
    const auto add = [&](const char* what, const std::vector<std::string>& names) {
        if (!names.empty()) {
            parts.push_back(what + joined(names, ", "));
        }
    };
    add("mitigated: ", mitigated);
    add("vulnerable: ", vulnerable);
    add("unknown: ", unknown);
    if (others > 0) {
        parts.push_back(others == 1 ? "1 other does not affect it"
                                    : std::to_string(others) + " others do not affect it");
    }
    return joined(parts, "; ");
}

record::FactGroup machineFacts(const path& sysroot, const MachineSettings& settings) {
    const hardware::CpuInfo cpu = hardware::readCpuInfo(sysroot);
    const hardware::Topology topology = hardware::readTopology();
    const path cpus = telemetry::cpusFolder(sysroot);
    const std::string caches = cachesText(topology);
    const std::string mitigations = mitigationsText(cpus / "vulnerabilities");
    const auto memory = telemetry::Procfs(sysroot).memoryTotalBytes();
    return {.name = "machine",
            .title = "Machine",
            .facts = {
                fact("cpu_model", "CPU", cpu.model, cpu.model.empty() ? "/proc/cpuinfo tells no model" : ""),
                fact("cpu_features", "CPU features", joined(cpu.features, " "),
                     cpu.features.empty() ? "/proc/cpuinfo tells none that matter" : ""),
                microcodeFact(sysroot),
                countFact("cpu_packages", "Packages", topology.packages),
                countFact("cpu_cores", "Cores", topology.cores),
                countFact("cpu_processing_units", "Hardware threads", topology.processingUnits),
                smtFact(settings, sysroot),
                countFact("numa_nodes", "NUMA nodes", topology.numaNodes),
                fact("caches", "Caches", caches, caches.empty() ? "hwloc sees none" : ""),
                fact("mitigations", "CPU vulnerabilities", mitigations,
                     mitigations.empty() ? "no " + (cpus / "vulnerabilities").string() : ""),
                hypervisorFact(settings),
                fact("memory_total", "Memory", memory ? bytesText(static_cast<double>(*memory)) : "",
                     memory ? "" : "/proc/meminfo tells no MemTotal"),
            }};
}

}  // namespace clipscope::bench
