// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_text.h"

#include "core/plan/vocabulary.h"
#include "ui/models/number_text.h"
#include "ui/models/word_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace clipscope::models {
namespace {

struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::CaseWords)
};

using Shortcuts = std::vector<backend::Shortcut>;

/// ", 4 threads on l3, pinned, without last-block and text-length"; empty where there is nothing to tell.
QString settingsText(const plan::Case& item, const Shortcuts& without, bool areThreadsTold) {
    QStringList placement;
    if (areThreadsTold) {
        placement << (item.threads == 1 ? CaseWords::tr("1 thread")
                                        : CaseWords::tr("%1 threads").arg(wholeText(item.threads)));
    }
    if (item.cores != "all") {
        placement << CaseWords::tr("on %1", "a selection of CPUs").arg(QString::fromStdString(item.cores));
    }
    QStringList parts;
    if (!placement.isEmpty()) {
        parts << placement.join(QLatin1Char(' '));
    }
    if (item.pin == plan::Pin::On) {
        parts << CaseWords::tr("pinned");
    }
    QStringList names;
    for (const backend::Shortcut shortcut : without) {
        const auto name = plan::nameOf(shortcut);
        names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    if (!names.isEmpty()) {
        parts << CaseWords::tr("without %1").arg(QLocale().createSeparatedList(names));
    }
    return parts.isEmpty() ? QString() : QStringLiteral(", ") + parts.join(QStringLiteral(", "));
}

/// A plan that leaves the threads to the machine has one count for each selection of CPUs.
bool givesThreads(const plan::Plan& plan) {
    return plan.threads != std::vector{0};
}

}  // namespace

QString caseText(const plan::Case& item, const plan::Plan& plan) {
    return wordOf(item.device) + QLatin1Char(' ') + QString::fromStdString(item.backend) +
           settingsText(item, item.noShortcut, givesThreads(plan));
}

QString encoderText(const plan::Case& item, const plan::Plan& plan) {
    return QStringLiteral("%1 %2 %3")
               .arg(QString::fromStdString(item.backend), wordOf(item.precision), wordOf(item.tower)) +
           settingsText(item, item.noShortcut, givesThreads(plan));
}

QString choiceText(const plan::Case& item, const Shortcuts& without) {
    return QString::fromStdString(item.backend) + QLatin1Char(' ') + wordOf(item.precision) +
           settingsText(item, without, true);
}

}  // namespace clipscope::models
