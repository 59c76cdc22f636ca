// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <optional>
#include <string>

namespace clipscope::report {

/// What a case's device is asked for.
enum class SensorQuestion { Temperature, Power, Clock };

/// What sensors told of a case, as files and people get to see it: nothing of a sensor that the person hid.
struct SensorFigures {
    std::optional<double> temperatureStartC;
    std::optional<double> temperatureMeanC;
    std::optional<double> temperatureMaxC;
    std::optional<double> clockMeanMhz;
    std::optional<double> powerMeanWatts;            ///< idle power included, as the others
    std::optional<double> energyPerSample;           ///< J
    std::optional<double> energyAboveIdlePerSample;  ///< J; where idle power was measured before the run
    std::optional<double> samplesPerJoule;
    std::string energySource;         ///< the sensor that told it; empty: none
    bool isEnergyIntegrated = false;  ///< from readings of power, for want of a counter
    bool isPowerShared = false;       ///< other programs used more than 5 % of the machine's CPU time meanwhile

    [[nodiscard]] bool areAllMissing() const { return !temperatureMeanC && !clockMeanMhz && !powerMeanWatts; }
};

[[nodiscard]] SensorFigures sensorFigures(const record::RunSnapshot& run, const record::CaseResult& result);

/// Why a device has no such figure, a sentence.
[[nodiscard]] std::string reasonWithoutSensor(const record::RunSnapshot& run, backend::Device device,
                                              SensorQuestion question);

/// "The CPU's temperature".
[[nodiscard]] std::string questionText(backend::Device device, SensorQuestion question);

/// Whether the person hid the sensor that answers it.
[[nodiscard]] bool isHidden(const record::RunSnapshot& run, backend::Device device, SensorQuestion question);

}  // namespace clipscope::report
