// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/throttle_suite.h"

#include "core/telemetry/throttle_judge.h"

#include <cmath>
#include <vector>

namespace clipscope::simulation {
namespace {

using telemetry::ConditionChange;
using telemetry::ConditionKind;
using telemetry::ThrottleCause;
using telemetry::Verdict;

constexpr double onset = 2;  ///< s that a begin may be off
constexpr double after = 6;  ///< s: so late the slowest counter may still tell of heat that is over

/// A condition from its begin to its end; withdrawn ones are none.
struct Stretch {
    ConditionChange began;
    double to = 0;
};

std::vector<Stretch> stretchesOf(const ThrottleTrace& trace, bool& canJudge) {
    telemetry::ThrottleJudge judge;
    std::vector<Stretch> open;
    std::vector<Stretch> all;
    const auto take = [&](const std::vector<ConditionChange>& changes) {
        for (const ConditionChange& change : changes) {
            if (change.hasBegun) {
                open.push_back({.began = change});
                continue;
            }
            std::erase_if(open, [&](const Stretch& held) {
                const bool isIt = held.began.kind == change.kind && held.began.cause == change.cause;
                if (isIt && change.at > held.began.at) {
                    all.push_back({.began = held.began, .to = change.at});
                }
                return isIt;
            });
        }
    };
    for (const telemetry::ThrottleSample& sample : trace.samples) {
        take(judge.add(sample));
        canJudge = canJudge || judge.canJudge();
    }
    take(judge.end(trace.samples.back().t));
    return all;
}

}  // namespace

bool ThrottleScore::meetsBar() const {
    constexpr double leastFound = 0.95;
    constexpr double mostFalse = 0.02;
    if (falseConfirmed > 0) {
        return false;
    }
    return isHeat(family) ? onTime >= leastFound * traces : falseAlarms <= mostFalse * traces;
}

void judgeTrace(const ThrottleTrace& trace, ThrottleScore& score) {
    bool canJudge = false;
    bool isFound = false;
    bool isOnTime = false;
    bool isFalse = false;
    bool isFalselyConfirmed = false;
    std::array<bool, telemetry::throttleCauses> causes{};
    for (const auto& [began, to] : stretchesOf(trace, canJudge)) {
        causes[static_cast<std::size_t>(*began.cause)] = true;
        if (began.kind != ConditionKind::Throttle || began.cause != ThrottleCause::Thermal) {
            continue;
        }
        const bool isTrue = trace.heatFrom && began.at <= trace.heatTo + after && to >= *trace.heatFrom - onset;
        if (isTrue && !isFound) {
            isFound = true;
            isOnTime = std::abs(began.at - *trace.heatFrom) <= onset;
        }
        isFalse = isFalse || !isTrue;
        isFalselyConfirmed = isFalselyConfirmed || (!isTrue && began.verdict == Verdict::Confirmed);
    }
    ++score.traces;
    score.judged += canJudge ? 1 : 0;
    score.found += isFound ? 1 : 0;
    score.onTime += isOnTime ? 1 : 0;
    score.falseAlarms += isFalse ? 1 : 0;
    score.falseConfirmed += isFalselyConfirmed ? 1 : 0;
    for (std::size_t cause = 0; cause < causes.size(); ++cause) {
        score.causes[cause] += causes[cause] ? 1 : 0;
    }
}

std::array<ThrottleScore, throttleFamilies> runThrottleSuite(std::uint64_t seed, int traces) {
    std::array<ThrottleScore, throttleFamilies> scores;
    for (std::size_t at = 0; at < throttleFamilies; ++at) {
        scores[at].family = static_cast<ThrottleFamily>(at);
        for (int number = 0; number < traces; ++number) {
            judgeTrace(drawThrottleTrace(scores[at].family, seed * 1'000'003 + static_cast<std::uint64_t>(number)),
                       scores[at]);
        }
    }
    return scores;
}

}  // namespace clipscope::simulation
