// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_model.h"
#include "core/record/sensor_list.h"

#include <memory>
#include <string_view>
#include <vector>

namespace clipscope::cli {

/// What a monitor's events have told so far, every sensor with its newest value. Not thread-safe.
class WatchBoard {
public:
    void apply(const record::Event& event);

    [[nodiscard]] std::shared_ptr<const record::RunSnapshot> run() { return m_model.snapshot(); }
    [[nodiscard]] const std::vector<record::Sensor>& sensors() const { return m_sensors.all(); }
    /// In the order of sensors(); Absent until something was read.
    [[nodiscard]] const std::vector<record::Value>& values() const { return m_values; }
    /// The newest value of a sensor; Absent where there is none of that id.
    [[nodiscard]] record::Value value(std::string_view id) const;

private:
    record::RunModel m_model;
    record::SensorList m_sensors;
    std::vector<record::Value> m_values;
};

}  // namespace clipscope::cli
