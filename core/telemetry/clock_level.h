// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/history.h"

#include <optional>

namespace clipscope::telemetry {

/// The clock that a busy device held, and whether it has fallen below it. Pure; not thread-safe.
///
/// The level is the largest median of a second since it was begun anew; it rises at once and never falls by itself. The
/// clock has fallen where several of the last samples are below the level by more than 4 %, or four times their noise
/// where that is more: so a single odd sample says nothing, and a clock that goes up and down counts as fallen.
class ClockLevel {
public:
    /// \param t s, later than before
    /// \param mhz of a busy device
    void add(double t, double mhz);

    /// Nothing is known but what comes next.
    void beginAnew();

    /// What lies behind is the level from now on: the clock of the last second.
    void accept();

    /// It is held against a former level again.
    void setLevel(double mhz) { m_level = mhz; }

    [[nodiscard]] std::optional<double> levelMhz() const;
    /// The median of the last second; nothing before there is one.
    [[nodiscard]] std::optional<double> presentMhz() const;

    /// The median of those samples of the last second that count as fallen; where none does, presentMhz().
    [[nodiscard]] std::optional<double> lowMhz() const;

    [[nodiscard]] bool hasFallen() const;
    /// Whether every sample of the last two seconds is near the level again.
    [[nodiscard]] bool isBack() const;

    /// How a clock fell.
    struct Fall {
        double at = 0;         ///< s: since when
        bool isStep = false;   ///< at once; else it sank
        double deviation = 0;  ///< s: standard error of when it began to sink
    };

    /// Where hasFallen(): since when. The first low sample where the ones before it were at the level; else the
    /// step, or the bend from which it began to sink, whichever explains the samples better by least squares: those of
    /// the last minute, but none from before the level was another.
    [[nodiscard]] Fall fall() const;

private:
    struct Sample {
        double t = 0;
        double mhz = 0;
    };

    [[nodiscard]] double tolerance() const;
    [[nodiscard]] std::optional<double> stepAt() const;

    History<Sample, 640> m_samples;
    std::optional<double> m_level;
    double m_since = 0;  ///< when the level became what it is
    double m_noise = 0;  ///< standard deviation of a sample, as a share of the level
};

}  // namespace clipscope::telemetry
