// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/choice_row.h"

#include "ui/theme/measures.h"

namespace clipscope::pages {

QCheckBox* ChoiceRowBase::addBox(const QString& text, const QString& objectName) {
    if (layout() == nullptr) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::spacing);
        row->addStretch();
    }
    auto* box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 1, box);
    connect(box, &QCheckBox::toggled, this, &ChoiceRowBase::changed);
    return box;
}

}  // namespace clipscope::pages
