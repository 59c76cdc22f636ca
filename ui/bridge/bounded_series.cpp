// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/bounded_series.h"

#include "ui/bridge/decimation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clipscope::bridge {
namespace {

/// Most points that decimate() keeps of a column, doubled, so that thinning frees at least half.
constexpr qsizetype pointsPerColumn = 18;
/// The same without gaps.
constexpr int usualPointsPerColumn = 4;

}  // namespace

BoundedSeries::BoundedSeries(qsizetype capacity) : m_capacity(std::max<qsizetype>(capacity, 4 * pointsPerColumn)) {}

void BoundedSeries::add(double t, double value) {
    makeRoom();
    const double after = m_points.isEmpty() ? t : std::max(t, m_points.constLast().x());
    m_points.append({after, value});
}

void BoundedSeries::addSpan(double from, double to, double value) {
    const qsizetype count = m_points.size();
    if (count >= 2 && m_points[count - 1].y() == value && m_points[count - 2].y() == value) {
        m_points.last().setX(std::max(to, m_points.constLast().x()));
        return;
    }
    add(from, value);
    add(to, value);
}

void BoundedSeries::breakLine() {
    if (!m_points.isEmpty() && !std::isnan(m_points.constLast().y())) {
        add(m_points.constLast().x(), std::numeric_limits<double>::quiet_NaN());
    }
}

QList<QPointF> BoundedSeries::visible(double from, double to, int mostPoints) const {
    const auto byX = [](const QPointF& point, double x) { return point.x() < x; };
    auto begin = std::lower_bound(m_points.begin(), m_points.end(), from, byX);
    auto end = std::lower_bound(begin, m_points.end(), to, byX);
    if (end - begin > mostPoints) {
        return decimate(m_points, from, to, mostPoints / usualPointsPerColumn);
    }
    begin -= begin != m_points.begin() ? 1 : 0;
    end += end != m_points.end() ? 1 : 0;
    return {begin, end};
}

std::optional<double> BoundedSeries::valueAt(double t) const {
    const auto next = std::upper_bound(m_points.begin(), m_points.end(), t,
                                       [](double x, const QPointF& point) { return x < point.x(); });
    if (next == m_points.begin()) {
        return std::nullopt;
    }
    const QPointF& at = *(next - 1);
    if (!std::isnan(at.y())) {
        return at.y();
    }
    return std::nullopt;
}

std::optional<double> BoundedSeries::last() const {
    if (m_points.isEmpty() || std::isnan(m_points.constLast().y())) {
        return std::nullopt;
    }
    return m_points.constLast().y();
}

void BoundedSeries::makeRoom() {
    if (m_points.size() < m_capacity) {
        return;
    }
    const double first = m_points.constFirst().x();
    const double last = m_points.constLast().x();
    const auto columns = static_cast<int>(m_capacity / pointsPerColumn);
    // A window that holds the last point too.
    QList<QPointF> thinned = decimate(m_points, first, std::nextafter(last, 2 * last + 1), columns);
    if (thinned.size() >= m_capacity) {
        thinned.remove(0, thinned.size() / 2);  // every point at one moment: nothing that a plot could show is lost
    }
    m_points = std::move(thinned);
    m_points.reserve(m_capacity);
}

}  // namespace clipscope::bridge
