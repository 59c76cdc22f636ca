// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results_panel.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/empty_state.h"

#include <algorithm>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTableView>
#include <utility>

namespace clipscope::pages {

namespace {

constexpr int cellPadding = 10;
constexpr int sortMarkWidth = 8;
constexpr int statusCharacters = 14;  // "1 of 5 passes"

/// Writes what went wrong in the colour for it.
class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(models::ResultsModel::problemRole).toBool()) {
            const QColor colour = theme::coloursOf(option->palette).danger;
            option->palette.setColor(QPalette::Text, colour);
            option->palette.setColor(QPalette::HighlightedText, colour);
        }
    }
};

}  // namespace

ResultsPanel::ResultsPanel(QWidget* parent)
    : Card(parent),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_layout(new QStackedLayout(this)) {
    buildTable();
    m_layout->setContentsMargins(theme::tightSpacing, theme::tightSpacing, theme::tightSpacing, theme::tightSpacing);
    m_layout->addWidget(new widgets::EmptyState(
        tr("No results yet"), tr("Each case gets a row when a run starts; its figures settle pass by pass."), this));
    m_layout->addWidget(m_table);
}

void ResultsPanel::buildTable() {
    m_sorted->setSourceModel(&m_model);
    m_sorted->setSortRole(models::ResultsModel::sortRole);
    m_table->setObjectName(QStringLiteral("results"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setModel(m_sorted);
    m_table->setFont(theme::smallFont());
    m_table->horizontalHeader()->setFont(theme::smallFont());
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setItemDelegate(new ResultDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(models::ResultsModel::caseColumn, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(30);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != models::ResultsModel::statusColumn) {
            fitStatus();
        }
    });
    m_table->viewport()->installEventFilter(this);

    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const std::pair<QString, models::TableFormat> formats[]{{tr("Copy"), models::TableFormat::Tsv},
                                                            {tr("Copy as Markdown"), models::TableFormat::Markdown},
                                                            {tr("Copy as CSV"), models::TableFormat::Csv}};
    for (const auto& [text, format] : formats) {
        auto* action = new QAction(text, m_table);
        connect(action, &QAction::triggered, this, [this, format = format] { copy(format); });
        m_table->addAction(action);
    }
    m_table->actions().constFirst()->setShortcut(QKeySequence::Copy);
    m_table->actions().constFirst()->setShortcutContext(Qt::WidgetShortcut);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ResultsPanel::currentCaseChanged);
}

void ResultsPanel::setSnapshot(std::shared_ptr<const record::RunSnapshot> snapshot) {
    m_model.setSnapshot(std::move(snapshot));
    m_layout->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    widenColumns();
}

void ResultsPanel::widenColumns() {
    const QFontMetrics metrics(theme::smallFont());
    for (int column = 0; column < models::ResultsModel::statusColumn; ++column) {
        const QString title = m_sorted->headerData(column, Qt::Horizontal).toString();
        int wanted = metrics.horizontalAdvance(title) + sortMarkWidth;
        for (int row = 0; row < m_sorted->rowCount(); ++row) {
            wanted = std::max(wanted, metrics.horizontalAdvance(m_sorted->index(row, column).data().toString()));
        }
        wanted += 2 * cellPadding;
        if (m_table->columnWidth(column) < wanted || !m_hasWidths) {
            m_table->setColumnWidth(column, wanted);
        }
    }
    m_hasWidths = m_hasWidths || m_model.rowCount() > 0;
}

void ResultsPanel::fitStatus() {
    const int others = m_table->horizontalHeader()->sectionPosition(models::ResultsModel::statusColumn);
    const int needed = QFontMetrics(theme::smallFont()).averageCharWidth() * statusCharacters + 2 * cellPadding;
    m_table->setColumnWidth(models::ResultsModel::statusColumn,
                            std::max(needed, m_table->viewport()->width() - others));
}

bool ResultsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitStatus();
    }
    return Card::eventFilter(watched, event);
}

std::optional<std::size_t> ResultsPanel::currentCase() const {
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    return current.isValid() ? std::optional(static_cast<std::size_t>(current.row())) : std::nullopt;
}

void ResultsPanel::copy(models::TableFormat format) {
    QModelIndexList selection = m_table->selectionModel()->selectedIndexes();
    if (selection.isEmpty()) {
        for (int row = 0; row < m_sorted->rowCount(); ++row) {
            for (int column = 0; column < m_sorted->columnCount(); ++column) {
                selection << m_sorted->index(row, column);
            }
        }
    }
    QApplication::clipboard()->setText(models::tableText(*m_sorted, selection, format));
}

}  // namespace clipscope::pages
