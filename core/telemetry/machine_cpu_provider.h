// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/child_cpu_time.h"
#include "core/telemetry/counter_rate.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/parse_proc_stat.h"
#include "core/telemetry/process_usage.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// CPU time of the machine and of this process, from one look at /proc/stat a sample. The sensors:
/// machine.cpu (%, stolen time included), machine.steal (%), machine.iowait (%), machine.context_switches (1/s),
/// other.cpu (% of the machine that programs use other than this one and what it started),
/// process.cpu (% of the CPUs it may use), process.rss (B), process.threads (1), process.context_switches_voluntary,
/// process.context_switches_involuntary and process.major_faults (1/s), and cpuN.busy (%) of each CPU that is online.
///
/// Where CPU time of the machine stands still for longer than a tick the shares of it are Stale.
class MachineCpuProvider final : public SensorProvider {
public:
    /// \param cpusOffered the base of process.cpu
    /// \param sysroot stands before /proc
    /// \param usage asks the kernel for what this process used
    explicit MachineCpuProvider(double cpusOffered, const std::filesystem::path& sysroot = "/",
                                std::function<ProcessUsage()> usage = processUsage);

    [[nodiscard]] std::string_view name() const override { return "procfs"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    struct Look {
        Clock::time_point time;
        ProcStat machine;
        ReadingStatus machineStatus = ReadingStatus::Ok;  ///< of /proc/stat
        ProcessUsage usage;
        double childSeconds = 0;
    };

    void look(Clock::time_point now, std::span<Value> values);
    void machineShares(double elapsed, std::span<Value> values) const;
    [[nodiscard]] Value cpuBusy(int cpu, double elapsed) const;
    [[nodiscard]] bool hasTheCpusOfProbe() const;

    double m_cpusOffered;
    std::filesystem::path m_proc;
    std::function<ProcessUsage()> m_usage;
    ChildCpuTime m_children;
    KeptFile m_stat;
    KeptFile m_selfStat;
    KeptFile m_selfMemory;
    std::vector<Quantity> m_quantities;
    std::vector<int> m_cpus;
    bool m_hasPrevious = false;
    Look m_previous;
    Look m_current;
    CounterRate m_switches;
    CounterRate m_voluntary;
    CounterRate m_involuntary;
    CounterRate m_faults;
};

}  // namespace clipscope::telemetry
