// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/telemetry_tiles.h"

#include "ui/models/condition_text.h"
#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/throttle_verdict.h"
#include "ui/widgets/value_tile.h"

#include <QHBoxLayout>

namespace clipscope::pages {
namespace {

using models::fixedText;
using models::quantityText;
using State = models::ThrottleVerdict::State;
using widgets::TileText;
using widgets::TileTone;

QString degreesText(const std::optional<double>& degrees) {
    return degrees ? fixedText(*degrees, 0) : QStringLiteral("–");
}

TileText temperatureText(const std::optional<double>& figure, const bridge::PickedSeries& sensor,
                         const std::optional<double>& start, const std::optional<double>& mean,
                         const std::optional<double>& most) {
    const QString label = QString::fromStdString(sensor.label);
    return {.figure = figure ? degreesText(figure) : QString(),
            .unit = sensor.limit ? TelemetryTiles::tr("°C · limit %1").arg(models::roundText(*sensor.limit))
                                 : TelemetryTiles::tr("°C"),
            .detail = mean
                          ? QStringLiteral("%1 · %2 · %3").arg(degreesText(start), degreesText(mean), degreesText(most))
                          : QString(),
            .toolTip = TelemetryTiles::tr("%1: at the start, mean and highest").arg(label)};
}

TileText powerText(const std::optional<double>& watts, const std::optional<double>& joulesPerSample,
                   const QString& source) {
    return {.figure = watts ? quantityText(*watts) : QString(),
            .unit = joulesPerSample ? TelemetryTiles::tr("W · %1 J/sample").arg(quantityText(*joulesPerSample))
                                    : TelemetryTiles::tr("W"),
            .detail = source,
            .toolTip = TelemetryTiles::tr("Idle power included. Source: %1").arg(source)};
}

TileTone toneOf(State state) {
    return state == State::Suspected   ? TileTone::Warning
           : state == State::Confirmed ? TileTone::Danger
                                       : TileTone::Plain;
}

}  // namespace

TelemetryTiles::TelemetryTiles(QWidget& parent, QHBoxLayout& row)
    : m_temperature(new widgets::ValueTile(tr("Temperature"), &theme::Colours::temperature, &parent)),
      m_power(new widgets::ValueTile(tr("Power"), &theme::Colours::power, &parent)),
      m_throttle(new widgets::ValueTile(tr("Throttle"), &theme::Colours::border, &parent)) {
    m_temperature->setObjectName(QStringLiteral("temperatureTile"));
    m_power->setObjectName(QStringLiteral("powerTile"));
    m_throttle->setObjectName(QStringLiteral("throttleTile"));
    for (widgets::ValueTile* tile : {m_temperature, m_power, m_throttle}) {
        row.addWidget(tile, 1);
    }
    clear();
}

void TelemetryTiles::clear() {
    for (widgets::ValueTile* tile : {m_temperature, m_power, m_throttle}) {
        tile->hide();
    }
}

void TelemetryTiles::showLive(const record::RunSnapshot& snapshot, const record::CaseResult& current,
                              const bridge::RunTimeline& timeline) {
    const bridge::PickedSeries& heat = timeline.temperature();
    m_temperature->setVisible(!heat.values.isEmpty());
    m_temperature->setTexts(temperatureText(heat.values.last(), heat, heat.passStart, heat.passMean(), heat.passMost));

    const auto watts = timeline.power().values.last();
    const auto rate = timeline.rollingThroughput();
    m_power->setVisible(!timeline.power().values.isEmpty());
    m_power->setTexts(powerText(watts, watts && rate ? std::optional(*watts / *rate) : std::nullopt,
                                QString::fromStdString(timeline.power().label)));

    m_throttle->setVisible(!snapshot.telemetry.sources.empty());
    showThrottle(models::presentThrottle(snapshot, current, timeline), timeline.clock().values.last());
}

void TelemetryTiles::showCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                              const bridge::RunTimeline& timeline) {
    m_temperature->setVisible(!timeline.temperature().values.isEmpty());
    m_temperature->setTexts(temperatureText(result.temperatureMeanC, timeline.temperature(), result.temperatureStartC,
                                            result.temperatureMeanC, result.temperatureMaxC));
    m_power->setVisible(!timeline.power().values.isEmpty());
    m_power->setTexts(powerText(result.powerMeanWatts, result.energyPerSample,
                                result.energySource.empty() ? QString::fromStdString(timeline.power().label)
                                                            : QString::fromStdString(result.energySource)));
    m_throttle->setVisible(!snapshot.telemetry.sources.empty());
    showThrottle(models::throttleOfCase(snapshot, result, timeline), result.clockMeanMhz);
}

void TelemetryTiles::showThrottle(const models::ThrottleVerdict& verdict, std::optional<double> clockMhz) {
    const QString clock = clockMhz ? tr("%1 MHz").arg(fixedText(*clockMhz, 0)) : QString();
    const QString evidence = models::messageText(verdict.evidence);
    TileText texts{.figure = models::wordOf(verdict.state),
                   .detail = clock,
                   .toolTip = evidence,
                   .isWord = true,
                   .tone = toneOf(verdict.state)};
    if (verdict.state == State::Unknown) {
        texts.unit = tr("no sensor tells");
        texts.toolTip = tr("There is neither a counter of throttling nor a clock beside a temperature.");
    } else if (verdict.state != State::None) {
        texts.unit = verdict.cause ? models::wordOf(*verdict.cause) : QString();
        if (verdict.share && *verdict.share > 0) {
            texts.unit = tr("%1 · %2 % of the time").arg(texts.unit, models::roundText(100 * *verdict.share));
        }
        texts.detail = evidence.isEmpty() ? clock : evidence;
    }
    m_throttle->setTexts(texts);
}

}  // namespace clipscope::pages
