// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup.h"
#include "core/telemetry/child_cpu_time.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <optional>

namespace clipscope::telemetry {

/// Memory and CPU time of this process and of the machine. The sensors: process.rss (B), memory.available (B: what
/// may still be taken), process.cpu (% of the CPUs it may use), machine.cpu (%) and other.cpu (% of the machine that
/// programs use other than this one and what it started).
class ProcessProvider final : public SensorProvider {
public:
    /// \param cpusOffered the base of process.cpu
    explicit ProcessProvider(double cpusOffered, const std::filesystem::path& sysroot = "/");

    void sample(Clock::time_point now, std::vector<Reading>& readings) override;

private:
    struct Previous {
        Clock::time_point time;
        double processSeconds = 0;
        double childSeconds = 0;
        std::optional<MachineCpuTime> machine;
    };

    double m_cpusOffered;
    Procfs m_procfs;
    Cgroup m_cgroup;
    ChildCpuTime m_children;
    std::optional<Previous> m_previous;
};

}  // namespace clipscope::telemetry
