// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::telemetry {

/// What a sensor measures; its unit follows from it.
enum class Quantity : std::uint8_t {
    Temperature,  ///< degC
    Power,        ///< W
    Energy,       ///< J, cumulative
    Voltage,      ///< V
    Current,      ///< A
    FanSpeed,     ///< RPM
    Clock,        ///< MHz
    Share,        ///< %
    Bytes,        ///< B
    Duration,     ///< s, cumulative
    Count,        ///< 1, cumulative
    Rate,         ///< 1/s
    Flag,         ///< 0 or 1
    Bits,         ///< a mask, as the source defines it
    Number,       ///< 1; how many there are now, or a ratio
    Throughput,   ///< B/s
};

/// "degC", "W" …, as files have it.
[[nodiscard]] std::string_view unitOf(Quantity quantity);

/// One thing that can be read again and again. Its id is the same in every run as long as the machine is.
struct Sensor {
    std::string id;      ///< "libsensors/coretemp-isa-0000/temp1"
    std::string label;   ///< as the source names it: "Package id 0"
    std::string device;  ///< what it tells of: "cpu", "gpu0", "machine", "process", "battery", "disk", "board"
    Quantity quantity = Quantity::Count;
    std::optional<double>
        limit;  ///< in the sensor's unit: where the device defends itself, such as a critical temperature

    bool operator==(const Sensor&) const = default;
};

}  // namespace clipscope::telemetry
