// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace clipscope::stats {
namespace {

constexpr double level = 0.05;
constexpr std::size_t fewestMeans = 10;
constexpr std::size_t mostMeans = 30;
constexpr double autocorrelationTimesInMean = 5;

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The standard error of the mean; needs two values.
double standardError(std::span<const double> values) {
    const double centre = mean(values);
    double squares = 0;
    for (const double value : values) {
        squares += (value - centre) * (value - centre);
    }
    const auto n = static_cast<double>(values.size());
    return std::sqrt(squares / (n - 1) / n);
}

/// Nothing where a value has no logarithm.
std::optional<std::vector<double>> logarithms(std::span<const double> values) {
    std::vector<double> logs;
    logs.reserve(values.size());
    for (const double value : values) {
        if (!(value > 0) || !std::isfinite(value)) {
            return std::nullopt;
        }
        logs.push_back(std::log(value));
    }
    return logs;
}

Interval tInterval(double centre, std::span<const double> values) {
    const double half = studentT975(static_cast<double>(values.size() - 1)) * standardError(values);
    return {centre - half, centre + half};
}

/// The integrated autocorrelation time in batches, at least 1; nothing where the series is too short for it to
/// matter, because fewer than `fewestMeans` means would come of it.
std::optional<double> autocorrelationTime(std::span<const double> values) {
    const std::size_t n = values.size();
    const double longest = static_cast<double>(n) / (fewestMeans * autocorrelationTimesInMean);
    std::vector<double> centred(values.begin(), values.end());
    const double centre = mean(values);
    std::ranges::for_each(centred, [&](double& value) { value -= centre; });
    const auto covariance = [&](std::size_t lag) {
        return std::inner_product(centred.begin() + static_cast<std::ptrdiff_t>(lag), centred.end(), centred.begin(),
                                  0.0);
    };
    const double variance = covariance(0);
    if (variance <= 0) {
        return 1;
    }
    double time = -1;
    for (std::size_t lag = 0; lag + 1 < n; lag += 2) {
        const double pair = (covariance(lag) + covariance(lag + 1)) / variance;
        if (pair <= 0) {
            break;
        }
        time += 2 * pair;
        // The sum only grows; a lag of a tenth of the series says as much as a sum that is too large.
        if (time > longest || lag > n / fewestMeans) {
            return std::nullopt;
        }
    }
    return std::max(time, 1.0);
}

}  // namespace

double studentT975(double degreesOfFreedom) {
    return boost::math::quantile(boost::math::students_t(degreesOfFreedom), 1 - level / 2);
}

std::optional<Interval> proportionInterval(std::int64_t successes, std::int64_t trials) {
    if (trials < 1) {
        return std::nullopt;
    }
    const auto held = static_cast<double>(successes);
    const auto failed = static_cast<double>(trials - successes);
    // Its ends are quantiles of Beta distributions, but where nothing or everything was a success.
    Interval interval{.low = 0, .high = 1};
    if (successes > 0) {
        interval.low = boost::math::quantile(boost::math::beta_distribution(held, failed + 1), level / 2);
    }
    if (successes < trials) {
        interval.high = boost::math::quantile(boost::math::beta_distribution(held + 1, failed), 1 - level / 2);
    }
    return interval;
}

std::optional<double> geometricMean(std::span<const double> values) {
    const auto logs = logarithms(values);
    if (!logs || logs->empty()) {
        return std::nullopt;
    }
    return std::exp(mean(*logs));
}

std::optional<Interval> geometricMeanInterval(std::span<const double> values) {
    const auto logs = logarithms(values);
    if (!logs || logs->size() < 2) {
        return std::nullopt;
    }
    const Interval ofLogs = tInterval(mean(*logs), *logs);
    return Interval{std::exp(ofLogs.low), std::exp(ofLogs.high)};
}

std::optional<Interval> withinPassThroughputInterval(std::span<const double> secondsPerSample) {
    const std::size_t n = secondsPerSample.size();
    if (static_cast<double>(n) < fewestMeans * autocorrelationTimesInMean) {
        return std::nullopt;
    }
    const auto time = autocorrelationTime(secondsPerSample);
    if (!time) {
        return std::nullopt;
    }
    const auto shortest = static_cast<std::size_t>(std::ceil(autocorrelationTimesInMean * *time));
    const std::size_t count = std::min(n / shortest, mostMeans);
    if (count < fewestMeans) {
        return std::nullopt;
    }
    std::vector<double> means;
    for (std::size_t block = 0; block < count; ++block) {
        const std::size_t begin = block * n / count;
        means.push_back(mean(secondsPerSample.subspan(begin, (block + 1) * n / count - begin)));
    }
    // Around the mean time for a sample, because its reciprocal is the throughput of the pass.
    const Interval ofTimes = tInterval(mean(secondsPerSample), means);
    if (!(ofTimes.low > 0)) {
        return std::nullopt;
    }
    return Interval{1 / ofTimes.high, 1 / ofTimes.low};
}

std::optional<Improvement> pairedImprovement(std::span<const double> baseline, std::span<const double> changed) {
    auto ratios = logarithms(changed);
    const auto from = logarithms(baseline);
    if (!ratios || !from || ratios->size() != from->size() || ratios->size() < 2) {
        return std::nullopt;
    }
    std::ranges::transform(*ratios, *from, ratios->begin(), std::minus<>());
    const double centre = mean(*ratios);
    const Interval ofLogs = tInterval(centre, *ratios);
    Improvement improvement;
    improvement.share = std::expm1(centre);
    improvement.interval = {std::expm1(ofLogs.low), std::expm1(ofLogs.high)};
    improvement.isClear = ofLogs.low > 0 || ofLogs.high < 0;
    const double error = standardError(*ratios);
    if (error > 0) {
        const boost::math::students_t distribution(static_cast<double>(ratios->size() - 1));
        improvement.pValue = 2 * boost::math::cdf(distribution, -std::abs(centre) / error);
    } else {
        improvement.pValue = improvement.isClear ? 0 : 1;
    }
    return improvement;
}

void keepClearByHolm(std::vector<Improvement*> improvements) {
    std::ranges::sort(improvements, {}, &Improvement::pValue);
    bool isKept = true;
    for (std::size_t rank = 0; rank < improvements.size(); ++rank) {
        isKept = isKept && improvements[rank]->pValue <= level / static_cast<double>(improvements.size() - rank);
        improvements[rank]->isClear = isKept;
    }
}

}  // namespace clipscope::stats
