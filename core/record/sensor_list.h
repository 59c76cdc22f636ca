// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::record {

/// The sensors of a run, in the order of their positions. A fold of its events.
class SensorList {
public:
    /// A journal of version 1 told no sensors; there were five.
    void apply(const RunStarted& event);
    void apply(const SensorsChanged& event);

    /// \return nullptr where the journal lacks it
    [[nodiscard]] const Sensor* at(SensorIndex index) const;
    [[nodiscard]] std::optional<SensorIndex> find(std::string_view id) const;
    [[nodiscard]] const std::vector<Sensor>& all() const { return m_sensors; }

private:
    std::vector<Sensor> m_sensors;
};

/// The position of a sensor of version 1 of journals, by its name; one past the last for a stranger.
[[nodiscard]] SensorIndex sensorOfVersion1(std::string_view name);

}  // namespace clipscope::record
