// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <set>

namespace clipscope::models {
namespace {

QString cell(QString text, TableFormat format) {
    switch (format) {
        case TableFormat::Markdown:
            return text.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
        case TableFormat::Csv:
            if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                text.contains(QLatin1Char('\n'))) {
                return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            }
            return text;
        case TableFormat::Tsv:
            return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    return text;
}

QString line(const QStringList& cells, TableFormat format) {
    switch (format) {
        case TableFormat::Markdown:
            return QLatin1String("| ") + cells.join(QLatin1String(" | ")) + QLatin1String(" |\n");
        case TableFormat::Csv:
            return cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        case TableFormat::Tsv:
            return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return {};
}

}  // namespace

QString tableText(const QAbstractItemModel& model, const QModelIndexList& selection, TableFormat format) {
    std::set<int> rows;
    std::set<int> columns;
    std::set<std::pair<int, int>> selected;
    for (const QModelIndex& index : selection) {
        rows.insert(index.row());
        columns.insert(index.column());
        selected.insert({index.row(), index.column()});
    }
    if (rows.empty()) {
        return {};
    }
    QStringList header;
    QStringList rule;
    for (const int column : columns) {
        header << cell(model.headerData(column, Qt::Horizontal).toString(), format);
        const auto alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        rule << (alignment.testFlag(Qt::AlignRight) ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = line(header, format);
    if (format == TableFormat::Markdown) {
        text += line(rule, format);
    }
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            cells << (selected.contains({row, column}) ? cell(model.index(row, column).data().toString(), format)
                                                       : QString());
        }
        text += line(cells, format);
    }
    return text;
}

}  // namespace clipscope::models
