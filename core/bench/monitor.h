// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/record/event.h"
#include "core/telemetry/picked_sensors.h"
#include "core/telemetry/sensor_setup.h"

#include <memory>
#include <vector>

namespace clipscope::bench {

/// What a monitor needs from outside.
struct MonitorSetup {
    const Clock* clock = nullptr;
    telemetry::SensorSetup sensors;
    telemetry::SensorChoices choices;
    std::vector<record::RunObserver*> observers;  ///< heard on the log's writer thread; outlive the monitor
};

/// Watches the machine without measuring anything: a run without cases, whose events go to observers alone. They begin
/// with run_started and end with run_finished, as those of a run do.
class Monitor {
public:
    /// Gathers the environment, which takes up to two seconds, and begins to read sensors.
    explicit Monitor(MonitorSetup setup);
    Monitor(const Monitor&) = delete;
    Monitor& operator=(const Monitor&) = delete;
    /// finish() where that was not done.
    ~Monitor();

    /// Ends it: when this returns the observers have heard everything. Later calls do nothing.
    void finish(record::RunOutcome outcome);

    /// The programs that took the CPUs last, and the shares that they had; empty until somebody looked twice.
    [[nodiscard]] std::vector<telemetry::BusyProcess> busiest() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace clipscope::bench
