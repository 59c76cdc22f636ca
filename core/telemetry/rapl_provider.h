// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/energy_counter.h"
#include "core/telemetry/folder_watch.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// The energy that CPUs count themselves (RAPL), from /sys/class/powercap.
///
/// For each domain, named as RaplZone::id: "rapl/package-0/energy" (J since the first sample), "rapl/package-0/power"
/// (W), and a power limit for each that it has, "rapl/package-0/limit/long_term" (W), which may change in a run. And
/// the sum of all packages and their DRAM, each counted once: "rapl/energy", "rapl/power". Of the device "cpu", and
/// "machine" for psys.
///
/// Energy follows wrap-around; it is Stale, and begins again from 0, where nobody can know how often the counter began
/// again (EnergyCounter). Since Linux 5.10 root alone may read it: NoPermission, with the commands that give a group
/// the right.
class RaplProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit RaplProvider(std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "rapl"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    struct Domain {
        KeptFile file;
        EnergyCounter counter;
        bool isInSum = false;
        std::vector<KeptFile> limits;
    };

    [[nodiscard]] Value sumOfJoules();
    [[nodiscard]] Value sumOfWatts() const;

    std::filesystem::path m_sysroot;
    FolderWatch m_watch;
    std::vector<Domain> m_domains;
    bool m_hasSum = false;
    double m_sumBaseJoules = 0;  ///< of the sum, at its last beginning
};

}  // namespace clipscope::telemetry
