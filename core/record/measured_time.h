// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace clipscope::record {

/// When a case was measured: a stretch for each of its passes, pauses between batches included. Not thread-safe.
class MeasuredTime {
public:
    /// Of one pass, both s since the run's start.
    struct Stretch {
        double from = 0;
        double to = 0;
    };

    /// The next batch is the first of another pass.
    void beginPass() { m_isNewPass = true; }
    /// A batch of the present pass.
    void add(double from, double to);

    [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
    [[nodiscard]] double seconds() const;

    /// Measured seconds between the two.
    /// \param to none: there is no end
    [[nodiscard]] double secondsWithin(double from, std::optional<double> to) const;

private:
    std::vector<Stretch> m_stretches;
    bool m_isNewPass = true;
};

}  // namespace clipscope::record
