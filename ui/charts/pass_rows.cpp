// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pass_rows.h"

#include "ui/models/case_text.h"
#include "ui/models/number_text.h"

#include <algorithm>
#include <QCoreApplication>
#include <string>
#include <utility>

namespace clipscope::charts {

std::vector<std::vector<widgets::LaneSegment>> passRows(const bridge::RunTimeline& timeline, double until) {
    std::vector<widgets::LaneSegment> encoders;
    std::vector<widgets::LaneSegment> passes;
    std::string encoder;
    for (const bridge::PassSpan& pass : timeline.passes()) {
        const auto index = static_cast<std::size_t>(pass.caseIndex);
        if (index >= timeline.cases().size() || pass.from > until) {
            continue;
        }
        const plan::Case& item = timeline.cases()[index];
        const double to = std::min(pass.to, until);
        if (encoders.empty() || item.encoderKey() != encoder) {
            encoder = item.encoderKey();
            encoders.push_back(
                {.from = pass.from, .settled = pass.from, .text = models::encoderText(item, timeline.plan())});
            encoders.back().toolTip = encoders.back().text;
        }
        encoders.back().to = to;
        passes.push_back(
            {.from = pass.from,
             .settled = pass.measured.value_or(pass.to),
             .to = to,
             .text = models::wholeText(item.batchSize),
             .toolTip =
                 QCoreApplication::translate("clipscope::charts", "%1, repetition %2\n%3 s to %4 s%5")
                     .arg(QString::fromStdString(item.id), models::wholeText(pass.repetition + 1),
                          models::fixedText(pass.from, 1), models::fixedText(pass.to, 1),
                          pass.hasFailed ? QCoreApplication::translate("clipscope::charts", " (failed)") : QString()),
             .isMarked = pass.hasFailed});
    }
    return {std::move(encoders), std::move(passes)};
}

}  // namespace clipscope::charts
