// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QString>

namespace clipscope::widgets {

/// A rounded frame around things that belong together.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
};

/// How a text stands in relation to the rest.
enum class TextRole { Plain, Section, Muted, Warning, Danger };

/// A label in the colour of its role.
[[nodiscard]] QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent);

/// Changes the role of such a label.
void setTextRole(QWidget& label, TextRole role);

}  // namespace clipscope::widgets
