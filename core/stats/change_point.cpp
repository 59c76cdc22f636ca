// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/change_point.h"

#include <cmath>
#include <limits>

namespace clipscope::stats {
namespace {

constexpr std::size_t fewest = 4;

/// Sums over the points behind a place, which moves towards the constant side. x and y count from the last of the
/// points in that direction, so that sums stay small.
struct Sums {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
};

/// \param pointAt the point that is so many places from the end of the sloping side
template <typename PointAt>
std::optional<ChangePoint> fit(std::size_t count, const PointAt& pointAt) {
    if (count < fewest) {
        return std::nullopt;
    }
    const Point origin = pointAt(0);
    double all = 0;
    double allSquares = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const double y = pointAt(at).y - origin.y;
        all += y;
        allSquares += y * y;
    }
    const auto n = static_cast<double>(count);
    ChangePoint best{.squares = std::numeric_limits<double>::infinity()};
    Sums behind;
    for (std::size_t at = 0; at + 1 < count; ++at) {
        const double x = pointAt(at).x - origin.x;
        const double y = pointAt(at).y - origin.y;
        behind.x += x;
        behind.y += y;
        behind.xx += x * x;
        behind.xy += x * y;
        // a + b (x - place) behind the place, and a before it, by the normal equations.
        const auto k = static_cast<double>(at + 1);
        const double s1 = behind.x - k * x;
        const double s2 = behind.xx - 2 * x * behind.x + k * x * x;
        const double sy = behind.xy - x * behind.y;
        const double determinant = n * s2 - s1 * s1;
        if (determinant <= 0) {
            continue;
        }
        const double a = (all * s2 - s1 * sy) / determinant;
        const double b = (n * sy - s1 * all) / determinant;
        const double squares = allSquares - a * all - b * sy;
        if (squares < best.squares) {
            const double variance = std::max(0.0, squares) / n;
            const double spread = std::sqrt(variance * (1 / (n - k) + 4 / k));
            best = {.at = origin.x + x,
                    .squares = squares,
                    .level = origin.y + a,
                    .slope = b,
                    .deviation = b == 0 ? std::numeric_limits<double>::infinity() : spread / std::abs(b)};
        }
    }
    return std::isfinite(best.squares) ? std::optional(best) : std::nullopt;
}

}  // namespace

std::optional<ChangePoint> fitBend(std::span<const Point> points) {
    return fit(points.size(), [&](std::size_t at) { return points[points.size() - 1 - at]; });
}

std::optional<ChangePoint> fitLevelling(std::span<const Point> points) {
    return fit(points.size(), [&](std::size_t at) { return points[at]; });
}

std::optional<ChangePoint> fitStep(std::span<const Point> points) {
    if (points.size() < fewest) {
        return std::nullopt;
    }
    double all = 0;
    double allSquares = 0;
    for (const Point& point : points) {
        const double y = point.y - points.front().y;
        all += y;
        allSquares += y * y;
    }
    ChangePoint best{.squares = std::numeric_limits<double>::infinity()};
    double before = 0;
    const auto n = static_cast<double>(points.size());
    for (std::size_t at = 1; at < points.size(); ++at) {
        before += points[at - 1].y - points.front().y;
        const auto k = static_cast<double>(at);
        const double squares = allSquares - before * before / k - (all - before) * (all - before) / (n - k);
        if (squares < best.squares) {
            best = {.at = points[at].x, .squares = squares, .level = points.front().y + before / k};
        }
    }
    return best;
}

}  // namespace clipscope::stats
