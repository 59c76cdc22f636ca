// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/nvml_library.h"
#include "core/telemetry/pci_id.h"

#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// A GPU as NVML lists it.
struct NvmlDevice {
    nvml::Device* handle = nullptr;                ///< nullptr where it was refused
    nvml::Return failure = nvml::Return::Success;  ///< why it was
    std::optional<PciId> pci;
    std::string id;    ///< the same in every run: its UUID, else its PCI id, else its number
    std::string name;  ///< "NVIDIA H100 80GB HBM3"; empty where it is not told
};

/// The GPUs of this machine in the order of their PCI ids; those without one follow in NVML's own order. May block.
/// \param library started
/// \param why the result of the listing itself: nothing is listed where it is not Success
[[nodiscard]] std::vector<NvmlDevice> listNvmlDevices(const NvmlLibrary& library, nvml::Return& why);

}  // namespace clipscope::telemetry
