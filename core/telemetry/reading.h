// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace clipscope::telemetry {

/// State of a sensor at one moment.
enum class ReadingStatus : std::uint8_t { Ok, Absent, NoPermission, Unsupported, Stale, Suspended, Error };

/// What a sensor tells at one moment: a number, or why there is none.
struct Value {
    double number = 0;  ///< meaningless unless status is Ok
    ReadingStatus status = ReadingStatus::Absent;

    Value() = default;
    explicit Value(double of) : number(of), status(ReadingStatus::Ok) {}
    explicit Value(ReadingStatus why) : status(why) {}

    [[nodiscard]] bool isOk() const { return status == ReadingStatus::Ok; }
    bool operator==(const Value&) const = default;
};

/// Position of a sensor in the list of a run. A sensor that goes keeps its position; one that comes gets a new one.
using SensorIndex = std::uint32_t;

/// A value with the sensor that it is of.
struct Reading {
    SensorIndex sensor = 0;
    Value value;

    bool operator==(const Reading&) const = default;
};

}  // namespace clipscope::telemetry
