// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/native_dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace clipscope::widgets {

QString NativeDialogs::chooseFolder(QWidget* parent, const QString& title, const QString& start) {
    return QFileDialog::getExistingDirectory(parent, title, start);
}

QString NativeDialogs::chooseFile(QWidget* parent, const QString& title, const QString& start, const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, start, filter);
}

bool NativeDialogs::confirmStop(QWidget* parent) {
    QMessageBox box(QMessageBox::Question, tr("A run is going on"),
                    tr("Stop the run and close the window? What was measured so far is kept."), QMessageBox::NoButton,
                    parent);
    auto* stop = box.addButton(tr("Stop and close"), QMessageBox::AcceptRole);
    box.addButton(tr("Go on measuring"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == stop;
}

void NativeDialogs::showInformation(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox::information(parent, title, text);
}

void NativeDialogs::showError(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox::warning(parent, title, text);
}

}  // namespace clipscope::widgets
