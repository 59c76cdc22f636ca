// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/drm_provider.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/gpu_order.h"
#include "core/telemetry/overall_status.h"
#include "core/telemetry/small_file.h"

#include <utility>

namespace clipscope::telemetry {
namespace {

/// "card0", but neither "card0-HDMI-A-1", an output of it, nor "renderD128", the same GPU again.
bool isCard(std::string_view name) {
    constexpr std::string_view prefix = "card";
    return name.starts_with(prefix) && name.size() > prefix.size() &&
           name.find_first_not_of("0123456789", prefix.size()) == std::string_view::npos;
}

}  // namespace

DrmProvider::DrmProvider(std::filesystem::path sysroot)
    : m_sysroot(std::move(sysroot)), m_watch(m_sysroot / "sys/class/drm") {}

Capabilities DrmProvider::probe() {
    m_watch.remember();
    m_gpus.clear();
    Capabilities found;
    const GpuOrder order(m_sysroot);
    const std::filesystem::path drm = m_sysroot / "sys/class/drm";
    for (const std::string& entry : folderEntries(drm)) {
        const std::filesystem::path card = drm / entry;
        const auto device = isCard(entry) ? order.nameOf(card / "device") : std::nullopt;
        if (!device) {
            continue;
        }
        const std::string uevent = readSmallFile(card / "device/uevent").value_or("");
        DrmGpu gpu(card, driverOfUevent(uevent), *device);
        if (!gpu.sensors().empty()) {
            found.sensors.insert(found.sensors.end(), gpu.sensors().begin(), gpu.sensors().end());
            m_gpus.push_back(std::move(gpu));
        }
    }
    std::vector<Value> first(found.sensors.size());
    look(first);
    found.status = overallStatus(first);
    if (m_gpus.empty()) {
        found.reason = Message(MessageId::drm_sensors_missing, {"/sys/class/drm"});
    } else if (found.status == ReadingStatus::Suspended) {
        found.reason = Message(MessageId::gpu_sleeps);
    } else if (found.status != ReadingStatus::Ok) {
        found.reason = Message(MessageId::sensors_unreadable, {"/sys/class/drm"});
    }
    return found;
}

bool DrmProvider::sample(Clock::time_point now, std::span<Value> values) {
    look(values);
    return !m_watch.hasChanged(now);
}

void DrmProvider::look(std::span<Value> values) {
    for (DrmGpu& gpu : m_gpus) {
        gpu.read(values.first(gpu.sensors().size()));
        values = values.subspan(gpu.sensors().size());
    }
}

}  // namespace clipscope::telemetry
