// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace clipscope::widgets {

/// Every question that the window puts in a dialog, so that tests can answer.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// A folder, or empty where the person thought better of it.
    [[nodiscard]] virtual QString chooseFolder(QWidget* parent, const QString& title, const QString& start) = 0;
    /// A file, or empty. \param filter as QFileDialog takes it
    [[nodiscard]] virtual QString chooseFile(QWidget* parent, const QString& title, const QString& start,
                                             const QString& filter) = 0;
    /// The window is to be closed while a run goes on.
    [[nodiscard]] virtual bool confirmStop(QWidget* parent) = 0;
    virtual void showInformation(QWidget* parent, const QString& title, const QString& text) = 0;
    virtual void showError(QWidget* parent, const QString& title, const QString& text) = 0;
};

}  // namespace clipscope::widgets
