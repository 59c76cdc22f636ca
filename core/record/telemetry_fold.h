// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/run_snapshot.h"
#include "core/record/sensor_list.h"

#include <optional>
#include <vector>

namespace clipscope::record {

/// The part of the fold that knows sensors: which there are, which were picked, and what they tell at present. Not
/// thread-safe.
class TelemetryFold {
public:
    void apply(const RunStarted& event);
    void apply(const SensorsChanged& event);
    void apply(const SensorsPicked& event);
    void apply(const Telemetry& event);
    void apply(const ThrottleWatched& event);
    void begin(const ConditionBegan& event);
    void end(const ConditionBegan& event);

    /// Whether these readings tell of other programs' CPU time.
    [[nodiscard]] bool tellsOfOthers(const Telemetry& event) const;

    [[nodiscard]] const TelemetryState& state() const { return m_state; }

private:
    [[nodiscard]] DeviceThrottle& throttleOf(const std::string& device);
    void showVerdict(const std::string& device);

    SensorList m_sensors;
    std::optional<SensorIndex> m_others;
    std::vector<ConditionBegan> m_held;  ///< throttling that holds at present
    TelemetryState m_state;
};

}  // namespace clipscope::record
