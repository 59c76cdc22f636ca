// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup_cpu.h"
#include "core/telemetry/cgroup_memory.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/pressure_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// What a container or a service manager gives and takes: the control groups of this process, v2 and v1. The sensors,
/// of those that the machine has:
/// cgroup.memory.usage (B, of our group), cgroup.memory.headroom (B, the tightest of all ancestors; Absent where there
/// is no limit), cgroup.cpu.usage (% of the CPUs the process may use), cgroup.cpu.time (s, cumulative),
/// cgroup.cpu.periods and cgroup.cpu.throttled_periods (1, cumulative) and cgroup.cpu.throttled_time (s, cumulative,
/// summed over CPUs), each summed over all ancestors; of v2 the pressure of our group, each in %:
/// cgroup.{cpu,memory,io}.{some,full}.
///
/// Where CPU time stands still for longer than a tick, cgroup.cpu.usage is Stale: this process uses some.
class CgroupProvider final : public SensorProvider {
public:
    /// \param cpusOffered the base of cgroup.cpu.usage
    /// \param sysroot stands before /proc and /sys
    explicit CgroupProvider(double cpusOffered, std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "cgroup"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    /// \return false as well where the process was moved into another group
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    struct CpuLook {
        Clock::time_point time;
        double seconds = 0;
    };

    void probePressure(const Cgroup& cgroup, std::vector<Sensor>& sensors);
    [[nodiscard]] Value cpuUsage(Clock::time_point now, Value used);

    double m_cpusOffered;
    std::filesystem::path m_sysroot;
    KeptFile m_membership;  ///< /proc/self/cgroup
    std::string m_groups;   ///< what it said at the last probe
    CgroupMemory m_memory;
    CgroupCpu m_cpu;
    bool m_hasMemory = false;
    bool m_hasCpuTime = false;
    std::vector<PressureFile> m_pressures;
    std::optional<CpuLook> m_previous;
};

}  // namespace clipscope::telemetry
