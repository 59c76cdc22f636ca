// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/doctor_look.h"
#include "core/bench/machine_settings.h"
#include "core/bench/power_source.h"
#include "core/telemetry/sample_sink.h"
#include "core/telemetry/sensor_setup.h"

#include <optional>
#include <string>
#include <vector>

namespace clipscope::bench {

/// What the doctor looks at.
struct DoctorFacts {
    MachineSettings settings;
    PowerSource power;
    std::vector<telemetry::SourceState> sources;
    bool hasNvidiaGpu = false;  ///< by its PCI id, whether or not its driver is there
    std::optional<double> memoryOfferedBytes;
    std::optional<double> memoryAvailableBytes;  ///< that this process may still take
    std::optional<double> cpuQuota;              ///< CPUs' worth of time that a control group allows
    int cpusOnline = 0;
    int cores = 0;                ///< 0: not known
    DoctorReadings readings;      ///< of a short look; nothing where there was none
    std::string busiestPrograms;  ///< "chrome (9120) 5 %"; empty: nobody looked, or none
};

/// Everything but the short look.
[[nodiscard]] DoctorFacts gatherDoctorFacts(const telemetry::SensorSetup& sensors = {});

}  // namespace clipscope::bench
