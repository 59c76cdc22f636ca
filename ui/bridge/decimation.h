// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace clipscope::bridge {

/// What a plot of `columns` pixel columns between `from` and `to` shows of `points`: of each column the first, the
/// lowest, the highest and the last point, so that no peak is lost. The neighbours outside the window stay, so that
/// the line enters and leaves it.
///
/// A point whose y is NaN is a gap; a column keeps one gap at most. So the result has at most 9 points a column and
/// two more.
///
/// \param points ascending in x
[[nodiscard]] QList<QPointF> decimate(const QList<QPointF>& points, double from, double to, int columns);

}  // namespace clipscope::bridge
