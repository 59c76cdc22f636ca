// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/fonts.h"

#include <QStyle>

namespace clipscope::widgets {
namespace {

QString nameOf(TextRole role) {
    switch (role) {
        case TextRole::Plain:
            return QStringLiteral("plain");
        case TextRole::Section:
            return QStringLiteral("section");
        case TextRole::Muted:
            return QStringLiteral("muted");
        case TextRole::Warning:
            return QStringLiteral("warning");
        case TextRole::Danger:
            return QStringLiteral("danger");
    }
    return {};
}

}  // namespace

Card::Card(QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
}

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", nameOf(role));
    if (role != TextRole::Plain) {
        label->setFont(theme::smallFont());
    }
    return label;
}

void setTextRole(QWidget& label, TextRole role) {
    const QString name = nameOf(role);
    if (label.property("role").toString() != name) {
        label.setProperty("role", name);
        label.style()->unpolish(&label);
        label.style()->polish(&label);
    }
}

}  // namespace clipscope::widgets
