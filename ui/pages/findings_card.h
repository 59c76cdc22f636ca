// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/findings.h"
#include "ui/widgets/card.h"

#include <vector>

class QToolButton;

namespace clipscope::pages {

/// What a person should know before trusting the figures of a run that is over, and what to do about it. A line for
/// each, which a click unfolds; takes no room while there is nothing to say.
class FindingsCard final : public widgets::Card {
    Q_OBJECT
public:
    explicit FindingsCard(QWidget* parent = nullptr);

    void setFindings(const std::vector<report::Finding>& findings);

private:
    void showFindings();

    std::vector<report::Finding> m_findings;
    bool m_isUnfolded = false;
    QWidget* m_list;
    QToolButton* m_unfold;
};

}  // namespace clipscope::pages
