// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_setup.h"

#include <cstdlib>

namespace clipscope {

/// Where both programs look for sensors: CLIPSCOPE_NVML_LIBRARY names NVIDIA's library, where it is not the one that
/// the system finds.
[[nodiscard]] inline telemetry::SensorSetup sensorsFromEnvironment() {
    telemetry::SensorSetup setup;
    const char* const nvml = std::getenv("CLIPSCOPE_NVML_LIBRARY");
    if (nvml != nullptr && *nvml != '\0') {
        setup.nvmlLibrary = nvml;
    }
    return setup;
}

}  // namespace clipscope
