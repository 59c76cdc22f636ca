// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/results_model.h"

#include "core/record/fidelity_bar.h"
#include "ui/models/case_text.h"
#include "ui/models/fidelity_text.h"
#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/word_text.h"

#include <algorithm>
#include <utility>

namespace clipscope::models {
namespace {

bool hasSameCases(const record::RunSnapshot* one, const record::RunSnapshot* other) {
    return one != nullptr && other != nullptr &&
           std::ranges::equal(one->cases, other->cases, {}, &record::CaseResult::definition,
                              &record::CaseResult::definition);
}

bool hasNoResult(record::CaseStatus status) {
    return status == record::CaseStatus::Failed || status == record::CaseStatus::Skipped;
}

bool tellsProblem(const record::CaseResult& result, ResultsModel::Column column) {
    return column == ResultsModel::fidelityColumn ? record::isBelowBar(result)
                                                  : column == ResultsModel::statusColumn && hasNoResult(result.status);
}

bool isNumber(int column) {
    return column >= ResultsModel::batchColumn && column <= ResultsModel::fidelityColumn;
}

bool differsTooMuch(const record::CaseResult& result) {
    return result.interval && !stats::isSymmetricEnough(*result.interval);
}

/// Half the width of the interval, where it can be halved.
std::optional<double> uncertaintyOf(const record::CaseResult& result) {
    if (!result.interval || differsTooMuch(result)) {
        return std::nullopt;
    }
    return result.interval->halfWidth();
}

QVariant asVariant(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
}

}  // namespace

void ResultsModel::setSnapshot(std::shared_ptr<const record::RunSnapshot> snapshot) {
    if (hasSameCases(m_snapshot.get(), snapshot.get())) {
        m_snapshot = std::move(snapshot);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, numberOfColumns - 1));
        }
        return;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    endResetModel();
}

int ResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->cases.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : numberOfColumns;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const record::CaseResult& result = m_snapshot->cases[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(result, column);
        case Qt::ToolTipRole: {
            const QString text = toolTipOf(result, column);
            return text.isEmpty() ? QVariant() : QVariant(text);
        }
        case Qt::TextAlignmentRole: {
            return QVariant::fromValue(Qt::Alignment(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                       Qt::AlignVCenter);
        }
        case problemRole:
            return tellsProblem(result, column);
        case sortRole:
            return sortValueOf(result, column, index.row());
        default:
            return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= numberOfColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == uncertaintyColumn) {
        return tr("Half the width of the 95 % interval of the throughput");
    }
    if (role == Qt::ToolTipRole && section == fidelityColumn) {
        return tr("Least cosine to the embeddings of the eager engine in fp32, after their mean is taken off");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
        case caseColumn:
            return tr("Case");
        case towerColumn:
            return tr("Tower");
        case precisionColumn:
            return tr("Precision");
        case batchColumn:
            return tr("Batch");
        case throughputColumn:
            return tr("Samples/s");
        case uncertaintyColumn:
            return tr("± 95 %");
        case batchTimeColumn:
            return tr("p50 ms");
        case cpuColumn:
            return tr("CPU %");
        case memoryColumn:
            return tr("Memory");
        case fidelityColumn:
            return tr("Fidelity");
        case statusColumn:
            return tr("Status");
        case numberOfColumns:
            break;
    }
    return {};
}

QString ResultsModel::textOf(const record::CaseResult& result, Column column) const {
    switch (column) {
        case caseColumn:
            return caseText(result.definition, m_snapshot->plan);
        case towerColumn:
            return wordOf(result.definition.tower);
        case precisionColumn:
            return wordOf(result.definition.precision);
        case batchColumn:
            return wholeText(result.definition.batchSize);
        case throughputColumn: {
            // As many digits as the uncertainty lets stand.
            const auto uncertainty = uncertaintyOf(result);
            return !result.throughput ? QString()
                   : uncertainty      ? fixedText(*result.throughput, decimalsFor(*uncertainty * 10))
                                      : quantityText(*result.throughput);
        }
        case uncertaintyColumn: {
            const auto uncertainty = uncertaintyOf(result);
            return uncertainty              ? fixedText(*uncertainty, decimalsFor(*uncertainty * 10))
                   : differsTooMuch(result) ? tr("wide")
                                            : QString();
        }
        case batchTimeColumn:
            return result.batchSeconds[0].value ? quantityText(*result.batchSeconds[0].value * 1e3) : QString();
        case cpuColumn:
            return result.cpuUtilPercent ? fixedText(*result.cpuUtilPercent, 0) : QString();
        case memoryColumn:
            return result.peakRssBytes ? bytesText(*result.peakRssBytes) : QString();
        case fidelityColumn:
            return fidelityText(result);
        case statusColumn:
            return statusText(result);
        case numberOfColumns:
            break;
    }
    return {};
}

QString ResultsModel::statusText(const record::CaseResult& result) const {
    if (hasNoResult(result.status) && !result.statusReason.isEmpty()) {
        return QStringLiteral("%1: %2").arg(wordOf(result.status), messageText(result.statusReason));
    }
    const auto active = m_snapshot->activity.caseIndex;
    const bool isActive = active && &result == &m_snapshot->cases[static_cast<std::size_t>(*active)];
    // Between its passes a case waits for the next repetition.
    return result.status == record::CaseStatus::Running && !isActive
               ? tr("%1 of %2 passes").arg(wholeText(std::ssize(result.passes)), wholeText(m_snapshot->plan.numRuns))
               : wordOf(result.status);
}

QVariant ResultsModel::sortValueOf(const record::CaseResult& result, Column column, int row) const {
    switch (column) {
        case caseColumn:
            return row;
        case batchColumn:
            return QVariant::fromValue<qint64>(result.definition.batchSize);
        case throughputColumn:
            return asVariant(result.throughput);
        case uncertaintyColumn:
            return asVariant(uncertaintyOf(result));
        case batchTimeColumn:
            return asVariant(result.batchSeconds[0].value);
        case cpuColumn:
            return asVariant(result.cpuUtilPercent);
        case memoryColumn:
            return asVariant(result.peakRssBytes);
        case fidelityColumn:
            return result.fidelity ? asVariant(result.fidelity->centredMin) : QVariant();
        case towerColumn:
        case precisionColumn:
        case statusColumn:
        case numberOfColumns:
            break;
    }
    return textOf(result, column);
}

QString ResultsModel::toolTipOf(const record::CaseResult& result, Column column) const {
    switch (column) {
        case caseColumn:
            return QString::fromStdString(result.definition.id);
        case throughputColumn:
        case uncertaintyColumn:
            if (differsTooMuch(result)) {
                return tr("The passes differ too much for a ±: the 95 % interval goes from %1 to %2")
                    .arg(quantityText(result.interval->low), quantityText(result.interval->high));
            }
            if (result.isIntervalWithinOnePass) {
                return tr("Interval within one pass; more repetitions would tell more");
            }
            return result.passes.empty() ? QString()
                                         : tr("Passes: %1").arg(wholeText(static_cast<qint64>(result.passes.size())));
        case batchTimeColumn:
            return result.batchSeconds[0].value ? tr("Median; batches: %1").arg(wholeText(result.batchSeconds[0].count))
                                                : QString();
        case memoryColumn:
            return result.memoryPercent
                       ? tr("Peak; %1 % of what the machine offers").arg(quantityText(*result.memoryPercent))
                       : QString();
        case fidelityColumn:
            return fidelityToolTip(result, *m_snapshot);
        case statusColumn: {
            QStringList lines;
            if (!result.statusReason.isEmpty()) {
                lines << messageText(result.statusReason);
            }
            if (record::isBelowBar(result)) {
                lines << tr("Below its fidelity bar, so never recommended");
            }
            if (!result.isSteady) {
                lines << tr("Not steady: warm-up reached its limit first");
            }
            if (result.valid && result.valid->share < 1) {
                lines << tr("Disturbed during %1 % of the batches").arg(quantityText(100 * (1 - result.valid->share)));
            }
            if (result.hasCutPass) {
                lines << tr("A pass was cut short");
            }
            if (result.hasDrift) {
                lines << tr("Drift: a pass got slower or faster while it was measured");
            }
            return lines.join(QLatin1Char('\n'));
        }
        default:
            return {};
    }
}

}  // namespace clipscope::models
