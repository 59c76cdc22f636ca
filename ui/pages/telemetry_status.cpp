// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/telemetry_status.h"

#include "ui/models/number_text.h"
#include "ui/models/sensor_text.h"
#include "ui/pages/sources_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QToolButton>

namespace clipscope::pages {
namespace {

/// The largest of a case's passes; nothing where none was measured.
std::optional<double> mostBackgroundLoad(const record::RunSnapshot& snapshot) {
    std::optional<double> most;
    for (const record::CaseResult& result : snapshot.cases) {
        if (result.otherCpuPercent) {
            most = std::max(*result.otherCpuPercent, most.value_or(0));
        }
    }
    return most;
}

}  // namespace

TelemetryStatus::TelemetryStatus(QWidget* parent)
    : QWidget(parent),
      m_sensors(new QToolButton(this)),
      m_cost(new QLabel(this)),
      m_load(new QLabel(this)),
      m_dialog(new SourcesDialog(this)) {
    m_sensors->setObjectName(QStringLiteral("statusSensors"));
    m_sensors->setAutoRaise(true);
    m_sensors->setCursor(Qt::PointingHandCursor);
    m_sensors->setToolTip(tr("Which sources of readings there are, and what is missing"));
    m_cost->setObjectName(QStringLiteral("statusCost"));
    m_cost->setToolTip(tr("CPU time for reading the sensors, in percent of one core"));
    m_load->setObjectName(QStringLiteral("statusLoad"));
    m_load->setToolTip(tr("CPU time that other programs take, in percent of the machine"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::spacing);
    for (QWidget* part : std::initializer_list<QWidget*>{m_sensors, m_cost, m_load}) {
        part->setFont(theme::smallFont());
        part->hide();
        layout->addWidget(part);
    }
    connect(m_sensors, &QToolButton::clicked, this, &TelemetryStatus::openSources);
    connect(m_dialog, &SourcesDialog::sensorChosen, this, &TelemetryStatus::sensorChosen);
}

void TelemetryStatus::showRun(const record::RunSnapshot* snapshot, const bridge::RunTimeline& timeline, bool isLive) {
    m_telemetry = snapshot != nullptr ? snapshot->telemetry : record::TelemetryState();
    const QString counts = models::sensorCounts(m_telemetry);
    m_sensors->setText(counts);
    m_sensors->setVisible(!counts.isEmpty());
    const bool wantsHelp = std::ranges::any_of(m_telemetry.sources, models::wantsHelp);
    widgets::setTextRole(*m_sensors, wantsHelp ? widgets::TextRole::Warning : widgets::TextRole::Plain);

    const auto cost = snapshot != nullptr ? snapshot->telemetryCost : std::nullopt;
    m_cost->setVisible(cost && snapshot->seconds > 0);
    if (cost && snapshot->seconds > 0) {
        m_cost->setText(tr("observer cost %1 %").arg(models::fixedText(100 * cost->cpuSeconds / snapshot->seconds, 2)));
    }

    const auto load = snapshot == nullptr ? std::nullopt
                      : isLive            ? timeline.backgroundLoad()
                                          : mostBackgroundLoad(*snapshot);
    m_load->setVisible(load.has_value());
    if (load) {
        const QString percent = models::fixedText(*load, 1);
        m_load->setText(isLive ? tr("background load %1 %").arg(percent)
                               : tr("background load up to %1 %").arg(percent));
    }
    if (m_dialog->isVisible()) {
        m_dialog->setTelemetry(m_telemetry);
    }
}

void TelemetryStatus::setChoices(const std::map<std::string, std::string>& choices) {
    m_dialog->setChoices(choices);
}

void TelemetryStatus::openSources() {
    m_dialog->setTelemetry(m_telemetry);
    m_dialog->show();
    m_dialog->raise();
}

}  // namespace clipscope::pages
