// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/doctor.h"

#include "core/bench/fact_text.h"
#include "core/record/event_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace clipscope::bench {
namespace {

constexpr double mostOthersPercent = 5;
constexpr double mostStealPercent = 1;
constexpr double mostSwapBytesPerSecond = 1024 * 1024;
constexpr double mostSwapUsedBytes = 64.0 * 1024 * 1024;
constexpr double leastMemoryBytes = 2.0 * 1024 * 1024 * 1024;  ///< weights of ViT-B/32 in fp32, LibTorch and a batch
constexpr double leastMemoryShare = 0.1;
constexpr double leastMarginC = 20;  ///< from a machine at rest to where it defends itself
constexpr double usualLimitC = 95;   ///< where no sensor tells one

using Findings = std::vector<DoctorFinding>;

void checkClock(const MachineSettings& settings, Findings& findings) {
    const auto isPerformance = [](const CpuSetting& setting) { return setting.value == "performance"; };
    if (!std::ranges::all_of(settings.governors, isPerformance)) {
        findings.push_back({"governor", FindingWeight::Spoils, MessageId::doctor_governor,
                            Message(MessageId::doctor_governor_is, {cpuSettingText(settings.governors)}),
                            MessageId::doctor_governor_fix});
    }
    if (std::ranges::any_of(settings.energyPreferences, [](const CpuSetting& setting) {
            return setting.value == "power" || setting.value == "balance_power";
        })) {
        findings.push_back(
            {"energy_preference", FindingWeight::Spoils, MessageId::doctor_energy_preference,
             Message(MessageId::doctor_energy_preference_is, {cpuSettingText(settings.energyPreferences)}),
             MessageId::doctor_energy_preference_fix});
    }
    if (settings.turbo) {
        const MachineSettings::Turbo& turbo = *settings.turbo;
        const std::string other = turbo.offAsText == "1" ? "0" : "1";
        findings.push_back({"turbo", FindingWeight::Hint,
                            turbo.isOn ? MessageId::doctor_turbo_on : MessageId::doctor_turbo_off,
                            Message(MessageId::doctor_file_says, {turbo.file, turbo.isOn ? other : turbo.offAsText}),
                            turbo.isOn ? Message(MessageId::doctor_turbo_on_fix, {turbo.offAsText, turbo.file})
                                       : Message(MessageId::doctor_turbo_off_fix, {other, turbo.file})});
    }
}

void checkPower(const DoctorFacts& facts, Findings& findings) {
    if (facts.power.isBattery.value_or(false)) {
        const auto charge = facts.power.chargePercent;
        findings.push_back({"battery", FindingWeight::Spoils, MessageId::doctor_battery,
                            charge ? Message(MessageId::doctor_battery_has, {std::round(*charge)})
                                   : Message(MessageId::runs_on_battery),
                            MessageId::doctor_battery_fix});
    }
    const std::string& profile = facts.settings.platformProfile;
    const bool hasBetter = facts.settings.platformProfiles.find("performance") != std::string::npos;
    if (!profile.empty() && hasBetter && profile.find("performance") == std::string::npos) {
        findings.push_back({"platform_profile", profile == "balanced" ? FindingWeight::Hint : FindingWeight::Spoils,
                            MessageId::doctor_platform_profile,
                            Message(MessageId::doctor_platform_profile_is, {profile, facts.settings.platformProfiles}),
                            MessageId::doctor_platform_profile_fix});
    }
    const auto celsius = facts.readings.temperatureC;
    const double limit = facts.readings.temperatureLimitC.value_or(usualLimitC);
    if (celsius && limit - *celsius < leastMarginC) {
        findings.push_back({"thermal_margin", FindingWeight::Spoils, MessageId::doctor_hot,
                            Message(MessageId::doctor_hot_now, {std::round(*celsius), std::round(limit)}),
                            MessageId::doctor_hot_fix});
    }
}

void checkOthers(const DoctorFacts& facts, Findings& findings) {
    if (facts.readings.othersPercent.value_or(0) > mostOthersPercent) {
        const double percent = std::round(*facts.readings.othersPercent);
        findings.push_back({"background_load", FindingWeight::Spoils, MessageId::doctor_background,
                            facts.busiestPrograms.empty()
                                ? Message(MessageId::others_use_cpu, {percent})
                                : Message(MessageId::others_use_cpu_by_name, {percent, facts.busiestPrograms}),
                            MessageId::doctor_background_fix});
    }
    if (facts.readings.stealPercent.value_or(0) > mostStealPercent) {
        findings.push_back({"steal", FindingWeight::Spoils, MessageId::doctor_steal,
                            Message(MessageId::throttle_steal, {*facts.readings.stealPercent}),
                            MessageId::doctor_steal_fix});
    }
    if (facts.cpuQuota && *facts.cpuQuota < facts.cpusOnline) {
        findings.push_back({"cpu_quota", FindingWeight::Spoils, MessageId::doctor_quota,
                            Message(MessageId::doctor_quota_is, {*facts.cpuQuota, std::int64_t{facts.cpusOnline}}),
                            MessageId::doctor_quota_fix});
    }
}

void checkMemory(const DoctorFacts& facts, Findings& findings) {
    const auto available = facts.memoryAvailableBytes;
    const auto offered = facts.memoryOfferedBytes;
    if (available && (*available < leastMemoryBytes || *available < leastMemoryShare * offered.value_or(0))) {
        findings.push_back({"memory", FindingWeight::Spoils, MessageId::doctor_memory,
                            Message(MessageId::doctor_memory_is,
                                    {bytesText(*available), offered ? bytesText(*offered) : std::string("?")}),
                            MessageId::doctor_memory_fix});
    }
    if (facts.readings.swapBytesPerSecond.value_or(0) > mostSwapBytesPerSecond) {
        constexpr double mebibyte = 1024 * 1024;
        findings.push_back(
            {"swapping", FindingWeight::Spoils, MessageId::doctor_swapping,
             Message(MessageId::machine_swaps, {std::round(*facts.readings.swapBytesPerSecond / mebibyte)}),
             MessageId::doctor_memory_fix});
    }
    if (facts.settings.swapUsedBytes.value_or(0) > mostSwapUsedBytes) {
        findings.push_back({"swap", FindingWeight::Spoils, MessageId::doctor_swap,
                            Message(MessageId::doctor_swap_is, {bytesText(*facts.settings.swapUsedBytes),
                                                                bytesText(facts.settings.swapBytes.value_or(0))}),
                            MessageId::doctor_swap_fix});
    }
    if (facts.settings.hugePages == "never") {
        findings.push_back({"huge_pages", FindingWeight::Spoils, MessageId::doctor_huge_pages,
                            Message(MessageId::doctor_file_says,
                                    {std::string("/sys/kernel/mm/transparent_hugepage/enabled"), std::string("never")}),
                            MessageId::doctor_huge_pages_fix});
    }
}

void checkMachine(const DoctorFacts& facts, Findings& findings) {
    if (facts.settings.isVirtual.value_or(false)) {
        const std::string& name = facts.settings.hypervisor;
        findings.push_back(
            {"virtual_machine", FindingWeight::Hint, MessageId::doctor_virtual,
             name.empty() ? Message(MessageId::doctor_virtual_flag) : Message(MessageId::doctor_virtual_is, {name}),
             MessageId::doctor_virtual_fix});
    }
    if (facts.settings.isSmtOn.value_or(false)) {
        findings.push_back({"smt", FindingWeight::Hint, MessageId::doctor_smt,
                            facts.cores > 0 ? Message(MessageId::doctor_smt_is,
                                                      {std::int64_t{facts.cpusOnline}, std::int64_t{facts.cores}})
                                            : Message(MessageId::doctor_smt_flag),
                            MessageId::doctor_smt_fix});
    }
}

/// A source that is missing where most machines have none is no finding.
bool isOrdinary(const telemetry::SourceState& source, const DoctorFacts& facts) {
    constexpr std::array<std::string_view, 4> seldom{"power_supply", "platform", "drm", "cgroup"};
    const bool isBroken = source.status == telemetry::ReadingStatus::NoPermission ||
                          source.status == telemetry::ReadingStatus::Error ||
                          source.status == telemetry::ReadingStatus::Stale;
    return !isBroken &&
           (std::ranges::find(seldom, source.name) != seldom.end() || (source.name == "nvml" && !facts.hasNvidiaGpu));
}

MessageId symptomOf(const telemetry::SourceState& source) {
    constexpr std::array forbidden{MessageId::rapl_not_permitted, MessageId::perf_events_forbidden,
                                   MessageId::nvml_no_permission};
    if (source.status == telemetry::ReadingStatus::NoPermission ||
        std::ranges::any_of(forbidden, [&](MessageId id) { return source.reason->is(id); })) {
        return MessageId::doctor_source_forbidden;
    }
    return source.status == telemetry::ReadingStatus::Ok ? MessageId::doctor_source_partial
                                                         : MessageId::doctor_source_missing;
}

void checkSources(const DoctorFacts& facts, Findings& findings) {
    for (const telemetry::SourceState& source : facts.sources) {
        if (!source.reason || isOrdinary(source, facts)) {
            continue;
        }
        findings.push_back({"sensors_" + source.name, FindingWeight::Hides, Message(symptomOf(source), {source.name}),
                            Message(MessageId::doctor_source_is,
                                    {std::string(record::nameOf(source.status)), std::int64_t{source.sensors}}),
                            *source.reason});
    }
}

}  // namespace

std::string_view nameOf(FindingWeight weight) {
    constexpr std::array<std::string_view, 3> names{"spoils", "hides", "hint"};
    return names[static_cast<std::size_t>(weight)];
}

std::vector<DoctorFinding> diagnose(const DoctorFacts& facts) {
    Findings findings;
    checkOthers(facts, findings);
    checkPower(facts, findings);
    checkClock(facts.settings, findings);
    checkMemory(facts, findings);
    checkMachine(facts, findings);
    checkSources(facts, findings);
    std::ranges::stable_sort(findings, {}, &DoctorFinding::weight);
    return findings;
}

}  // namespace clipscope::bench
