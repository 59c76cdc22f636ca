// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/busy_list.h"
#include "core/telemetry/sampler.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Where sensors are looked for, and how often they are read.
struct SensorSetup {
    std::filesystem::path sysroot = "/";            ///< before /proc and /sys; libsensors knows its own
    std::string nvmlLibrary = "libnvidia-ml.so.1";  ///< as dlopen() takes it
    bool usesLibsensors = true;                     ///< tests of other sources leave it out
    SamplerPace pace;
};

/// Every source of readings that there is, whether this machine has it or not.
/// \param cpusOffered CPUs that the process may use; part of one where a container's quota says so
/// \param busy learns who takes the CPUs
[[nodiscard]] std::vector<std::unique_ptr<SensorProvider>> allProviders(const SensorSetup& setup, double cpusOffered,
                                                                        std::shared_ptr<BusyList> busy);

}  // namespace clipscope::telemetry
