// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/findings.h"

#include "core/report/disagreement.h"
#include "core/report/sensor_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace clipscope::report {
namespace {

using record::Condition;
using record::ConditionKind;
using record::RunSnapshot;
using record::ThrottleCause;

/// A condition that touches less of the measured time changes no figure that anybody could see.
constexpr double leastShare = 0.01;

/// What is said of a kind of condition. Of no cause: whatever the cause.
struct Saying {
    ConditionKind kind;
    std::optional<ThrottleCause> cause;
    MessageId symptom;    ///< {0}: percent of the measured time, {1}: the device
    MessageId suspected;  ///< the same, where nobody confirms it
    MessageId remedy;
};

constexpr std::array sayings{
    Saying{ConditionKind::MemoryPressure, std::nullopt, MessageId::finding_memory, MessageId::finding_memory,
           MessageId::remedy_memory},
    Saying{ConditionKind::Swap, std::nullopt, MessageId::finding_swap, MessageId::finding_swap, MessageId::remedy_swap},
    Saying{ConditionKind::Throttle, ThrottleCause::Thermal, MessageId::finding_heat, MessageId::finding_heat_suspected,
           MessageId::remedy_heat},
    Saying{ConditionKind::Throttle, ThrottleCause::Current, MessageId::finding_current, MessageId::finding_current,
           MessageId::remedy_current},
    Saying{ConditionKind::BackgroundLoad, std::nullopt, MessageId::finding_others, MessageId::finding_others,
           MessageId::remedy_others},
    Saying{ConditionKind::Throttle, ThrottleCause::Steal, MessageId::finding_steal, MessageId::finding_steal,
           MessageId::remedy_steal},
    Saying{ConditionKind::Throttle, ThrottleCause::CpuQuota, MessageId::finding_quota, MessageId::finding_quota,
           MessageId::remedy_quota},
    Saying{ConditionKind::Battery, std::nullopt, MessageId::finding_battery, MessageId::finding_battery,
           MessageId::remedy_battery},
    Saying{ConditionKind::ClockChange, ThrottleCause::PowerCap, MessageId::finding_power_cap,
           MessageId::finding_power_cap, MessageId::remedy_power_cap},
    Saying{ConditionKind::ClockChange, ThrottleCause::FrequencyScaling, MessageId::finding_clock,
           MessageId::finding_clock, MessageId::remedy_clock},
};

bool restsOnHiddenSensor(const RunSnapshot& run, const record::ConditionBegan& condition) {
    const auto device = condition.device.starts_with("gpu") ? backend::Device::Gpu : backend::Device::Cpu;
    const auto rests = [&](SensorQuestion question, std::initializer_list<MessageId> evidence) {
        return isHidden(run, device, question) &&
               std::ranges::any_of(evidence, [&](MessageId id) { return condition.evidence.is(id); });
    };
    using enum MessageId;
    return rests(SensorQuestion::Temperature, {clock_fell_hot, clock_fell_pinned, stands_at_limit}) ||
           rests(SensorQuestion::Power, {clock_fell_power}) ||
           rests(SensorQuestion::Clock,
                 {clock_fell_hot, clock_fell_pinned, clock_fell_power, clock_fell_policy, clock_fell});
}

/// All conditions of one kind, cause and device.
struct Group {
    std::string device;
    double seconds = 0;               ///< measured ones; conditions of a group never overlap
    const Condition* most = nullptr;  ///< whose evidence is told: the one that touches most
    bool isConfirmed = false;
};

std::vector<Group> groupsOf(const RunSnapshot& run, const Saying& saying) {
    std::vector<Group> groups;
    for (const Condition& condition : run.conditions) {
        const record::ConditionBegan& began = condition.began;
        if (began.kind != saying.kind || (saying.cause && began.cause != saying.cause) ||
            restsOnHiddenSensor(run, began)) {
            continue;
        }
        auto group = std::ranges::find(groups, began.device, &Group::device);
        if (group == groups.end()) {
            group = groups.insert(group, {.device = began.device});
        }
        group->seconds += condition.measuredSeconds;
        group->isConfirmed = group->isConfirmed || began.verdict == record::Verdict::Confirmed;
        if (group->most == nullptr || condition.measuredSeconds > group->most->measuredSeconds) {
            group->most = &condition;
        }
    }
    return groups;
}

double roundedPercent(double share) {
    constexpr double percent = 100;
    return std::round(std::min(1.0, share) * percent);
}

/// "cpu" and "gpu0" as people write them.
std::string deviceName(const std::string& device) {
    return device == "cpu" ? "CPU" : device.starts_with("gpu") ? "GPU " + device.substr(3) : device;
}

void addDisturbances(const RunSnapshot& run, std::vector<Finding>& found) {
    if (run.measuredSeconds <= 0) {
        return;
    }
    for (const Saying& saying : sayings) {
        for (const Group& group : groupsOf(run, saying)) {
            const double share = group.seconds / run.measuredSeconds;
            if (share >= leastShare) {
                found.push_back({.symptom = Message(group.isConfirmed ? saying.symptom : saying.suspected,
                                                    {roundedPercent(share), deviceName(group.device)}),
                                 .evidence = group.most->began.evidence,
                                 .remedy = Message(saying.remedy)});
            }
        }
    }
}

/// Cases that failed or were left out since memory was too small for them.
void addWhatDidNotFit(const RunSnapshot& run, std::vector<Finding>& found) {
    CaseNames names;
    for (const record::CaseResult& result : run.cases) {
        if (result.statusReason.is(MessageId::engine_out_of_memory) ||
            result.statusReason.is(MessageId::batch_does_not_fit)) {
            names.add(result.definition.id);
        }
    }
    if (names.count() > 0) {
        found.push_back({.symptom = Message(MessageId::finding_does_not_fit,
                                            {names.count(), static_cast<std::int64_t>(run.cases.size())}),
                         .evidence = Message(MessageId::finding_cases, {names.text()}),
                         .remedy = Message(MessageId::remedy_memory)});
    }
}

}  // namespace

std::vector<Finding> findings(const RunSnapshot& run) {
    std::vector<Finding> found;
    addWhatDidNotFit(run, found);
    addDisturbances(run, found);
    addDisagreements(run, found);
    return found;
}

std::vector<std::string> findingLines(const RunSnapshot& run) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings(run)) {
        lines.push_back(finding.symptom.english() + ' ' + finding.evidence.english() + ' ' + finding.remedy.english());
    }
    return lines;
}

}  // namespace clipscope::report
