// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/kept_file.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace clipscope::telemetry {

/// A battery as /sys/class/power_supply shows it. Not thread-safe.
class Battery {
public:
    /// What it does: Unknown where its file says nothing of this.
    enum class Activity { Charging, Discharging, Idle, Unknown };

    /// \param folder of the battery; nothing is read yet
    explicit Battery(const std::filesystem::path& folder);

    [[nodiscard]] Activity activity();
    /// % of what it can hold; firmware that tells up to 110 % is taken to mean full.
    [[nodiscard]] Value charge();
    /// W that flow in or out of it, whichever way: power_now, else current_now times voltage_now.
    [[nodiscard]] Value power();

private:
    KeptFile m_status;
    KeptFile m_capacity;
    KeptFile m_power;
    KeptFile m_current;
    KeptFile m_voltage;
};

/// Of a battery's status file: "Charging", "Discharging"; "Not charging" and "Full" are Idle.
[[nodiscard]] Battery::Activity parseBatteryStatus(std::string_view text);

}  // namespace clipscope::telemetry
