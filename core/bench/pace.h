// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Foresees how long batches, passes and runs take: at first from multiply-accumulates and what the CPU's features
/// promise, then from what was measured. Not thread-safe.
class Pace {
public:
    /// \param cpuFeatures as hardware::readCpuInfo gives them
    Pace(const clip::ClipConfig& config, const std::vector<std::string>& cpuFeatures);

    /// Learns from a finished pass.
    /// \param batchSeconds its median
    /// \param passSeconds all of it, warm-up included, without the load
    void observePass(const plan::Case& item, double batchSeconds, double passSeconds);
    /// Learns how long loading an encoder takes.
    void observeLoad(const plan::Case& item, double seconds);

    /// One batch.
    [[nodiscard]] double batchSeconds(const plan::Case& item) const;
    /// Warm-up and measurement of one pass.
    [[nodiscard]] double passSeconds(const plan::Case& item, const plan::Plan& plan) const;
    /// One load of the encoder of this case.
    [[nodiscard]] double loadSeconds(const plan::Case& item) const;

private:
    [[nodiscard]] double work(const plan::Case& item) const;
    [[nodiscard]] double promisedRate(const plan::Case& item) const;
    [[nodiscard]] double correction(const plan::Case& item) const;

    struct Ratio {
        std::string encoder;
        backend::Precision precision = backend::Precision::Fp32;
        double value = 0;  ///< measured / promised seconds
    };
    struct Measured {
        double batchSeconds = 0;
        double passSeconds = 0;
    };

    clip::ClipConfig m_config;
    double m_fp32Rate = 0;  ///< multiply-accumulates a second on one thread
    double m_bf16Factor = 1;
    std::map<std::string, Measured> m_measured;  ///< by case id
    std::vector<Ratio> m_ratios;
    std::map<std::string, double> m_loads;  ///< by encoder key
};

}  // namespace clipscope::bench
