// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/battery.h"

#include <algorithm>
#include <cmath>

namespace clipscope::telemetry {
namespace {

/// No portable battery gives more; 0xFFFF of a unit that firmware does not know is more.
constexpr double mostWatts = 1000;

}  // namespace

Battery::Battery(const std::filesystem::path& folder)
    : m_status(folder / "status"),
      m_capacity(folder / "capacity"),
      m_power(folder / "power_now"),
      m_current(folder / "current_now"),
      m_voltage(folder / "voltage_now") {}

Battery::Activity Battery::activity() {
    const auto text = m_status.text();
    return text ? parseBatteryStatus(*text) : Activity::Unknown;
}

Value Battery::charge() {
    const Value percent = m_capacity.number();
    if (!percent.isOk()) {
        return percent;
    }
    constexpr double most = 110;
    return percent.number < 0 || percent.number > most ? Value(ReadingStatus::Error)
                                                       : Value(std::min(percent.number, 100.0));
}

Value Battery::power() {
    // Some drivers count what flows out as negative.
    Value watts = m_power.number(1e-6);
    if (!watts.isOk()) {
        const Value amperes = m_current.number(1e-6);
        const Value volts = m_voltage.number(1e-6);
        if (amperes.isOk() && volts.isOk()) {
            watts = Value(amperes.number * volts.number);
        } else if (watts.status == ReadingStatus::Absent) {
            watts = amperes.isOk() ? volts : amperes;
        }
    }
    if (!watts.isOk()) {
        return watts;
    }
    const double flow = std::abs(watts.number);
    return flow > mostWatts ? Value(ReadingStatus::Error) : Value(flow);
}

Battery::Activity parseBatteryStatus(std::string_view text) {
    if (text.starts_with("Charging")) {
        return Battery::Activity::Charging;
    }
    if (text.starts_with("Discharging")) {
        return Battery::Activity::Discharging;
    }
    return text.starts_with("Full") || text.starts_with("Not charging") ? Battery::Activity::Idle
                                                                        : Battery::Activity::Unknown;
}

}  // namespace clipscope::telemetry
