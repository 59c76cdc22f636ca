// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/condition_bands.h"

#include "ui/models/condition_text.h"

#include <algorithm>

namespace clipscope::charts {

std::vector<TimeBand> conditionBands(const bridge::RunTimeline& timeline, double until) {
    std::vector<TimeBand> bands;
    for (const record::Condition& condition : timeline.conditions()) {
        const record::ConditionBegan& began = condition.began;
        if (began.from > until) {
            continue;
        }
        const bool isThrottle = began.kind == record::ConditionKind::Throttle;
        const bool isSure = isThrottle && began.verdict == record::Verdict::Confirmed;
        bands.push_back({.from = began.from,
                         .to = std::min(condition.to.value_or(until), until),
                         .colour = isSure ? &theme::Colours::danger : &theme::Colours::warning,
                         .label = models::conditionLabel(began),
                         .toolTip = models::conditionDetails(condition),
                         .rank = isThrottle ? 0 : 1});
    }
    return bands;
}

}  // namespace clipscope::charts
