// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/history.h"

#include <optional>

namespace clipscope::telemetry {

/// Power beside its limit, and the clock that governor and limits allow, over the last seconds. Pure; not thread-safe.
class PowerWatch {
public:
    void add(double t, std::optional<double> watts, std::optional<double> limitWatts, std::optional<double> allowedMhz);

    /// Whether the device drew at least 96 % of its limit in the median since that moment, but over the last second at
    /// the most.
    [[nodiscard]] bool isAtLimitSince(double t) const;
    /// That median, and the limit.
    [[nodiscard]] double presentWatts() const;
    [[nodiscard]] double limitWatts() const;

    /// Whether the allowed clock is at present lower by more than 2 % than it was at some time since that moment.
    [[nodiscard]] bool hasAllowedClockFallenSince(double t) const;
    [[nodiscard]] std::optional<double> allowedMhz() const;

private:
    struct Sample {
        double t = 0;
        std::optional<double> watts;
        std::optional<double> limitWatts;
        std::optional<double> allowedMhz;
    };
    [[nodiscard]] std::optional<double> medianWatts(double from) const;

    History<Sample, 128> m_samples;
};

}  // namespace clipscope::telemetry
