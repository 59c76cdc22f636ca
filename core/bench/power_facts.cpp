// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/power_facts.h"

#include "core/bench/fact_text.h"
#include "core/bench/power_source.h"
#include "core/telemetry/cpu_folders.h"

#include <cmath>
#include <string>
#include <vector>

namespace clipscope::bench {
namespace {

using record::Fact;
using std::filesystem::path;

Fact settingFact(const char* name, const char* title, const std::vector<CpuSetting>& settings, const path& file) {
    return fact(name, title, cpuSettingText(settings), settings.empty() ? "no " + file.string() : "");
}

Fact powerSourceFact(const path& sysroot) {
    const PowerSource source = readPowerSource(sysroot);
    if (!source.isBattery) {
        return fact("power_source", "Power from", "",
                    source.reason ? source.reason->english() : "the power supplies do not tell");
    }
    const std::string charge =
        source.chargePercent ? ", charged to " + std::to_string(std::lround(*source.chargePercent)) + " %" : "";
    return fact("power_source", "Power from", (*source.isBattery ? "battery" : "adapter") + charge);
}

}  // namespace

record::FactGroup powerFacts(const path& sysroot, const MachineSettings& settings) {
    const path policy = telemetry::cpuFolder(sysroot, 0) / "cpufreq";
    const std::string turbo = settings.turbo ? (settings.turbo->isOn ? "on" : "off") : "";
    const std::string& profile = settings.platformProfile;
    return {.name = "power",
            .title = "Clock and power",
            .facts = {
                settingFact("clock_driver", "Driver of the clock", settings.clockDrivers, policy / "scaling_driver"),
                settingFact("governor", "Frequency governor", settings.governors, policy / "scaling_governor"),
                settingFact("energy_preference", "Energy preference", settings.energyPreferences,
                            policy / "energy_performance_preference"),
                fact("turbo", "Turbo", turbo, turbo.empty() ? "the kernel tells no turbo state" : ""),
                fact("platform_profile", "Platform profile", profile,
                     profile.empty() ? "no " + (sysroot / "sys/firmware/acpi/platform_profile").string() : ""),
                powerSourceFact(sysroot),
            }};
}

}  // namespace clipscope::bench
