// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_dialog.h"

#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/sensor_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <QComboBox>
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

void addCell(QGridLayout& grid, int row, int column, const QString& text, widgets::TextRole role, QWidget* parent,
             Qt::Alignment alignment = Qt::AlignTop) {
    QLabel* label = widgets::makeLabel(text, role, parent);
    label->setFont(theme::smallFont());
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (column == 2) {
        label->setWordWrap(true);
        QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Preferred);
        narrow.setHeightForWidth(true);
        label->setSizePolicy(narrow);  // long words are no reason to scroll sideways
    }
    grid.addWidget(label, row, column, alignment);
}

void addHeading(QGridLayout& grid, const QString& title, QWidget* parent) {
    QLabel* heading = widgets::makeLabel(title, widgets::TextRole::Plain, parent);
    heading->setFont(theme::boldFont());
    grid.addWidget(heading, grid.rowCount(), 0, 1, 3);
}

void addSources(QGridLayout& grid, const record::TelemetryState& telemetry, QWidget* parent) {
    if (telemetry.sources.empty()) {
        return;
    }
    addHeading(grid, SourcesDialog::tr("Sources"), parent);
    for (const Row& row : sourceRows(telemetry)) {
        const int at = grid.rowCount();
        addCell(grid, at, 0, row.name, widgets::TextRole::Plain, parent);
        addCell(grid, at, 1, row.state, row.role, parent);
        addCell(grid, at, 2, row.reason, widgets::TextRole::Muted, parent);
    }
}

/// All that the list shows, so that it is made anew only where that has changed.
QString textOf(const record::TelemetryState& telemetry, const std::map<std::string, std::string>& choices) {
    QStringList text;
    for (const Row& row : sourceRows(telemetry)) {
        text << row.name << row.state << row.reason;
    }
    for (const record::TelemetryState::Picked& picked : telemetry.picked) {
        text << QString::fromStdString(picked.pick.role) << models::messageText(picked.pick.why);
        for (const record::Sensor& sensor : picked.candidates) {
            text << QString::fromStdString(sensor.id);
        }
    }
    for (const auto& [role, id] : choices) {
        text << QString::fromStdString(role) << QString::fromStdString(id);
    }
    return text.join(QLatin1Char('\n'));
}

/// The sensors of a role to choose from.
QComboBox* makeChoice(const record::TelemetryState::Picked& picked, const QString& chosen, QWidget* parent) {
    auto* choice = new QComboBox(parent);
    choice->setFont(theme::smallFont());
    choice->setObjectName(QStringLiteral("choice_") + QString::fromStdString(picked.pick.role));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int leastCharacters = 18;
    choice->setMinimumContentsLength(leastCharacters);
    choice->addItem(SourcesDialog::tr("automatic"), QString());
    for (const record::Sensor& sensor : picked.candidates) {
        const QString id = QString::fromStdString(sensor.id);
        choice->addItem(QString::fromStdString(sensor.label), id);
        choice->setItemData(choice->count() - 1, id, Qt::ToolTipRole);
    }
    choice->addItem(SourcesDialog::tr("hide"), QStringLiteral("none"));
    if (choice->findData(chosen) < 0) {
        choice->addItem(chosen, chosen);  // a plan may name a sensor that this run did not have
    }
    choice->setCurrentIndex(choice->findData(chosen));
    return choice;
}

}  // namespace

SourcesDialog::SourcesDialog(QWidget* parent) : QDialog(parent), m_area(new QScrollArea(this)) {
    setObjectName(QStringLiteral("sourcesDialog"));
    setWindowTitle(tr("Sensors"));
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_area);
    layout->addWidget(buttons);
    resize(820, 560);
}

void SourcesDialog::setTelemetry(const record::TelemetryState& telemetry) {
    m_telemetry = telemetry;
    refresh();
}

void SourcesDialog::setChoices(const std::map<std::string, std::string>& choices) {
    m_choices = choices;
    refresh();
}

void SourcesDialog::refresh() {
    const QString text = textOf(m_telemetry, m_choices);
    if (text == m_shown) {
        return;
    }
    m_shown = text;
    auto* list = new QWidget(m_area);
    auto* grid = new QGridLayout(list);
    grid->setHorizontalSpacing(2 * theme::spacing);
    grid->setVerticalSpacing(theme::tightSpacing);
    grid->setColumnStretch(2, 1);
    addSources(*grid, m_telemetry, list);
    addPicks(*grid, list);
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(list);
}

void SourcesDialog::addPicks(QGridLayout& grid, QWidget* parent) {
    if (m_telemetry.picked.empty()) {
        return;
    }
    addHeading(grid, tr("Which sensor tells what"), parent);
    QLabel* note = widgets::makeLabel(tr("A choice holds from the next run on."), widgets::TextRole::Muted, parent);
    note->setFont(theme::smallFont());
    grid.addWidget(note, grid.rowCount(), 0, 1, 3);
    for (const record::TelemetryState::Picked& picked : m_telemetry.picked) {
        const int at = grid.rowCount();
        const QString role = QString::fromStdString(picked.pick.role);
        addCell(grid, at, 0, models::roleText(picked.pick.role), widgets::TextRole::Plain, parent, Qt::AlignVCenter);
        const auto chosen = m_choices.find(picked.pick.role);
        QComboBox* choice =
            makeChoice(picked, chosen == m_choices.end() ? QString() : QString::fromStdString(chosen->second), parent);
        grid.addWidget(choice, at, 1, Qt::AlignVCenter);
        addCell(grid, at, 2, models::messageText(picked.pick.why), widgets::TextRole::Muted, parent, Qt::AlignVCenter);
        // Queued: the choice makes the list anew, and this box with it.
        connect(
            choice, &QComboBox::activated, this,
            [this, role, choice] { Q_EMIT sensorChosen(role, choice->currentData().toString()); },
            Qt::QueuedConnection);
    }
}

}  // namespace clipscope::pages
