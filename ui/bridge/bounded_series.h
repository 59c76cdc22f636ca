// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QPointF>

namespace clipscope::bridge {

/// Values over time in bounded memory: when it is full, older and newer points alike are thinned to the extremes of
/// equal spans, which no peak leaves.
class BoundedSeries {
public:
    /// \param capacity points it holds at most
    explicit BoundedSeries(qsizetype capacity = 32768);

    /// A sample. A time before the last one counts as the last one's.
    void add(double t, double value);
    /// A value that held from one moment to another; an equal value after an equal one makes the span longer.
    void addSpan(double from, double to, double value);
    /// The line ends here and begins anew with the next value.
    void breakLine();

    [[nodiscard]] bool isEmpty() const { return m_points.isEmpty(); }
    [[nodiscard]] const QList<QPointF>& points() const { return m_points; }
    /// What a plot shows of it: every point of the window, or where those are more than `mostPoints`, the extremes.
    [[nodiscard]] QList<QPointF> visible(double from, double to, int mostPoints) const;
    /// The newest value at or before `t`; nothing in a gap or before the first.
    [[nodiscard]] std::optional<double> valueAt(double t) const;
    [[nodiscard]] std::optional<double> last() const;

private:
    void makeRoom();

    qsizetype m_capacity;
    QList<QPointF> m_points;
};

}  // namespace clipscope::bridge
