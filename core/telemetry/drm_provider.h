// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/drm_gpu.h"
#include "core/telemetry/folder_watch.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// What GPUs of AMD and Intel tell by files of their driver (/sys/class/drm); temperatures, fans and power come from
/// LibsensorsProvider. N is that of GpuOrder.
///
/// | id                     | unit | driver           |                                                          |
/// |------------------------|------|------------------|----------------------------------------------------------|
/// | gpuN.clock             | MHz  | amdgpu, i915, xe | of the shaders, now; 0 while it rests                    |
/// | gpuN.max_clock         | MHz  | i915, xe         | the most that is allowed now                             |
/// | gpuN.memory_clock      | MHz  | amdgpu           |                                                          |
/// | gpuN.busy              | %    | amdgpu           |                                                          |
/// | gpuN.memory_used       | B    | amdgpu           | and gpuN.memory_total                                    |
/// | gpuN.throttle_reasons  | bits | i915, xe         | those of gpu_throttle, of all its parts together         |
///
/// Further parts of an xe GPU have "gpuN.tile0.gt1.clock". A GPU that sleeps is Suspended and never woken.
class DrmProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit DrmProvider(std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "drm"; }
    /// Slow: a driver asks the GPU's firmware, which may be busy.
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    void look(std::span<Value> values);

    std::filesystem::path m_sysroot;
    FolderWatch m_watch;
    std::vector<DrmGpu> m_gpus;
};

}  // namespace clipscope::telemetry
