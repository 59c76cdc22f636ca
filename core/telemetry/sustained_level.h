// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

namespace clipscope::telemetry {

/// Tells when a figure stays above a bound: its mean over a second, so that a short peak says nothing. Pure; not
/// thread-safe.
class SustainedLevel {
public:
    /// So long it looks before it says anything.
    static constexpr double windowSeconds = 1;

    struct Change {
        bool hasBegun = false;  ///< else it has ended
        double at = 0;          ///< s; when it began or ended, which lies before the moment that tells it
        double mean = 0;        ///< over the second that tells it
    };

    explicit SustainedLevel(double bound) : m_bound(bound) {}

    /// \param time s, later than before
    /// \param mean of the figure since the call before
    [[nodiscard]] std::optional<Change> add(double time, double mean);

    [[nodiscard]] bool holds() const { return m_holds; }

private:
    struct Sample {
        double from = 0;
        double to = 0;
        double mean = 0;
    };
    double m_bound;
    std::deque<Sample> m_window;
    std::optional<double> m_lastTime;
    bool m_holds = false;
};

}  // namespace clipscope::telemetry
