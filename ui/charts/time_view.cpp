// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_view.h"

#include "ui/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace clipscope::charts {
namespace {

constexpr double shortestRange = 0.01;  // s
constexpr double shortestRun = 10;      // s; what an empty view shows
constexpr double blocksInView = 5;

double upToBlock(double t, double block) {
    return std::ceil(t / block - 1e-9) * block;
}

}  // namespace

void TimeView::reset(bool isLive) {
    m_end = 0;
    m_span.reset();
    m_isLive = isLive;
    setFrozen(false);
    setFollowing(true);
    follow();
}

void TimeView::setEnd(double seconds, bool isLive) {
    m_end = seconds;
    m_isLive = isLive;
    if (m_isFollowing && !isFrozen()) {
        follow();
    }
}

void TimeView::zoom(double t, double factor) {
    const double share = (t - m_from) / (m_to - m_from);
    const double span = std::max((m_to - m_from) * factor, shortestRange);
    select(t - share * span, t + (1 - share) * span);
}

void TimeView::select(double one, double other) {
    double from = std::min(one, other);
    double to = std::max(one, other);
    if (to - from < shortestRange) {
        return;
    }
    const double most = std::max(shownEnd(), shortestRun);
    if (to - from >= std::max(most, m_isFollowing && !m_span ? m_to : 0.0)) {
        showAll();
        return;
    }
    from = std::max(from, 0.0);
    // A live view that still holds the newest moment goes on following it.
    const bool holdsEnd = m_isLive && to >= m_end;
    m_span = to - from;
    setFollowing(holdsEnd);
    setRange(from, to);
}

void TimeView::showAll() {
    m_span.reset();
    setFollowing(true);
    follow();
}

void TimeView::setFrozen(bool isFrozen) {
    if (isFrozen == this->isFrozen()) {
        return;
    }
    m_frozenEnd = isFrozen ? std::optional<double>(m_end) : std::nullopt;
    Q_EMIT modeChanged();
    if (!isFrozen && m_isFollowing) {
        follow();
    }
}

void TimeView::jumpToLive() {
    setFrozen(false);
    setFollowing(true);
    follow();
}

void TimeView::follow() {
    const double end = shownEnd();
    if (!m_span) {
        const double whole = std::max(end, m_isLive || end <= 0 ? shortestRun : shortestRange);
        setRange(0, m_isLive ? upToBlock(whole, niceTimeStep(whole / blocksInView)) : whole);
        return;
    }
    const double to = m_isLive ? upToBlock(end, *m_span / blocksInView) : end;
    setRange(std::max(0.0, to - *m_span), std::max(to, *m_span));
}

void TimeView::setRange(double from, double to) {
    if (from != m_from || to != m_to) {
        m_from = from;
        m_to = to;
        Q_EMIT rangeChanged();
    }
}

void TimeView::setFollowing(bool isFollowing) {
    if (isFollowing != m_isFollowing) {
        m_isFollowing = isFollowing;
        Q_EMIT modeChanged();
    }
}

}  // namespace clipscope::charts
