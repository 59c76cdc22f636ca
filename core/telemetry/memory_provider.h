// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup_memory.h"
#include "core/telemetry/counter_rate.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>

namespace clipscope::telemetry {

/// Memory of the machine. The sensors: memory.available (B: what may still be taken, the smaller of MemAvailable and
/// the control groups' headroom), memory.total (B), swap.used (B), swap.in and swap.out (B/s, of the whole machine).
class MemoryProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /proc and /sys
    explicit MemoryProvider(std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "memory"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    [[nodiscard]] Value available(Value machine);

    std::filesystem::path m_sysroot;
    CgroupMemory m_cgroup;
    KeptFile m_memory;
    KeptFile m_events;
    CounterRate m_swapIn;
    CounterRate m_swapOut;
};

}  // namespace clipscope::telemetry
