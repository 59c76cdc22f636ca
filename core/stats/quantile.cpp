// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <cstddef>
#include <vector>

namespace clipscope::stats {
namespace {

constexpr std::int64_t thousand = 1000;

/// Quantiles are told apart, and ranks computed, in whole thousandths: 0.95 n in floating point may land just
/// above the whole number that it is.
std::int64_t thousandths(double quantile) {
    return std::llround(quantile * thousand);
}

/// The smallest whole number whose cumulative probability reaches the one given.
using RoundUp =
    boost::math::policies::policy<boost::math::policies::discrete_quantile<boost::math::policies::integer_round_up>>;

std::optional<Interval> orderStatisticInterval(std::span<const double> sorted, double quantile) {
    const auto n = static_cast<double>(sorted.size());
    const boost::math::binomial_distribution<double, RoundUp> below(n, quantile);
    // Samples below the true quantile are binomial: the ranks outside of which they fall 2.5 % of the time on
    // each side bound it.
    const double low = boost::math::quantile(below, 0.025);
    const double high = boost::math::quantile(below, 0.975) + 1;
    if (low < 1 || high > n) {
        return std::nullopt;
    }
    return Interval{sorted[static_cast<std::size_t>(low) - 1], sorted[static_cast<std::size_t>(high) - 1]};
}

}  // namespace

std::int64_t samplesNeeded(double quantile) {
    struct Row {
        std::int64_t thousandths;
        std::int64_t samples;
    };
    constexpr std::array<Row, 4> rows{{{900, 64}, {950, 130}, {990, 662}, {999, 6636}}};
    const auto* const found = std::ranges::find(rows, thousandths(quantile), &Row::thousandths);
    return found == rows.end() ? 1 : found->samples;
}

QuantileEstimate estimateQuantile(std::span<const double> sorted, double quantile) {
    QuantileEstimate estimate;
    estimate.count = static_cast<std::int64_t>(sorted.size());
    estimate.missing = std::max<std::int64_t>(0, samplesNeeded(quantile) - estimate.count);
    if (estimate.missing == 0) {
        const std::int64_t rank = (estimate.count * thousandths(quantile) + thousand - 1) / thousand;
        estimate.value = sorted[static_cast<std::size_t>(rank) - 1];
        estimate.interval = orderStatisticInterval(sorted, quantile);
    }
    return estimate;
}

std::optional<double> median(std::span<const double> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::vector<double> copy(values.begin(), values.end());
    const auto middle = copy.begin() + static_cast<std::ptrdiff_t>(copy.size() / 2);
    std::nth_element(copy.begin(), middle, copy.end());
    if (copy.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(copy.begin(), middle) + *middle) / 2;
}

}  // namespace clipscope::stats
