// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/history.h"

#include <optional>

namespace clipscope::telemetry {

/// The temperatures of the last minute beside the limit of the device. Pure; not thread-safe.
class HeatWatch {
public:
    /// \param limitC nothing: the device tells none, and one is assumed that modern chips have
    void add(double t, std::optional<double> temperatureC, std::optional<double> limitC);

    /// A temperature was told within the last two seconds.
    [[nodiscard]] bool isKnown(double now) const;

    [[nodiscard]] double limitC() const;
    [[nodiscard]] bool isLimitTold() const { return m_limit.has_value(); }

    /// The median of the last three, so that a single odd value says nothing.
    [[nodiscard]] std::optional<double> presentC() const;

    /// The largest such median since a moment.
    [[nodiscard]] std::optional<double> mostSince(double t) const;

    /// The mean between two moments.
    [[nodiscard]] std::optional<double> mean(double from, double to) const;

    /// Since when the mean of a second has been at least that, without a break up to now; nothing where it is not.
    [[nodiscard]] std::optional<double> reachedAt(double temperatureC) const;

    /// When the straight line of a rise that came to a stand crossed that temperature, by the samples of so many
    /// seconds; nothing where none rose.
    [[nodiscard]] std::optional<double> crossedAt(double temperatureC, double seconds) const;

    /// Since when it has been within that many degrees of the limit without a break; nothing where it is not.
    [[nodiscard]] std::optional<double> nearLimitSince(double degrees) const;

private:
    struct Sample {
        double t = 0;
        double raw = 0;
        double median = 0;
    };
    History<Sample, 640> m_samples;
    std::optional<double> m_limit;
};

}  // namespace clipscope::telemetry
