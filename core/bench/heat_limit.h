// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/reading.h"

#include <optional>

namespace clipscope::bench {

/// Tells when a temperature has stood above a limit for a second, so that one odd reading says nothing. Not
/// thread-safe.
class HeatLimit {
public:
    /// \param celsius where it lies
    explicit HeatLimit(double celsius) : m_celsius(celsius) {}

    /// \param t when it was read, s; later than before
    /// \return whether that is so; once
    [[nodiscard]] bool add(double t, const telemetry::Value& value) {
        constexpr double longEnough = 1;
        if (!value.isOk() || value.number <= m_celsius) {
            m_since.reset();
            return false;
        }
        m_since = m_since.value_or(t);
        const bool isNew = !m_hasTold && t - *m_since >= longEnough;
        m_hasTold = m_hasTold || isNew;
        return isNew;
    }

    /// Another device's temperature follows.
    void restart() { m_since.reset(); }

    [[nodiscard]] double celsius() const { return m_celsius; }

private:
    double m_celsius;
    std::optional<double> m_since;
    bool m_hasTold = false;
};

}  // namespace clipscope::bench
