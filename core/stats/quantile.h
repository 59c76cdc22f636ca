// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/interval.h"

#include <cstdint>
#include <optional>
#include <span>

namespace clipscope::stats {

/// A quantile with what can honestly be said about it.
struct QuantileEstimate {
    std::optional<double> value;       ///< absent while samples are missing (the median never is, from one sample on)
    std::optional<Interval> interval;  ///< 95 %, by order statistics; absent where the samples do not reach that far
    std::int64_t count = 0;            ///< samples it was computed from
    std::int64_t missing = 0;          ///< samples still needed before it is shown

    bool operator==(const QuantileEstimate&) const = default;
};

/// Samples needed before a quantile is shown: P90 64, P95 130, P99 662, P99.9 6,636; the median 1. (LoadGen's
/// early-stopping rule at 99 % confidence with one sample over the bound.)
[[nodiscard]] std::int64_t samplesNeeded(double quantile);

/// Nearest-rank quantile with its order-statistic interval.
/// \param sorted ascending
/// \param quantile one of 0.5, 0.9, 0.95, 0.99, 0.999
[[nodiscard]] QuantileEstimate estimateQuantile(std::span<const double> sorted, double quantile);

/// The middle value, or the mean of the two middle ones; nothing for none.
[[nodiscard]] std::optional<double> median(std::span<const double> values);

}  // namespace clipscope::stats
