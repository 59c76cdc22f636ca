// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_view.h"

#include "core/telemetry/gpu_throttle_reasons.h"
#include "core/telemetry/nvml_abi.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// A reading that is older says nothing of this moment.
constexpr double longestAge = 2;

}  // namespace

ThrottleView::ThrottleView(std::string device) : m_device(std::move(device)) {}

std::optional<ThrottleView::Part> ThrottleView::partOf(const Sensor& sensor) const {
    static constexpr std::array<std::pair<std::string_view, Part>, 9> ofCpu{
        {{"cpu.busy", Part::Busy},
         {"cpu.clock", Part::Clock},
         {"cpu.clock_max_allowed", Part::AllowedClock},
         {"rapl/power", Part::Power},
         {"machine.steal", Part::Steal},
         {"cpu.governor_changes", Part::PolicyChanges},
         {"platform.profile_changes", Part::PolicyChanges},
         {"cpu.core_throttle_count", Part::CoreThrottles},
         {"cgroup.cpu.throttled_time", Part::QuotaTime}}};
    static constexpr std::array<std::pair<std::string_view, Part>, 16> ofGpu{
        {{"/utilisation", Part::Busy},
         {".busy", Part::Busy},
         {"/sm_clock", Part::Clock},
         {".clock", Part::Clock},
         {"/sm_clock_max", Part::AllowedClock},
         {".max_clock", Part::AllowedClock},
         {"/power", Part::Power},
         {"/power_limit", Part::PowerLimit},
         {"/event_reasons", Part::NvmlReasons},
         {".throttle_reasons", Part::DrmReasons},
         {"/thermal_time", Part::ThermalTime},
         {"/hardware_thermal_time", Part::ThermalTime},
         {"/power_time", Part::PowerTime},
         {"/board_limit_time", Part::CurrentTime},
         {"/power_brake_time", Part::CurrentTime},
         {"/reliability_time", Part::CurrentTime}}};
    const std::string_view id = sensor.id;
    if (sensor.quantity == Quantity::Temperature) {
        return sensor.device == m_device ? std::optional(Part::Temperature) : std::nullopt;
    }
    if (m_device == "cpu") {
        if (id.starts_with("rapl/package") && id.ends_with("/limit/long_term")) {
            return Part::PowerLimit;
        }
        if (id.starts_with("package") && id.ends_with(".throttle_count")) {
            return Part::PackageThrottles;
        }
        const auto* const found = std::ranges::find(ofCpu, id, &std::pair<std::string_view, Part>::first);
        return found == ofCpu.end() ? std::nullopt : std::optional(found->second);
    }
    if (sensor.device != m_device) {
        return std::nullopt;
    }
    const auto* const found = std::ranges::find_if(ofGpu, [&](const auto& known) { return id.ends_with(known.first); });
    return found == ofGpu.end() ? std::nullopt : std::optional(found->second);
}

void ThrottleView::addSensor(SensorIndex index, const Sensor& sensor) {
    if (const auto part = partOf(sensor)) {
        m_known.push_back({.index = index, .part = *part, .limit = sensor.limit, .last = {}});
    }
}

void ThrottleView::setTemperature(std::optional<SensorIndex> index) {
    m_temperature = index;
}

std::optional<double> ThrottleView::sumOf(Part part, double t) const {
    std::optional<double> sum;
    for (const Known& known : m_known) {
        if (known.part == part && known.last.isOk() && t - known.at <= longestAge) {
            sum = sum.value_or(0) + known.last.number;
        }
    }
    return sum;
}

void ThrottleView::addFlags(double t, ThrottleSample& sample) const {
    const auto isSet = [](double mask, std::uint64_t bits) { return (static_cast<std::uint64_t>(mask) & bits) != 0; };
    if (const auto mask = sumOf(Part::NvmlReasons, t)) {
        sample.saysThermal = isSet(*mask, nvml::reason::thermal);
        sample.saysPowerCap = isSet(*mask, nvml::reason::softwarePowerCap);
        sample.saysCurrent = isSet(*mask, nvml::reason::powerBrake);
    } else if (const auto drm = sumOf(Part::DrmReasons, t)) {
        sample.saysThermal = isSet(*drm, gpu_throttle::anyThermal);
        sample.saysPowerCap = isSet(*drm, gpu_throttle::anyPower);
        sample.saysCurrent = isSet(*drm, gpu_throttle::current);
    }
}

std::optional<ThrottleSample> ThrottleView::update(double t, std::span<const Reading> readings) {
    bool isComplete = false;
    for (const Reading& reading : readings) {
        for (Known& known : m_known) {
            if (known.index == reading.sensor) {
                known.last = reading.value;
                known.at = t;
                known.isNew = true;
                // Of a CPU the quick sources complete a moment; a GPU's come together.
                isComplete = isComplete || m_device != "cpu" || known.part == Part::Busy;
            }
        }
    }
    if (!isComplete) {
        return std::nullopt;
    }
    ThrottleSample sample{.t = t};
    sample.busyPercent = sumOf(Part::Busy, t);
    sample.clockMhz = sumOf(Part::Clock, t);
    sample.allowedClockMhz = sumOf(Part::AllowedClock, t);
    sample.powerWatts = sumOf(Part::Power, t);
    sample.powerLimitWatts = sumOf(Part::PowerLimit, t);
    sample.stealPercent = sumOf(Part::Steal, t);
    sample.policyChanges = sumOf(Part::PolicyChanges, t);
    sample.coreThrottles = sumOf(Part::CoreThrottles, t);
    sample.packageThrottles = sumOf(Part::PackageThrottles, t);
    sample.thermalSeconds = sumOf(Part::ThermalTime, t);
    sample.powerSeconds = sumOf(Part::PowerTime, t);
    sample.currentSeconds = sumOf(Part::CurrentTime, t);
    sample.quotaSeconds = sumOf(Part::QuotaTime, t);
    for (Known& known : m_known) {
        // The same temperature twice would look like one that stands still.
        if (known.part == Part::Temperature && known.index == m_temperature && std::exchange(known.isNew, false) &&
            known.last.isOk()) {
            sample.temperatureC = known.last.number;
            sample.temperatureLimitC = known.limit;
        }
    }
    addFlags(t, sample);
    return sample;
}

}  // namespace clipscope::telemetry
