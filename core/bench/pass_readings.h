// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/pass_summary.h"
#include "core/telemetry/reading.h"

#include <optional>

namespace clipscope::bench {

/// Collects what picked sensors tell while a pass is measured. Not thread-safe.
class PassReadings {
public:
    /// Which of the device's figures a value is of.
    enum class Figure { Temperature, Clock, Power };

    /// A value read at that time, s; one that is not Ok leaves a gap.
    void add(double t, Figure figure, const telemetry::Value& value);

    /// The present temperature is where the pass starts from; everything else begins anew.
    void begin(double t);

    /// Mean and largest temperature, mean clock, and where no counter told the energy, power integrated over the pass.
    void addTo(record::PassResources& resources, double t) const;

private:
    struct Mean {
        double sum = 0;
        double seconds = 0;
        std::optional<double> last;
        double lastAt = 0;

        void begin(double t);
        void add(double t, const telemetry::Value& value);
        /// By the time that each value held, up to `t`.
        [[nodiscard]] std::optional<double> mean(double t) const;
        [[nodiscard]] double heldSeconds(double t) const;
    };

    Mean m_temperature;
    Mean m_clock;
    Mean m_power;
    std::optional<double> m_start;
    std::optional<double> m_most;
    double m_from = 0;
};

}  // namespace clipscope::bench
