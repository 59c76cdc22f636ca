// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace clipscope::widgets {

EmptyState::EmptyState(const QString& title, const QString& hint, QWidget* parent) : QWidget(parent) {
    auto* titleLabel = makeLabel(title, TextRole::Plain, this);
    titleLabel->setFont(theme::boldFont());
    auto* hintLabel = makeLabel(hint, TextRole::Muted, this);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::tightSpacing);
    layout->addStretch();
    for (QLabel* label : {titleLabel, hintLabel}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
}

}  // namespace clipscope::widgets
