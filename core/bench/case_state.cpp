// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/case_state.h"

#include "core/stats/interval.h"

#include <cstdint>

namespace clipscope::bench {

std::optional<record::CaseFinished> CaseState::add(const PassEnd& end, int repetition, const plan::Plan& plan) {
    secondsUsed += end.seconds;
    throughputs.push_back(end.summary.throughput);
    if (end.wasStopped || end.writeError != 0) {
        return std::nullopt;
    }
    const std::int64_t done = repetition + 1;
    const std::int64_t planned = plan.numRuns;
    if (done >= planned) {
        return record::CaseFinished{};
    }
    if (isLastPass) {
        return record::CaseFinished{.reason = Message(MessageId::case_is_known, {done, planned})};
    }
    if (plan.maxSeconds && secondsUsed >= *plan.maxSeconds) {
        return record::CaseFinished{.reason = Message(MessageId::case_has_no_time, {done, planned})};
    }
    constexpr std::size_t leastPasses = 5;
    if (plan.intervalWidth && throughputs.size() >= leastPasses) {
        const auto interval = stats::geometricMeanInterval(throughputs);
        const auto mean = stats::geometricMean(throughputs);
        // Stopping at once would favour lucky intervals; one further pass restores their coverage.
        isLastPass = interval && mean && (interval->high - interval->low) <= *plan.intervalWidth * *mean;
    }
    return std::nullopt;
}

}  // namespace clipscope::bench
