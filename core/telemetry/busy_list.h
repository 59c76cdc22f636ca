// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_provider.h"
#include "core/telemetry/top_processes.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Which programs took the CPUs last, shared between the thread that looks and the one that tells. Thread-safe.
class BusyList {
public:
    struct Look {
        Clock::time_point from;
        Clock::time_point to;
        std::vector<BusyProcess> processes;  ///< the busiest first
    };

    void set(Look look);
    [[nodiscard]] std::optional<Look> latest() const;

private:
    mutable std::mutex m_mutex;
    std::optional<Look> m_latest;
};

/// "cc1plus (412) 38 %, chrome (9120) 5 %"; empty for none.
[[nodiscard]] std::string busyText(const std::vector<BusyProcess>& processes);

/// Looks for the busiest programs every two seconds: a look reads a file of every process. It has no sensors.
class BusyListProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /proc
    explicit BusyListProvider(std::shared_ptr<BusyList> list, const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "processes"; }
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    std::shared_ptr<BusyList> m_list;
    TopProcesses m_processes;
    std::optional<Clock::time_point> m_last;
};

}  // namespace clipscope::telemetry
