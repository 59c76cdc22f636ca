// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace clipscope::stats {

/// A confidence interval.
struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// The geometric mean of positive values; nothing for none.
[[nodiscard]] std::optional<double> geometricMean(std::span<const double> values);

/// 95 % interval of the geometric mean: Student's t on the logarithms, n - 1 degrees of freedom. Nothing for
/// fewer than two values or one that is not positive.
[[nodiscard]] std::optional<Interval> geometricMeanInterval(std::span<const double> values);

/// 95 % interval of the throughput of a single pass: Student's t over at least 10 means of consecutive batches,
/// each as long as at least 5 autocorrelation times. Nothing where the pass is too short for that.
///
/// \param secondsPerSample of each batch, in order
[[nodiscard]] std::optional<Interval> withinPassThroughputInterval(std::span<const double> secondsPerSample);

/// The two-sided 95 % quantile of Student's t.
[[nodiscard]] double studentT975(double degreesOfFreedom);

/// An effect as the ratio of points minus one, by Student's t on the paired log ratios of repetitions.
struct Improvement {
    double share = 0;      ///< 0.25 is 25 % faster
    Interval interval;     ///< 95 %, same unit
    bool isClear = false;  ///< the interval excludes 0
};

/// Nothing for fewer than two pairs or unequal lengths.
[[nodiscard]] std::optional<Improvement> pairedImprovement(std::span<const double> baseline,
                                                           std::span<const double> changed);

}  // namespace clipscope::stats
