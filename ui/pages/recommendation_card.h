// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/widgets/card.h"

namespace clipscope::pages {

/// What to turn on, after a run. Takes no room while there is nothing to say.
class RecommendationCard final : public widgets::Card {
    Q_OBJECT
public:
    explicit RecommendationCard(QWidget* parent = nullptr);

    /// \param ended a run that is over, or nullptr
    void setRun(const record::RunSnapshot* ended);

private:
    QLabel* m_headline;
    QLabel* m_details;
};

}  // namespace clipscope::pages
