// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tile_row.h"

#include "ui/models/case_text.h"
#include "ui/models/number_text.h"
#include "ui/theme/measures.h"
#include "ui/widgets/value_tile.h"

#include <QHBoxLayout>

namespace clipscope::pages {
namespace {

using models::fixedText;
using models::quantityText;
using models::wholeText;

/// A figure of bytes without its unit, in GiB.
QString gibText(double bytes) {
    return quantityText(bytes / models::bytesPerGib);
}

QString offeredText(const record::RunSnapshot& snapshot) {
    const double offered = snapshot.environment.memoryOfferedBytes;
    return offered > 0 ? TileRow::tr("of %1 GiB").arg(gibText(offered)) : TileRow::tr("GiB");
}

QString cpusText(const record::RunSnapshot& snapshot) {
    const int cpus = snapshot.environment.cpusAllowed;
    return cpus > 0 ? TileRow::tr("% of %1 CPUs").arg(wholeText(cpus)) : QStringLiteral("%");
}

}  // namespace

TileRow::TileRow(QWidget* parent)
    : QWidget(parent),
      m_throughput(new widgets::ValueTile(tr("Throughput"), &theme::Colours::throughput, this)),
      m_batchTime(new widgets::ValueTile(tr("Batch time"), &theme::Colours::latency, this)),
      m_batchSize(new widgets::ValueTile(tr("Batch size"), &theme::Colours::batchSize, this)),
      m_cpu(new widgets::ValueTile(tr("CPU"), &theme::Colours::cpu, this)),
      m_memory(new widgets::ValueTile(tr("Memory"), &theme::Colours::memory, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    const std::pair<widgets::ValueTile*, QString> tiles[]{{m_throughput, QStringLiteral("throughputTile")},
                                                          {m_batchTime, QStringLiteral("batchTimeTile")},
                                                          {m_batchSize, QStringLiteral("batchSizeTile")},
                                                          {m_cpu, QStringLiteral("cpuTile")},
                                                          {m_memory, QStringLiteral("memoryTile")}};
    for (const auto& [tile, name] : tiles) {
        tile->setObjectName(name);
        layout->addWidget(tile, 1);
    }
    m_telemetry = std::make_unique<TelemetryTiles>(*this, *layout);
    clear();
}

void TileRow::clear() {
    blank();
    m_telemetry->clear();
}

void TileRow::blank() {
    m_throughput->setTexts({.unit = tr("samples/s")});
    m_batchTime->setTexts({.unit = tr("ms, median")});
    m_batchSize->setTexts({.unit = tr("samples")});
    m_cpu->setTexts({.unit = QStringLiteral("%")});
    m_memory->setTexts({.unit = tr("GiB")});
}

void TileRow::showLive(const record::RunSnapshot& snapshot, const record::CaseResult* current,
                       const bridge::RunTimeline& timeline) {
    blank();
    const bridge::PassFigures& figures = timeline.figures();
    if (const auto now = timeline.rollingThroughput()) {
        m_throughput->setTexts({.figure = quantityText(*now),
                                .unit = tr("samples/s"),
                                .detail = QStringLiteral("%1 · %2 · %3")
                                              .arg(quantityText(figures.lowestRate),
                                                   quantityText(static_cast<double>(figures.samples) / figures.seconds),
                                                   quantityText(figures.highestRate)),
                                .toolTip = tr("Lowest, mean and highest of this pass")});
    } else {
        m_throughput->setTexts({.unit = tr("samples/s"),
                                .detail = snapshot.activity.isLoading     ? tr("loading the model")
                                          : snapshot.activity.isWarmingUp ? tr("warming up")
                                                                          : QString()});
    }
    if (current != nullptr) {
        showBatchTime(*current);
        m_batchSize->setTexts({.figure = wholeText(current->definition.batchSize),
                               .unit = tr("samples"),
                               .detail = models::encoderText(current->definition, snapshot.plan)});
    }
    const auto cpu = timeline.cpu().last();
    m_cpu->setTexts({.figure = cpu ? fixedText(*cpu, 0) : QString(),
                     .unit = cpusText(snapshot),
                     .detail = cpu ? QString() : tr("no reading yet")});
    if (const auto used = timeline.memoryUsed().last()) {
        m_memory->setTexts({.figure = gibText(*used),
                            .unit = offeredText(snapshot),
                            .detail = tr("peak %1").arg(gibText(timeline.memoryPeak().value_or(*used)))});
    }
    if (const auto* shown = current != nullptr || snapshot.cases.empty() ? current : &snapshot.cases.front()) {
        m_telemetry->showLive(snapshot, *shown, timeline);
    }
}

void TileRow::showCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                       const bridge::RunTimeline& timeline) {
    blank();
    if (result.throughput) {
        m_throughput->setTexts(
            {.figure = quantityText(*result.throughput),
             .unit = tr("samples/s"),
             .detail =
                 result.interval
                     ? tr("95 %: %1 to %2").arg(quantityText(result.interval->low), quantityText(result.interval->high))
                     : QString()});
    }
    showBatchTime(result);
    m_batchSize->setTexts({.figure = wholeText(result.definition.batchSize),
                           .unit = tr("samples"),
                           .detail = models::encoderText(result.definition, snapshot.plan)});
    m_cpu->setTexts({.figure = result.cpuUtilPercent ? fixedText(*result.cpuUtilPercent, 0) : QString(),
                     .unit = cpusText(snapshot),
                     .detail = result.cpuUtilPercent ? QString() : tr("not measured")});
    if (result.peakRssBytes) {
        m_memory->setTexts(
            {.figure = gibText(*result.peakRssBytes), .unit = offeredText(snapshot), .detail = tr("peak")});
    }
    m_telemetry->showCase(snapshot, result, timeline);
}

void TileRow::showBatchTime(const record::CaseResult& result) {
    const auto& [p50, p90, p95, p99] = result.batchSeconds;
    if (p50.value) {
        const QString count = tr("n = %1").arg(wholeText(p50.count));
        m_batchTime->setTexts(
            {.figure = quantityText(*p50.value * 1e3),
             .unit = tr("ms, median"),
             .detail = p95.value ? tr("p95 %1 · %2").arg(quantityText(*p95.value * 1e3), count) : count});
    }
}

}  // namespace clipscope::pages
