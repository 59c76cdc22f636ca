// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

namespace clipscope::telemetry {

/// Tells from the CPU time of other programs when they disturb a measurement: more than 5 % of the machine over a
/// second. Pure; not thread-safe.
class BackgroundLoad {
public:
    /// So long it looks before it says anything.
    static constexpr double windowSeconds = 1;

    struct Change {
        bool hasBegun = false;  ///< else it has ended
        double at = 0;          ///< s; when it began or ended, which lies before the moment that tells it
        double percent = 0;     ///< mean over the second that tells it
    };

    /// \param time s, later than before
    /// \param otherPercent CPU time of other programs since the call before, percent of the machine
    [[nodiscard]] std::optional<Change> add(double time, double otherPercent);

private:
    struct Sample {
        double from = 0;
        double to = 0;
        double percent = 0;
    };
    std::deque<Sample> m_window;
    std::optional<double> m_lastTime;
    bool m_holds = false;
};

}  // namespace clipscope::telemetry
