// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace clipscope::record {

/// What the runner's thread measured about the process over a pass, besides its batches.
struct PassResources {
    std::optional<double> cpuUtilPercent;         ///< CPU time of the process / (time x CPUs it may use)
    std::optional<double> machineCpuUtilPercent;  ///< of the whole machine
    std::optional<double> peakRssBytes;           ///< VmHWM, reset before the pass
    bool isPeakSampled = false;                   ///< the reset was refused: the largest sampled value instead
    std::optional<double> otherCpuPercent;        ///< CPU time of other programs / (time x CPUs of the machine)
    double stalledSeconds = 0;                    ///< the engine waited for the journal
    std::optional<double> temperatureStartC;      ///< of the picked sensor of the case's device: just before
    std::optional<double> temperatureMeanC;
    std::optional<double> temperatureMaxC;
    std::optional<double> clockMeanMhz;    ///< of the CPUs that the model uses, or of the GPU
    std::optional<double> energyJoules;    ///< of the device and its memory, idle power included
    std::optional<double> powerMeanWatts;  ///< the same / the time
    std::string energySource;              ///< the sensor that told it; empty: none
    bool isEnergyIntegrated = false;       ///< from readings of power, for want of a counter

    bool operator==(const PassResources&) const = default;
};

/// The figures of one pass.
struct PassSummary {
    std::int64_t batches = 0;
    std::int64_t samples = 0;
    double seconds = 0;     ///< from the start of the first measured batch to the end of the last
    double throughput = 0;  ///< samples / seconds
    double batchSecondsP50 = 0;
    std::array<double, 6> stageSeconds{};  ///< sums, in the order of backend::Stage
    bool isSteady = true;                  ///< warm-up ended by itself
    std::optional<double> drift;           ///< last third against first, relative; present where it exceeds its bound
    std::optional<double> burst;           ///< samples/s of the first 10 s; of passes of at least 30 s
    std::optional<double> sustained;  ///< samples/s of the last 60 s or half of the pass, whichever is less; likewise
    PassResources resources;

    bool operator==(const PassSummary&) const = default;
};

}  // namespace clipscope::record
