// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_header.h"

#include "ui/charts/time_view.h"
#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/word_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

#include <cmath>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace clipscope::pages {
namespace {

QToolButton* makeButton(const QString& text, const QString& toolTip, const char* objectName, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("framed", true);
    return button;
}

/// An ISO time as the locale writes it, in the time zone in which it was written.
QString timeText(const std::string& iso) {
    const QString text = QString::fromStdString(iso);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : text;
}

/// "pass 5 of 36 · 0:48 left"
QString progressText(const record::RunSnapshot& snapshot, double secondsLeft) {
    QStringList parts;
    if (!snapshot.activity.waitActivity.isEmpty()) {
        parts << RunHeader::tr("waiting");
    } else if (snapshot.activity.isLoading) {
        const auto percent = std::lround(100 * snapshot.activity.loadFraction);
        parts << (percent > 0 ? RunHeader::tr("loading the model, %1 %").arg(models::wholeText(percent))
                              : RunHeader::tr("loading the model"));
    } else if (snapshot.state == record::RunState::Preparing) {
        parts << RunHeader::tr("preparing");
    } else {
        parts << RunHeader::tr("pass %1 of %2")
                     .arg(models::wholeText(std::min(snapshot.passesDone + 1, snapshot.passesPlanned)),
                          models::wholeText(snapshot.passesPlanned));
        if (snapshot.activity.isWarmingUp) {
            parts << RunHeader::tr("warming up");
        }
    }
    if (secondsLeft >= 0) {
        parts << RunHeader::tr("%1 left").arg(models::clockText(secondsLeft));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

RunHeader::RunHeader(charts::TimeView& view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_title(new widgets::ElidedLabel(this, Qt::ElideRight)),
      m_subtitle(new widgets::ElidedLabel(this, Qt::ElideRight)),
      m_freeze(makeButton(tr("Freeze"), tr("Hold the charts while recording goes on (Space)"), "freeze", this)),
      m_live(makeButton(tr("To the newest"), tr("Let the charts follow the run again (End)"), "jumpToLive", this)),
      m_progress(new QProgressBar(this)),
      m_progressText(widgets::makeLabel(QString(), widgets::TextRole::Muted, this)) {
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_title->setFont(theme::boldFont());
    m_subtitle->setObjectName(QStringLiteral("runSubtitle"));
    m_subtitle->setFont(theme::smallFont());
    m_subtitle->setProperty("role", QStringLiteral("muted"));
    m_freeze->setCheckable(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(180);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progressText->setAlignment(Qt::AlignRight);

    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto* progress = new QVBoxLayout;
    progress->setSpacing(theme::tightSpacing);
    progress->addStretch();
    progress->addWidget(m_progress, 0, Qt::AlignRight);
    progress->addWidget(m_progressText);
    progress->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    layout->addLayout(titles, 1);
    layout->addLayout(progress);
    layout->addWidget(m_live);
    layout->addWidget(m_freeze);

    connect(m_freeze, &QToolButton::clicked, &m_view, &charts::TimeView::setFrozen);
    connect(m_live, &QToolButton::clicked, &m_view, &charts::TimeView::jumpToLive);
    connect(&m_view, &charts::TimeView::modeChanged, this, &RunHeader::showMode);
    showNothing();
}

void RunHeader::showNothing() {
    m_title->setFullText(tr("No run yet"));
    m_subtitle->setFullText(tr("Press Start, or open the folder of a finished run."));
    m_progress->hide();
    m_progressText->hide();
    m_isLive = false;
    showMode();
}

void RunHeader::showRun(const record::RunSnapshot& snapshot, bool isLive, double secondsLeft) {
    m_isLive = isLive;
    m_title->setFullText(models::planTitle(snapshot.plan.name));
    QStringList about;
    for (const QString& part : {timeText(snapshot.wallTime), QString::fromStdString(snapshot.modelDescription),
                                QString::fromStdString(snapshot.environment.value("cpu_model"))}) {
        if (!part.isEmpty()) {
            about << part;
        }
    }
    const Message& activity =
        snapshot.activity.isLoading ? snapshot.activity.loadActivity : snapshot.activity.waitActivity;
    m_subtitle->setFullText(isLive && !activity.isEmpty() ? models::messageText(activity)
                                                          : about.join(QStringLiteral(" · ")));
    m_progress->setVisible(isLive);
    m_progressText->setVisible(true);
    m_progress->setRange(0, std::max(1, snapshot.passesPlanned));
    m_progress->setValue(snapshot.passesDone);
    m_progressText->setText(
        isLive ? progressText(snapshot, secondsLeft)
               : QStringLiteral("%1 · %2").arg(models::wordOf(snapshot.state), models::clockText(snapshot.seconds)));
    showMode();
}

void RunHeader::showMode() {
    m_freeze->setChecked(m_view.isFrozen());
    m_freeze->setText(m_view.isFrozen() ? tr("Frozen") : tr("Freeze"));
    m_freeze->setEnabled(m_isLive || m_view.isFrozen());
    m_live->setEnabled(m_isLive && (m_view.isFrozen() || !m_view.isFollowing()));
}

}  // namespace clipscope::pages
