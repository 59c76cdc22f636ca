// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/invalid_mark.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace clipscope::widgets {

void markInvalid(QWidget& field, bool isInvalid) {
    if (field.property("invalid").toBool() != isInvalid) {
        field.setProperty("invalid", isInvalid);
        field.style()->unpolish(&field);
        field.style()->polish(&field);
    }
}

}  // namespace clipscope::widgets
