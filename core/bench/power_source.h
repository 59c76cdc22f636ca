// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <filesystem>
#include <optional>

namespace clipscope::bench {

/// Where the machine's power comes from at this moment.
struct PowerSource {
    std::optional<bool> isBattery;
    std::optional<double> chargePercent;  ///< of its battery, where it has one
    std::optional<Message> reason;        ///< why something is not known
};

/// \param sysroot stands before /sys
[[nodiscard]] PowerSource readPowerSource(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::bench
