// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/models/results_model.h"
#include "ui/models/table_text.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>

class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace clipscope::pages {

/// The results so far, a row for each case. Ctrl+C copies the selection, a right click asks as what.
class ResultsPanel final : public widgets::Card {
    Q_OBJECT
public:
    explicit ResultsPanel(QWidget* parent = nullptr);

    /// May be null.
    void setSnapshot(std::shared_ptr<const record::RunSnapshot> snapshot);
    /// Of the current row.
    [[nodiscard]] std::optional<std::size_t> currentCase() const;

Q_SIGNALS:
    void currentCaseChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    /// Fits the columns to what they show; never back, so that nothing flutters.
    void widenColumns();
    /// Gives the last column the room that is left, and at least what a word needs.
    void fitStatus();
    void copy(models::TableFormat format);

    models::ResultsModel m_model;
    bool m_hasWidths = false;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QStackedLayout* m_layout;
};

}  // namespace clipscope::pages
