// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clipscope::stats {

/// A confidence interval.
struct Interval {
    double low = 0;
    double high = 0;

    [[nodiscard]] double halfWidth() const { return (high - low) / 2; }

    bool operator==(const Interval&) const = default;
};

/// Whether "value ± half width" may be written for an interval of ratios. Beyond a factor of two between its ends it
/// is too lopsided to be halved, and says little but that the passes differ.
[[nodiscard]] constexpr bool isSymmetricEnough(const Interval& interval) {
    return interval.high < 2 * interval.low;
}

/// The geometric mean of positive values; nothing for none, or where one is not positive.
[[nodiscard]] std::optional<double> geometricMean(std::span<const double> values);

/// 95 % interval of the geometric mean: Student's t on the logarithms, n - 1 degrees of freedom. Nothing for
/// fewer than two values or one that is not positive.
[[nodiscard]] std::optional<Interval> geometricMeanInterval(std::span<const double> values);

/// 95 % interval of the throughput of a single pass: Student's t over at least 10 means of consecutive batches,
/// each as long as at least 5 autocorrelation times. Nothing where the pass is too short for that.
///
/// The autocorrelation time is estimated by the initial positive sequence (Geyer 1992, "Practical Markov chain
/// Monte Carlo", section 3.3). At most 30 means are made; longer ones forgive a time estimated too short.
///
/// \param secondsPerSample of each batch, in order
[[nodiscard]] std::optional<Interval> withinPassThroughputInterval(std::span<const double> secondsPerSample);

/// 95 % interval of a probability of which `successes` of `trials` independent trials tell: Clopper and Pearson's,
/// which covers it at least that often ("The use of confidence or fiducial limits illustrated in the case of the
/// binomial", Biometrika 1934). Nothing for no trials.
[[nodiscard]] std::optional<Interval> proportionInterval(std::int64_t successes, std::int64_t trials);

/// The two-sided 95 % quantile of Student's t.
[[nodiscard]] double studentT975(double degreesOfFreedom);

/// An effect as the ratio of points minus one, by Student's t on the paired log ratios of repetitions.
struct Improvement {
    double share = 0;      ///< 0.25 is 25 % faster
    Interval interval;     ///< 95 %, same unit
    double pValue = 1;     ///< two-sided, of no effect
    bool isClear = false;  ///< the interval excludes 0; after keepClearByHolm, also beside the others
};

/// Nothing for fewer than two pairs, unequal lengths, or a value that is not positive.
[[nodiscard]] std::optional<Improvement> pairedImprovement(std::span<const double> baseline,
                                                           std::span<const double> changed);

/// Several verdicts in one report: leaves `isClear` only where Holm's step-down procedure keeps the chance of
/// even one false "clear" at 5 %. The intervals stay as they are.
void keepClearByHolm(std::vector<Improvement*> improvements);

}  // namespace clipscope::stats
