// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace clipscope::telemetry {

/// State of a sensor at one moment.
enum class ReadingStatus { Ok, Absent, NoPermission, Unsupported, Stale, Suspended, Error };

/// One value of one sensor.
struct Reading {
    std::string sensor;  ///< "process.rss"
    std::string unit;    ///< "B", "%"
    double value = 0;    ///< meaningless unless status is Ok
    ReadingStatus status = ReadingStatus::Ok;

    bool operator==(const Reading&) const = default;
};

}  // namespace clipscope::telemetry
