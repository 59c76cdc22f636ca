// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// How often a provider is asked, and whether it can be trusted to answer at once.
enum class Pace {
    Fast,  ///< ten times a second: it reads files of the kernel that it keeps open, and never blocks
    Slow,  ///< a few times a second: it may block, even for ever
};

/// What a provider found.
struct Capabilities {
    std::vector<Sensor> sensors;
    ReadingStatus status = ReadingStatus::Ok;  ///< of the source as a whole: Ok as soon as one sensor can be read
    std::optional<Message> reason;             ///< why it is not Ok, or why something is missing, and what would help

    bool operator==(const Capabilities&) const = default;
};

/// A source of readings. Nothing of it is shared with another provider. Used by one thread at a time, after
/// construction by one of the sampler's.
class SensorProvider {
public:
    virtual ~SensorProvider() = default;

    /// "libsensors"; the same for all of its life.
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual Pace pace() const = 0;

    /// Finds its sensors. Called before the first sample() and whenever that says that they have changed; keeps files
    /// open from then on. Throws nothing but std::bad_alloc.
    [[nodiscard]] virtual Capabilities probe() = 0;

    /// Reads every sensor of the last probe() once.
    ///
    /// Never throws for a sensor that fails. Allocates nothing once it was called twice. Rates are computed from the
    /// actual time between calls; a first call yields none. Numbers are in the unit of their quantity.
    /// \param values as many as there are sensors, in their order; all are Absent before
    /// \return false: sensors came or went, probe() is due
    [[nodiscard]] virtual bool sample(Clock::time_point now, std::span<Value> values) = 0;
};

}  // namespace clipscope::telemetry
