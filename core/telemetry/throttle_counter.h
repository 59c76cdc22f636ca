// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace clipscope::telemetry {

/// A cumulative figure of a device, of which only what is counted while we look says anything. A figure that steps back
/// was reset; one that then jumps to where it was counted nothing meanwhile. Pure; not thread-safe.
class ThrottleCounter {
public:
    /// What was counted since the look before.
    struct Step {
        double count = 0;
        double since = 0;  ///< s: when that look was
    };

    /// \param value nothing: it cannot be read at present
    /// \return nothing where that is not known: at the first look, after a reset, and after a gap of over 3 s
    std::optional<Step> add(double t, std::optional<double> value);

    /// Whether it could be read at the last look.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

private:
    struct Look {
        double t = 0;
        double value = 0;
    };
    std::optional<Look> m_last;
    std::optional<double> m_beforeReset;
    bool m_isKnown = false;
};

}  // namespace clipscope::telemetry
