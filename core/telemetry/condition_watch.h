// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/busy_list.h"
#include "core/telemetry/condition.h"
#include "core/telemetry/picked_sensors.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"
#include "core/telemetry/sustained_level.h"
#include "core/telemetry/throttle_judge.h"
#include "core/telemetry/throttle_view.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// A change of a condition with the device that it is of.
struct DeviceCondition {
    std::string device;
    ConditionChange change;
};

/// Whether a verdict on a device's throttling has become possible, or ceased to be.
struct DeviceJudgement {
    std::string device;
    bool isPossible = false;
    double at = 0;  ///< s
};

/// Watches all readings of a run for what disturbs a measurement: throttling of each device, other programs' CPU time,
/// memory pressure, swapping and running on battery. Not thread-safe.
class ConditionWatch {
public:
    /// What the newest readings changed.
    struct Changes {
        std::vector<DeviceCondition> conditions;
        std::vector<DeviceJudgement> judgements;
    };

    /// \param busy who takes the CPUs; nullptr: nobody can tell
    explicit ConditionWatch(std::shared_ptr<const BusyList> busy = nullptr);

    /// What it would notice.
    [[nodiscard]] static std::vector<ConditionKind> kinds();

    /// Sensors in the order of their positions, each once.
    void addSensor(SensorIndex index, const Sensor& sensor);
    /// After sensors came: which ones are used.
    void setPicks(const Picks& picks);

    /// Another case computes (ThrottleJudge::setWork).
    void setWork(int work);

    /// \return valid until the next call
    const Changes& add(double t, std::span<const Reading> readings);

    /// The run is over: whatever holds ends.
    const Changes& end(double t);

private:
    struct Device {
        explicit Device(const std::string& name) : view(name) {}
        ThrottleView view;
        std::unique_ptr<ThrottleJudge> judge = std::make_unique<ThrottleJudge>();
        bool canJudge = false;
    };

    /// A figure whose level is a condition, and since when it has been above its bound.
    struct Level {
        ConditionKind kind;
        const char* device;
        SustainedLevel level;
    };

    void watchDevices(double t, std::span<const Reading> readings);
    void watchLevels(double t);
    void watchBackground(double t);
    void tellBackground(const SustainedLevel::Change& change, const std::string& programs);
    void follow(double t, Level& level, std::optional<double> value, const Message& evidence);
    [[nodiscard]] Device& deviceOf(const std::string& name);
    [[nodiscard]] std::optional<double> valueOf(const std::string& id) const;
    void take(const std::string& device, const std::vector<ConditionChange>& changes);

    std::shared_ptr<const BusyList> m_busy;
    Changes m_changes;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::vector<std::pair<SensorIndex, Sensor>> m_sensors;
    std::map<std::string, std::pair<SensorIndex, Value>, std::less<>> m_watched;  ///< by id: what levels are of
    Level m_background;
    Level m_pressure;
    Level m_swap;
    Level m_battery;
    std::optional<SustainedLevel::Change> m_unnamed;  ///< load that has begun, and whose programs are not known yet
    double m_unnamedSince = 0;
    Clock::time_point m_lookBefore;  ///< end of the last look before that load
};

}  // namespace clipscope::telemetry
