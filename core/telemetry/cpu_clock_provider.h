// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cpu_policy_watch.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/parse_cpu_info.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// How fast a CPU may run by its make, in MHz; nothing where the machine does not tell.
struct CpuClockLimits {
    int cpu = 0;
    std::optional<double> hardwareMaximum;  ///< with turbo
    std::optional<double> base;             ///< that it keeps up for ever

    bool operator==(const CpuClockLimits&) const = default;
};

/// Clocks of the CPUs by cpufreq. The sensors: cpuN.clock (MHz; its limit is the hardware's maximum),
/// cpuN.clock_max_allowed (MHz; what the policy allows) and cpu.governor_changes (1, cumulative: changes of governor,
/// energy preference and turbo; it steps back never).
///
/// Without cpufreq, cpuN.clock is "cpu MHz" of /proc/cpuinfo where the CPU measures it, read twice a second and held in
/// between. What is allowed and governors are read once a second and held.
class CpuClockProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /proc and /sys
    explicit CpuClockProvider(std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "cpufreq"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    /// \return false as well where CPUs were switched on or off
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

    /// Of each CPU with a clock at the last probe, ascending.
    [[nodiscard]] const std::vector<CpuClockLimits>& limits() const { return m_limits; }

private:
    struct Cpu {
        int number = 0;
        KeptFile clock;
        std::string allowedPath;  ///< empty: not told
        Value allowed;
    };

    void probeCpufreq(std::vector<Sensor>& sensors);
    [[nodiscard]] Message probeCpuInfo(std::vector<Sensor>& sensors);
    void sampleCpufreq(Clock::time_point now, std::span<Value> values);
    void sampleCpuInfo(Clock::time_point now, std::span<Value> values);

    std::filesystem::path m_sysroot;
    std::vector<CpuClockLimits> m_limits;
    KeptFile m_online;
    std::string m_onlineAtProbe;
    std::vector<Cpu> m_cpus;
    CpuPolicyWatch m_watch;
    std::optional<Clock::time_point> m_slowLook;
    Value m_changes;
    std::optional<KeptFile> m_cpuInfo;
    std::vector<CpuClock> m_clocks;
    ReadingStatus m_clocksStatus = ReadingStatus::Absent;
};

}  // namespace clipscope::telemetry
