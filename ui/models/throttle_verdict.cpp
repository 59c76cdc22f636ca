// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/throttle_verdict.h"

#include <algorithm>
#include <QCoreApplication>
#include <string>

namespace clipscope::models {
namespace {

using State = ThrottleVerdict::State;

struct Verdicts {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Verdicts)
};

std::string deviceOf(const record::CaseResult& result) {
    return result.definition.device == backend::Device::Cpu ? "cpu" : "gpu0";
}

/// Takes a condition for the verdict where it is as sure as what is known, or surer.
void hear(ThrottleVerdict& verdict, const record::ConditionBegan& condition) {
    const State state = condition.verdict == record::Verdict::Confirmed ? State::Confirmed : State::Suspected;
    if (state >= verdict.state) {
        verdict.state = state;
        verdict.cause = condition.cause;
        verdict.evidence = condition.evidence;
    }
}

}  // namespace

QString wordOf(ThrottleVerdict::State state) {
    switch (state) {
        case State::Unknown:
            return Verdicts::tr("Unknown");
        case State::None:
            return Verdicts::tr("None");
        case State::Suspected:
            return Verdicts::tr("Suspected");
        case State::Confirmed:
            return Verdicts::tr("Confirmed");
    }
    return {};
}

ThrottleVerdict presentThrottle(const record::RunSnapshot& snapshot, const record::CaseResult& current,
                                const bridge::RunTimeline& timeline) {
    const std::string device = deviceOf(current);
    ThrottleVerdict verdict;
    const auto known = std::ranges::find(snapshot.telemetry.throttle, device, &record::DeviceThrottle::device);
    if (known != snapshot.telemetry.throttle.end() && known->isPossible) {
        verdict.state = State::None;
    }
    for (const record::Condition& condition : timeline.conditions()) {
        if (condition.began.kind == record::ConditionKind::Throttle && condition.began.device == device &&
            !condition.to) {
            hear(verdict, condition.began);
        }
    }
    return verdict;
}

ThrottleVerdict throttleOfCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                               const bridge::RunTimeline& timeline) {
    const std::string device = deviceOf(result);
    ThrottleVerdict verdict;
    if (result.observedShare.value_or(0) > 0) {
        verdict.state = State::None;
        verdict.share = result.throttledShare;
    }
    const auto touches = [&](const record::Condition& condition) {
        return std::ranges::any_of(timeline.passes(), [&](const bridge::PassSpan& pass) {
            const auto index = static_cast<std::size_t>(pass.caseIndex);
            return index < snapshot.cases.size() && &snapshot.cases[index] == &result && pass.measured &&
                   condition.began.from < pass.to && condition.to.value_or(pass.to) > *pass.measured;
        });
    };
    for (const record::Condition& condition : timeline.conditions()) {
        if (condition.began.kind == record::ConditionKind::Throttle && condition.began.device == device &&
            touches(condition)) {
            hear(verdict, condition.began);
        }
    }
    return verdict;
}

}  // namespace clipscope::models
