// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/perf_events.h"
#include "core/telemetry/sensor_provider.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// Hardware counters of this process in user mode. The sensors: process.ipc (1, instructions per cycle) and
/// process.cache_misses (1/s, of the last level).
///
/// probe() opens counters for each thread that there is, which count those that it starts later as well: probe before
/// the threads that work are started. Where counters take turns, their counts are scaled up. On CPUs with cores of two
/// kinds the counters of both are added. Where cycles do not rise, or counters got no turn, the sensors are Stale.
class PerfEventProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /proc and /sys
    /// \param events nothing: the kernel's
    explicit PerfEventProvider(std::filesystem::path sysroot = "/", std::unique_ptr<PerfEvents> events = nullptr);

    [[nodiscard]] std::string_view name() const override { return "perf_event"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    enum Kind : std::size_t { instructionCount, cycleCount, cacheMissCount, kinds };

    struct Counter {
        std::unique_ptr<PerfCounter> source;
        PerfCounter::Count last;
    };

    /// \return 0, or the errno that refused all of them
    [[nodiscard]] int open(Kind kind, const std::vector<int>& threads);
    /// What was counted since the last call.
    [[nodiscard]] Value countSince(Kind kind);
    [[nodiscard]] Message reasonOf(int error) const;

    std::filesystem::path m_sysroot;
    std::unique_ptr<PerfEvents> m_events;
    std::vector<std::uint64_t> m_coreTypes;  ///< of the kernel's event sources, where there are cores of several kinds
    std::array<std::vector<Counter>, kinds> m_counters;
    std::optional<Clock::time_point> m_previous;
    bool m_hasIpc = false;
    bool m_hasMisses = false;
};

}  // namespace clipscope::telemetry
