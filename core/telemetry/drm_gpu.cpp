// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/drm_gpu.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/gpu_throttle_reasons.h"
#include "core/telemetry/plausibility.h"

#include <algorithm>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr double megahertzPerHertz = 1e-6;

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// Folders in `folder` that are named `prefix` and a number.
std::vector<std::string> numbered(const std::filesystem::path& folder, std::string_view prefix) {
    std::vector<std::string> names = folderEntries(folder);
    std::erase_if(names, [&](const std::string& name) {
        return name.size() <= prefix.size() || !name.starts_with(prefix) ||
               name.find_first_not_of("0123456789", prefix.size()) != std::string::npos;
    });
    return names;
}

}  // namespace

DrmGpu::DrmGpu(const std::filesystem::path& card, std::string_view driver, std::string device)
    : m_device(std::move(device)), m_power(card / "device") {
    if (driver == "amdgpu") {
        findAmd(card / "device");
    } else if (driver == "i915") {
        findI915(card);
    } else if (driver == "xe") {
        findXe(card / "device");
    }
    if (!m_reasons.empty()) {
        m_sensors.push_back({.id = m_device + ".throttle_reasons",
                             .label = "Throttle reasons",
                             .device = m_device,
                             .quantity = Quantity::Bits,
                             .limit = {}});
    }
}

void DrmGpu::read(std::span<Value> values) {
    if (m_power.isSuspended()) {
        std::ranges::fill(values, Value(ReadingStatus::Suspended));
        return;
    }
    std::ranges::transform(m_numbers, values.begin(),
                           [](Number& number) { return plausible(number.quantity, number.file.number(number.scale)); });
    if (!m_reasons.empty()) {
        values.back() = throttleReasons();
    }
}

void DrmGpu::findAmd(const std::filesystem::path& device) {
    for (const std::string& hwmon : numbered(device / "hwmon", "hwmon")) {
        const std::filesystem::path chip = device / "hwmon" / hwmon;
        addNumber(chip / "freq1_input", "clock", "Clock", Quantity::Clock, megahertzPerHertz);
        addNumber(chip / "freq2_input", "memory_clock", "Memory clock", Quantity::Clock, megahertzPerHertz);
    }
    addNumber(device / "gpu_busy_percent", "busy", "Busy", Quantity::Share);
    addNumber(device / "mem_info_vram_used", "memory_used", "Memory used", Quantity::Bytes);
    addNumber(device / "mem_info_vram_total", "memory_total", "Memory", Quantity::Bytes);
}

void DrmGpu::findI915(const std::filesystem::path& card) {
    const std::filesystem::path gt = card / "gt/gt0";
    addNumber(gt / "rps_act_freq_mhz", "clock", "Clock", Quantity::Clock);
    addNumber(gt / "rps_max_freq_mhz", "max_clock", "Clock limit", Quantity::Clock);
    addReasons(gt, "throttle_reason_");
}

void DrmGpu::findXe(const std::filesystem::path& device) {
    for (const std::string& tile : numbered(device, "tile")) {
        for (const std::string& gt : numbered(device / tile, "gt")) {
            const std::filesystem::path frequency = device / tile / gt / "freq0";
            const bool isFirst = m_numbers.empty();
            const std::string place = isFirst ? "" : tile + '.' + gt + '.';
            const std::string label = isFirst ? "" : ' ' + tile + ' ' + gt;
            addNumber(frequency / "act_freq", place + "clock", "Clock" + label, Quantity::Clock);
            addNumber(frequency / "max_freq", place + "max_clock", "Clock limit" + label, Quantity::Clock);
            addReasons(frequency / "throttle", "reason_");
        }
    }
}

void DrmGpu::addNumber(const std::filesystem::path& file, std::string_view id, std::string label, Quantity quantity,
                       double scale) {
    if (isThere(file)) {
        m_sensors.push_back({.id = m_device + '.' + std::string(id),
                             .label = std::move(label),
                             .device = m_device,
                             .quantity = quantity,
                             .limit = {}});
        m_numbers.push_back({.file = KeptFile(file), .scale = scale, .quantity = quantity});
    }
}

void DrmGpu::addReasons(const std::filesystem::path& folder, std::string_view prefix) {
    for (const auto& [name, bit] : gpu_throttle::reasons) {
        std::filesystem::path file = folder / (std::string(prefix) + std::string(name));
        if (isThere(file)) {
            m_reasons.push_back({.file = KeptFile(std::move(file)), .bit = bit});
        }
    }
    // i915's is called throttle_reason_status, xe's status.
    std::filesystem::path status = folder / (prefix == "reason_" ? "status" : std::string(prefix) + "status");
    if (isThere(status)) {
        m_reasons.push_back({.file = KeptFile(std::move(status)), .bit = gpu_throttle::other});
    }
}

Value DrmGpu::throttleReasons() {
    std::uint32_t bits = 0;
    for (auto& [file, bit] : m_reasons) {
        const Value isSet = file.number();
        if (!isSet.isOk()) {
            return isSet;  // what cannot be read may be the one that is set
        }
        bits |= isSet.number != 0 ? bit : 0;
    }
    // The status is set with every reason, and tells something only where it stands alone.
    return Value(static_cast<double>((bits & ~gpu_throttle::other) != 0 ? bits & ~gpu_throttle::other : bits));
}

}  // namespace clipscope::telemetry
