// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/cpu_setting.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::bench {

/// How machine and system are set up, as far as that changes how fast they compute. Empty and absent: not told here.
struct MachineSettings {
    /// The switch of turbo or boost.
    struct Turbo {
        bool isOn = true;
        std::string file;       ///< that switches it
        std::string offAsText;  ///< what switches it off when it is written there
    };

    std::vector<CpuSetting> clockDrivers;
    std::vector<CpuSetting> governors;
    std::vector<CpuSetting> energyPreferences;
    std::optional<Turbo> turbo;
    std::optional<bool> isSmtOn;  ///< some core runs two threads
    std::string hugePages;        ///< transparent ones: "always", "madvise", "never"
    std::string platformProfile;
    std::string platformProfiles;     ///< that there are, with blanks between
    std::optional<bool> isVirtual;    ///< a virtual machine
    std::string hypervisor;           ///< "QEMU Standard PC"
    std::vector<std::string> boot;    ///< options of the kernel's command line that change how fast it computes
    bool isBootKnown = false;         ///< there may be none of them
    std::optional<double> swapBytes;  ///< that there is
    std::optional<double> swapUsedBytes;
};

/// \param sysroot stands before /proc and /sys
[[nodiscard]] MachineSettings readMachineSettings(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::bench
