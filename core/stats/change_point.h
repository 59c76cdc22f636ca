// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace clipscope::stats {

/// One number at one moment.
struct Point {
    double x = 0;
    double y = 0;
};

/// Where a series changes, and how well that is known.
struct ChangePoint {
    double at = 0;
    double squares = 0;    ///< that the fit leaves, summed
    double level = 0;      ///< of the constant side; of a step: before it
    double slope = 0;      ///< of the sloping side; 0 of a step
    double deviation = 0;  ///< standard error of `at`, as if noise were independent; 0 of a step
};

/// The bend in a series that is constant and then a straight line, by least squares over every place that it may have.
/// \param points ascending in x
/// \return nothing for fewer than four points
[[nodiscard]] std::optional<ChangePoint> fitBend(std::span<const Point> points);

/// The same for a series that is a straight line and then constant.
[[nodiscard]] std::optional<ChangePoint> fitLevelling(std::span<const Point> points);

/// The step between two constants, at the first point behind it.
[[nodiscard]] std::optional<ChangePoint> fitStep(std::span<const Point> points);

}  // namespace clipscope::stats
