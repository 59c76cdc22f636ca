// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/heat_machine.h"
#include "core/simulation/random.h"
#include "core/telemetry/throttle_sample.h"

#include <deque>
#include <optional>

namespace clipscope::simulation {

/// What surrounds a device at one moment, beside its heat.
struct Surroundings {
    double busy = 1;        ///< share of its time
    double wantedMhz = 0;   ///< what governor and power limits leave
    double allowedMhz = 0;  ///< what governor and limits of the clock allow
    std::optional<double> powerLimitWatts;
    double policyChanges = 0;
    double stolen = 0;  ///< share of its time
    double quotaSeconds = 0;
    double powerSeconds = 0;  ///< slowed down for power, as a GPU counts it
};

/// The sensors of one simulated device with all their faults: noise, rounding, lag, gaps, and counters that are not
/// there, late, frozen, reset, or of other cores.
class SensorPanel {
public:
    struct Parts {
        bool hasClock = true;
        bool hasTemperature = true;
        bool hasLimit = true;
        bool hasPower = true;
        bool hasPolicy = true;
        bool hasCounter = true;
        bool isGpu = false;
        bool isCounterFrozen = false;
        double temperaturePeriod = 0;  ///< s from one reading to the next
        double counterDelay = 0;       ///< s
        std::optional<double> temperatureFreezesAt;
        std::optional<double> counterResetsAt;
        bool isResetAGlitch = false;             ///< it comes back to what it was
        std::optional<double> othersThrottleAt;  ///< s: cores that the model does not use
    };

    SensorPanel(const Parts& parts, Random& random);
    [[nodiscard]] static Parts drawParts(Random& random);

    [[nodiscard]] telemetry::ThrottleSample read(double t, const HeatMachine& machine, const HeatMachineParts& made,
                                                 const Surroundings& around);

private:
    [[nodiscard]] std::optional<double> temperature(double t, double trueC);
    [[nodiscard]] double counted(double t, double value);
    [[nodiscard]] double noisy(double value, double deviation);

    struct Past {
        double t = 0;
        double value = 0;
    };

    Parts m_parts;
    Random& m_random;
    double m_clockNoise = 0;
    double m_clockStep = 0;
    double m_temperatureNoise = 0;
    double m_temperatureStep = 0;
    double m_powerNoise = 0;
    double m_busyNoise = 0;
    double m_counterStart = 0;
    double m_others = 0;
    std::optional<double> m_frozenC;
    double m_nextTemperature = 0;
    std::deque<Past> m_counter;
};

}  // namespace clipscope::simulation
