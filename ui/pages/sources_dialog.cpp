// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_dialog.h"

#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/sensor_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <vector>

namespace clipscope::pages {
namespace {

/// A line of the list.
struct Row {
    QString name;
    QString state;
    QString reason;
    widgets::TextRole role = widgets::TextRole::Muted;
};

int rankOf(const record::SensorsChanged& source) {
    return models::wantsHelp(source) ? 0 : source.status == record::ReadingStatus::Ok ? 1 : 2;
}

std::vector<Row> sourceRows(const record::TelemetryState& telemetry) {
    std::vector<record::SensorsChanged> sources = telemetry.sources;
    std::ranges::stable_sort(sources, {}, rankOf);
    std::vector<Row> rows;
    for (const record::SensorsChanged& source : sources) {
        const bool isOk = source.status == record::ReadingStatus::Ok;
        rows.push_back({.name = QString::fromStdString(source.source),
                        .state = isOk ? SourcesDialog::tr("sensors: %1").arg(models::wholeText(source.sensors))
                                      : models::wordOf(source.status),
                        .reason = source.reason ? models::messageText(*source.reason) : QString(),
                        .role = models::wantsHelp(source) ? widgets::TextRole::Warning : widgets::TextRole::Muted});
    }
    return rows;
}

std::vector<Row> pickRows(const record::TelemetryState& telemetry) {
    std::vector<Row> rows;
    for (const record::TelemetryState::Picked& picked : telemetry.picked) {
        const record::SensorsPicked::Pick& pick = picked.pick;
        rows.push_back({.name = models::roleText(pick.role),
                        .state = pick.isHidden ? SourcesDialog::tr("hidden")
                                 : pick.sensor ? QString::fromStdString(picked.sensor.label)
                                               : SourcesDialog::tr("none"),
                        .reason = models::messageText(pick.why)});
    }
    return rows;
}

void addRows(QGridLayout& grid, const QString& title, const std::vector<Row>& rows, QWidget* parent) {
    if (rows.empty()) {
        return;
    }
    QLabel* heading = widgets::makeLabel(title, widgets::TextRole::Plain, parent);
    heading->setFont(theme::boldFont());
    grid.addWidget(heading, grid.rowCount(), 0, 1, 3);
    for (const Row& row : rows) {
        const int at = grid.rowCount();
        const std::pair<QString, widgets::TextRole> cells[]{
            {row.name, widgets::TextRole::Plain}, {row.state, row.role}, {row.reason, widgets::TextRole::Muted}};
        int column = 0;
        for (const auto& [text, role] : cells) {
            QLabel* label = widgets::makeLabel(text, role, parent);
            label->setFont(theme::smallFont());
            label->setTextFormat(Qt::PlainText);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            label->setWordWrap(column == 2);
            grid.addWidget(label, at, column, Qt::AlignTop);
            ++column;
        }
    }
}

QString textOf(const std::vector<Row>& rows) {
    QString text;
    for (const Row& row : rows) {
        text += row.name + QLatin1Char('\t') + row.state + QLatin1Char('\t') + row.reason + QLatin1Char('\n');
    }
    return text;
}

}  // namespace

SourcesDialog::SourcesDialog(QWidget* parent) : QDialog(parent), m_area(new QScrollArea(this)) {
    setObjectName(QStringLiteral("sourcesDialog"));
    setWindowTitle(tr("Sensors"));
    m_area->setWidgetResizable(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_area);
    layout->addWidget(buttons);
    resize(820, 560);
}

void SourcesDialog::setTelemetry(const record::TelemetryState& telemetry) {
    const std::vector<Row> sources = sourceRows(telemetry);
    const std::vector<Row> picks = pickRows(telemetry);
    const QString text = textOf(sources) + textOf(picks);
    if (text == m_shown) {
        return;
    }
    m_shown = text;
    auto* list = new QWidget(m_area);
    auto* grid = new QGridLayout(list);
    grid->setHorizontalSpacing(2 * theme::spacing);
    grid->setVerticalSpacing(theme::tightSpacing);
    grid->setColumnStretch(2, 1);
    addRows(*grid, tr("Sources"), sources, list);
    addRows(*grid, tr("Which sensor tells what"), picks, list);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(list);
}

}  // namespace clipscope::pages
