// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/path_field.h"

#include "ui/theme/measures.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

namespace clipscope::widgets {

PathField::PathField(Kind kind, const QString& title, const QString& placeholder, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_title(title), m_dialogs(dialogs), m_edit(new QLineEdit(this)) {
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(title);
    m_edit->setAcceptDrops(false);
    setAcceptDrops(true);
    setFocusProxy(m_edit);

    auto* button = new QToolButton(this);
    button->setText(QStringLiteral("…"));
    button->setProperty("framed", true);
    button->setToolTip(title);
    button->setAccessibleName(title);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::tightSpacing);
    layout->addWidget(m_edit);
    layout->addWidget(button);

    connect(button, &QToolButton::clicked, this, &PathField::browse);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::pathChanged);
}

void PathField::setPath(const QString& path) {
    m_edit->setText(path);
}

QString PathField::path() const {
    return m_edit->text().trimmed();
}

void PathField::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void PathField::dropEvent(QDropEvent* event) {
    setPath(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

void PathField::browse() {
    const QString chosen = m_kind == Kind::Folder ? m_dialogs.chooseFolder(this, m_title, path())
                                                  : m_dialogs.chooseFile(this, m_title, path(), m_filter);
    if (!chosen.isEmpty()) {
        setPath(chosen);
    }
}

}  // namespace clipscope::widgets
