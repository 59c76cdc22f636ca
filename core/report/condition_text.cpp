// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/condition_text.h"

#include "core/record/event_words.h"
#include "core/report/number_text.h"

#include <algorithm>

namespace clipscope::report {
namespace {

std::string plainText(record::ConditionKind kind) {
    using record::ConditionKind;
    switch (kind) {
        case ConditionKind::Throttle:
            return "throttling";
        case ConditionKind::BackgroundLoad:
            return "other programs";
        case ConditionKind::MemoryPressure:
            return "memory pressure";
        case ConditionKind::Swap:
            return "swapping";
        case ConditionKind::ClockChange:
            return "clock change";
        case ConditionKind::Battery:
            return "running on battery";
    }
    return {};
}

}  // namespace

std::string conditionText(record::ConditionKind kind, std::optional<record::ThrottleCause> cause) {
    return plainText(kind) + (cause ? " (" + std::string(telemetry::nameOf(*cause)) + ')' : std::string());
}

std::optional<double> measuredShare(const record::Condition& condition, const record::RunSnapshot& run) {
    return run.measuredSeconds > 0 ? std::optional(std::min(1.0, condition.measuredSeconds / run.measuredSeconds))
                                   : std::nullopt;
}

std::string sharePercentText(double share) {
    constexpr double oneDecimalBelow = 0.01;
    return fixedText(share * 100, share > 0 && share < oneDecimalBelow ? 1 : 0);
}

std::vector<std::string> conditionLines(const record::RunSnapshot& run) {
    std::vector<std::string> lines;
    for (const record::Condition& condition : run.conditions) {
        std::string line = "From " + fixedText(condition.began.from, 1) + " s to " +
                           (condition.to ? fixedText(*condition.to, 1) + " s" : std::string("the end"));
        if (const auto share = measuredShare(condition, run)) {
            line += *share > 0 ? " (" + sharePercentText(*share) + " % of the measured time)"
                               : std::string(" (outside of what was measured)");
        }
        lines.push_back(line + ", " + condition.began.device + ": " +
                        conditionText(condition.began.kind, condition.began.cause) + ", " +
                        std::string(plan::nameOf(record::verdictNames, condition.began.verdict)) + ". " +
                        condition.began.evidence.english());
    }
    return lines;
}

}  // namespace clipscope::report
