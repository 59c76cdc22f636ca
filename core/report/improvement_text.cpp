// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/improvement_text.h"

#include "core/report/number_text.h"

namespace clipscope::report {

std::string signedPercentText(double share, int decimals) {
    const std::string text = fixedText(share * 100, decimals);
    return text.starts_with('-') ? text : '+' + text;
}

int decimalsOf(const stats::Improvement& improvement) {
    return decimalsForInterval(improvement.share * 100, improvement.interval.halfWidth() * 100);
}

std::string improvementText(const stats::Improvement& improvement, const std::string& word) {
    const int decimals = decimalsOf(improvement);
    return signedPercentText(improvement.share, decimals) + " %" + (word.empty() ? word : ' ' + word) +
           " (95 % interval " + signedPercentText(improvement.interval.low, decimals) + " to " +
           signedPercentText(improvement.interval.high, decimals) + "; " + (improvement.isClear ? "clear" : "unclear") +
           ')';
}

}  // namespace clipscope::report
