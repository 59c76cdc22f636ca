// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/warnings_list.h"

#include "ui/models/message_text.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <algorithm>

namespace clipscope::pages {
namespace {

constexpr int mostLinesShown = 4;

QStringList linesOf(const record::RunSnapshot& snapshot) {
    QStringList lines;
    if (!snapshot.failure.isEmpty()) {
        lines << WarningsList::tr("The run failed: %1").arg(models::messageText(snapshot.failure));
    }
    if (snapshot.wasCutOff) {
        lines << WarningsList::tr("The journal ends without an end of the run: the program was ended from outside.");
    }
    for (const record::Warning& warning : snapshot.warnings) {
        const QString text = models::messageText(warning.message);
        const bool hasCase = warning.caseIndex && static_cast<std::size_t>(*warning.caseIndex) < snapshot.cases.size();
        lines << (hasCase ? QStringLiteral("%1: %2").arg(
                                QString::fromStdString(
                                    snapshot.cases[static_cast<std::size_t>(*warning.caseIndex)].definition.id),
                                text)
                          : text);
    }
    return lines;
}

}  // namespace

WarningsList::WarningsList(QWidget* parent) : QListWidget(parent) {
    setFont(theme::smallFont());
    setAccessibleName(tr("Warnings"));
    setProperty("role", QStringLiteral("warning"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSnapshot(nullptr);
}

void WarningsList::setSnapshot(const record::RunSnapshot* snapshot) {
    const QStringList lines = snapshot != nullptr ? linesOf(*snapshot) : QStringList();
    setVisible(!lines.isEmpty());
    const bool isSame = lines.size() == count() && (lines.isEmpty() || lines.constLast() == item(count() - 1)->text());
    if (isSame) {
        return;
    }
    clear();
    addItems(lines);
    setFixedHeight(std::min<int>(count(), mostLinesShown) * (fontMetrics().height() + 6) + 4);
    scrollToBottom();
}

}  // namespace clipscope::pages
