// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <memory>
#include <QAbstractTableModel>

namespace clipscope::models {

/// The cases of a run as a table; a row for each case, in the order of the plan. Absent figures are empty cells.
class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        caseColumn,
        towerColumn,
        precisionColumn,
        batchColumn,
        throughputColumn,
        uncertaintyColumn,
        batchTimeColumn,
        cpuColumn,
        memoryColumn,
        fidelityColumn,
        statusColumn,
        numberOfColumns
    };
    Q_ENUM(Column)
    /// The number behind a cell, for sorting; cells without one give an invalid value.
    static constexpr int sortRole = Qt::UserRole;
    /// True for a cell that tells a problem: a failure, a skip, a fidelity below its bar.
    static constexpr int problemRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// May be null: an empty table. Selection and scroll position survive as long as the cases stay the same.
    void setSnapshot(std::shared_ptr<const record::RunSnapshot> snapshot);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const record::CaseResult& result, Column column) const;
    [[nodiscard]] QString statusText(const record::CaseResult& result) const;
    [[nodiscard]] QVariant sortValueOf(const record::CaseResult& result, Column column, int row) const;
    [[nodiscard]] QString toolTipOf(const record::CaseResult& result, Column column) const;

    std::shared_ptr<const record::RunSnapshot> m_snapshot;
};

}  // namespace clipscope::models
