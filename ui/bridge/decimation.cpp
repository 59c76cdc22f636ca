// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clipscope::bridge {
namespace {

/// The points of one column that an unbroken line runs through.
class Stretch {
public:
    void add(const QPointF& point) {
        if (m_isEmpty) {
            m_first = m_low = m_high = point;
            m_isEmpty = false;
        } else if (point.y() < m_low.y()) {
            m_low = point;
        } else if (point.y() > m_high.y()) {
            m_high = point;
        }
        m_last = point;
    }

    void moveTo(QList<QPointF>& out) {
        if (m_isEmpty) {
            return;
        }
        std::array<QPointF, 4> kept{m_first, m_low, m_high, m_last};
        if (m_high.x() < m_low.x()) {
            std::swap(kept[1], kept[2]);
        }
        for (std::size_t index = 0; index < kept.size(); ++index) {
            if (index == 0 || kept[index] != kept[index - 1]) {
                out.append(kept[index]);
            }
        }
        m_isEmpty = true;
    }

private:
    QPointF m_first;
    QPointF m_low;
    QPointF m_high;
    QPointF m_last;
    bool m_isEmpty = true;
};

}  // namespace

QList<QPointF> decimate(const QList<QPointF>& points, double from, double to, int columns) {
    QList<QPointF> out;
    if (points.isEmpty() || to <= from || columns < 1) {
        return out;
    }
    const auto byX = [](const QPointF& point, double x) { return point.x() < x; };
    auto begin = std::lower_bound(points.begin(), points.end(), from, byX);
    auto end = std::lower_bound(begin, points.end(), to, byX);
    if (begin != points.begin()) {
        out.append(*(begin - 1));
    }
    Stretch stretch;
    int column = -1;
    bool hasGap = false;
    for (auto point = begin; point != end; ++point) {
        const int itsColumn = static_cast<int>((point->x() - from) / (to - from) * columns);
        if (itsColumn != column) {
            stretch.moveTo(out);
            column = itsColumn;
            hasGap = false;
        }
        if (!std::isnan(point->y())) {
            stretch.add(*point);
        } else if (!hasGap) {
            stretch.moveTo(out);
            out.append(*point);
            hasGap = true;
        }
    }
    stretch.moveTo(out);
    if (end != points.end()) {
        out.append(*end);
    }
    return out;
}

}  // namespace clipscope::bridge
