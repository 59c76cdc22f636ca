// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogs.h"

#include <QWidget>

class QLineEdit;

namespace clipscope::widgets {

/// A path that can be typed, browsed for or dropped.
class PathField final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Folder, File };

    /// \param title of the browsing dialog, and the field's accessible name
    /// \param placeholder what an empty field stands for
    PathField(Kind kind, const QString& title, const QString& placeholder, Dialogs& dialogs, QWidget* parent = nullptr);

    /// For files: as QFileDialog takes it.
    void setFilter(const QString& filter) { m_filter = filter; }
    void setPath(const QString& path);
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    void pathChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();

    Kind m_kind;
    QString m_title;
    QString m_filter;
    Dialogs& m_dialogs;
    QLineEdit* m_edit;
};

}  // namespace clipscope::widgets
