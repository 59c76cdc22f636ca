// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogs.h"

#include <QCoreApplication>

namespace clipscope::widgets {

/// The desktop's dialogs.
class NativeDialogs final : public Dialogs {
    Q_DECLARE_TR_FUNCTIONS(clipscope::widgets::NativeDialogs)
public:
    [[nodiscard]] QString chooseFolder(QWidget* parent, const QString& title, const QString& start) override;
    [[nodiscard]] QString chooseFile(QWidget* parent, const QString& title, const QString& start,
                                     const QString& filter) override;
    [[nodiscard]] bool confirmStop(QWidget* parent) override;
    void showInformation(QWidget* parent, const QString& title, const QString& text) override;
    void showError(QWidget* parent, const QString& title, const QString& text) override;
};

}  // namespace clipscope::widgets
