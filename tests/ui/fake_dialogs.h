// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogs.h"

#include <QStringList>

namespace clipscope::test {

/// A person who answers at once.
class FakeDialogs final : public widgets::Dialogs {
public:
    QString chooseFolder(QWidget*, const QString&, const QString&) override { return chosenPath; }
    QString chooseFile(QWidget*, const QString&, const QString&, const QString&) override { return chosenPath; }
    bool confirmStop(QWidget*) override {
        ++questions;
        return agreesToStop;
    }
    void showInformation(QWidget*, const QString&, const QString& text) override { shown << text; }
    void showError(QWidget*, const QString&, const QString& text) override { errors << text; }

    QString chosenPath;
    bool agreesToStop = true;
    int questions = 0;
    QStringList shown;
    QStringList errors;
};

}  // namespace clipscope::test
