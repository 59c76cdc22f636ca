// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/pressure_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// Pressure stall information (PSI) of the machine: shares of the time in which tasks waited for a resource. The
/// sensors, each in %: pressure.cpu.some, pressure.memory.some, pressure.memory.full, pressure.io.some and
/// pressure.io.full. Of a whole machine, "full" of its CPUs has no meaning: the kernel writes 0 there.
class PressureProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /proc
    explicit PressureProvider(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "pressure"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    std::filesystem::path m_folder;
    std::vector<PressureFile> m_files;
};

}  // namespace clipscope::telemetry
