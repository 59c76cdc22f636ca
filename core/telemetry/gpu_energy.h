// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/nvml_device.h"
#include "core/telemetry/pci_id.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// The energy that a GPU of NVIDIA took, for the boundaries of a run: the difference of two reads is what was taken in
/// between.
///
/// The counter is the driver's and on the GPU renewed about ten to fifty times a second, depending on the GPU, so that
/// a difference is only as good as that against its time: over less than a second it means little. Reading takes
/// milliseconds or more and may block: never inside the timed region. Keeps NVML in use between reads, since a driver
/// that nobody uses may begin again from 0. Thread-safe.
class GpuEnergy {
public:
    /// \param library as dlopen() takes it; opened by the first read
    explicit GpuEnergy(std::string library = "libnvidia-ml.so.1");

    /// J since the driver was loaded. Nothing where there is no such GPU, no driver, or where it does not tell (before
    /// Volta); NvmlProvider says why. After a GPU was lost the next read begins anew.
    [[nodiscard]] std::optional<double> joules(const PciId& gpu);

private:
    std::mutex m_mutex;
    NvmlLibrary m_library;
    std::vector<NvmlDevice> m_devices;
};

}  // namespace clipscope::telemetry
