// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace clipscope::widgets {

/// What stands where there is nothing to show yet: what will be here, and how to get it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& title, const QString& hint, QWidget* parent = nullptr);
};

}  // namespace clipscope::widgets
