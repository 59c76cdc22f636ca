// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;

namespace clipscope::models {

enum class TableFormat { Markdown, Csv, Tsv };

/// The smallest table that holds the selected cells, with its headers, for the clipboard. Cells that are not selected
/// stay empty. Everything that would break the format is quoted.
[[nodiscard]] QString tableText(const QAbstractItemModel& model, const QModelIndexList& selection, TableFormat format);

}  // namespace clipscope::models
