// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QString>
#include <QStringList>

namespace clipscope::models {

/// What to turn on, in the person's language.
struct RecommendationText {
    QString headline;     ///< the settings that win and what they give; empty: a run of one choice, or without figures
    QStringList details;  ///< the lead, the gain over the baseline, the fidelity
    bool isRecommended = false;  ///< false: the headline says why nothing is
};

[[nodiscard]] RecommendationText recommendationText(const record::RunSnapshot& run);

}  // namespace clipscope::models
