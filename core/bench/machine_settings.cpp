// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/machine_settings.h"

#include "core/hardware/cpu_info.h"
#include "core/telemetry/cpu_folders.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/small_file.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace clipscope::bench {
namespace {

using std::filesystem::path;
using telemetry::readFirstLine;

constexpr std::array<std::string_view, 26> bootOptions{"isolcpus",
                                                       "nohz_full",
                                                       "nohz",
                                                       "rcu_nocbs",
                                                       "irqaffinity",
                                                       "mitigations",
                                                       "nosmt",
                                                       "maxcpus",
                                                       "nr_cpus",
                                                       "mem",
                                                       "intel_pstate",
                                                       "amd_pstate",
                                                       "cpufreq.default_governor",
                                                       "intel_idle.max_cstate",
                                                       "processor.max_cstate",
                                                       "idle",
                                                       "transparent_hugepage",
                                                       "hugepages",
                                                       "hugepagesz",
                                                       "default_hugepagesz",
                                                       "numa",
                                                       "numa_balancing",
                                                       "clocksource",
                                                       "tsc",
                                                       "preempt",
                                                       "psi"};

std::optional<MachineSettings::Turbo> readTurbo(const path& cpus) {
    const path noTurbo = cpus / "intel_pstate/no_turbo";
    if (const auto off = readFirstLine(noTurbo)) {
        return MachineSettings::Turbo{.isOn = *off == "0", .file = noTurbo.string(), .offAsText = "1"};
    }
    const path boost = cpus / "cpufreq/boost";
    if (const auto on = readFirstLine(boost)) {
        return MachineSettings::Turbo{.isOn = *on == "1", .file = boost.string(), .offAsText = "0"};
    }
    return std::nullopt;
}

/// The word in brackets of "always [madvise] never".
std::string chosenWord(const std::string& words) {
    const std::size_t begin = words.find('[');
    const std::size_t end = words.find(']', begin);
    return end == std::string::npos ? std::string() : words.substr(begin + 1, end - begin - 1);
}

void readHypervisor(const path& sysroot, MachineSettings& settings) {
    const auto features = hardware::readCpuInfo(sysroot).allFeatures;
    const bool hasFlag = std::ranges::find(features, "hypervisor") != features.end();
    const std::string type = readFirstLine(sysroot / "sys/hypervisor/type").value_or("");
    if (hasFlag || !type.empty()) {
        settings.isVirtual = true;
        const path board = sysroot / "sys/class/dmi/id";
        const std::string vendor = readFirstLine(board / "sys_vendor").value_or("");
        const std::string product = readFirstLine(board / "product_name").value_or("");
        settings.hypervisor = type.empty() ? vendor + (vendor.empty() || product.empty() ? "" : " ") + product : type;
    } else if (std::ranges::find(features, "fpu") != features.end()) {
        settings.isVirtual = false;  // an x86 CPU, which would tell
    }
}

void readBoot(const path& sysroot, MachineSettings& settings) {
    const auto line = readFirstLine(sysroot / "proc/cmdline");
    settings.isBootKnown = line.has_value();
    std::istringstream words(line.value_or(""));
    for (std::string word; words >> word;) {
        if (std::ranges::find(bootOptions, word.substr(0, word.find('='))) != bootOptions.end()) {
            settings.boot.push_back(word);
        }
    }
}

void readSwap(const path& sysroot, MachineSettings& settings) {
    const std::string memory = telemetry::readSmallFile(sysroot / "proc/meminfo").value_or("");
    const auto total = telemetry::fieldOf(memory, "SwapTotal");
    const auto free = telemetry::fieldOf(memory, "SwapFree");
    constexpr double kibibyte = 1024;
    if (total && free && *free <= *total) {
        settings.swapBytes = kibibyte * static_cast<double>(*total);
        settings.swapUsedBytes = kibibyte * static_cast<double>(*total - *free);
    }
}

}  // namespace

MachineSettings readMachineSettings(const path& sysroot) {
    const path cpus = telemetry::cpusFolder(sysroot);
    const path firmware = sysroot / "sys/firmware/acpi";
    MachineSettings settings{
        .clockDrivers = readCpuSetting(sysroot, "cpufreq/scaling_driver"),
        .governors = readCpuSetting(sysroot, "cpufreq/scaling_governor"),
        .energyPreferences = readCpuSetting(sysroot, "cpufreq/energy_performance_preference"),
        .turbo = readTurbo(cpus),
        .hugePages = chosenWord(readFirstLine(sysroot / "sys/kernel/mm/transparent_hugepage/enabled").value_or("")),
        .platformProfile = readFirstLine(firmware / "platform_profile").value_or(""),
        .platformProfiles = readFirstLine(firmware / "platform_profile_choices").value_or(""),
    };
    if (const auto active = readFirstLine(cpus / "smt/active")) {
        settings.isSmtOn = *active == "1";
    }
    readHypervisor(sysroot, settings);
    readBoot(sysroot, settings);
    readSwap(sysroot, settings);
    return settings;
}

}  // namespace clipscope::bench
