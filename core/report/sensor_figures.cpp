// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sensor_figures.h"

#include "core/record/event_words.h"
#include "core/report/case_cells.h"
#include "core/telemetry/picked_sensors.h"

#include <algorithm>

namespace clipscope::report {
namespace {

using backend::Device;
using record::RunSnapshot;
using Picked = record::TelemetryState::Picked;
using telemetry::Role;

constexpr double mostOthersPercent = 5;

Role roleOf(Device device, SensorQuestion question) {
    const bool isCpu = device == Device::Cpu;
    switch (question) {
        case SensorQuestion::Temperature:
            return isCpu ? Role::CpuTemperature : Role::GpuTemperature;
        case SensorQuestion::Power:
            return isCpu ? Role::CpuPower : Role::GpuPower;
        case SensorQuestion::Clock:
            break;
    }
    return isCpu ? Role::CpuClock : Role::GpuClock;
}

/// The source of which one would expect an answer first; its reason says more than that there is no sensor.
std::string_view sourceOf(Device device, SensorQuestion question) {
    if (device == Device::Gpu) {
        return "nvml";
    }
    switch (question) {
        case SensorQuestion::Temperature:
            return "libsensors";
        case SensorQuestion::Power:
            return "rapl";
        case SensorQuestion::Clock:
            break;
    }
    return "cpufreq";
}

const Picked* pickedFor(const RunSnapshot& run, Device device, SensorQuestion question) {
    const auto& picked = run.telemetry.picked;
    const auto found = std::ranges::find(picked, telemetry::nameOf(roleOf(device, question)),
                                         [](const Picked& item) { return std::string_view(item.pick.role); });
    return found == picked.end() ? nullptr : &*found;
}

}  // namespace

bool isHidden(const RunSnapshot& run, Device device, SensorQuestion question) {
    const Picked* const picked = pickedFor(run, device, question);
    return picked != nullptr && picked->pick.isHidden;
}

SensorFigures sensorFigures(const RunSnapshot& run, const record::CaseResult& result) {
    const auto isShown = [&](SensorQuestion question) { return !isHidden(run, result.definition.device, question); };
    SensorFigures figures;
    if (isShown(SensorQuestion::Temperature)) {
        figures.temperatureStartC = result.temperatureStartC;
        figures.temperatureMeanC = result.temperatureMeanC;
        figures.temperatureMaxC = result.temperatureMaxC;
    }
    if (isShown(SensorQuestion::Clock)) {
        figures.clockMeanMhz = result.clockMeanMhz;
    }
    if (isShown(SensorQuestion::Power) && result.powerMeanWatts) {
        figures.powerMeanWatts = result.powerMeanWatts;
        figures.energyPerSample = result.energyPerSample;
        figures.energyAboveIdlePerSample = result.energyAboveIdlePerSample;
        if (result.energyPerSample.value_or(0) > 0) {
            figures.samplesPerJoule = 1 / *result.energyPerSample;
        }
        figures.energySource = result.energySource;
        figures.isEnergyIntegrated = result.isEnergyIntegrated;
        figures.isPowerShared = result.otherCpuPercent.value_or(0) > mostOthersPercent;
    }
    return figures;
}

std::string questionText(Device device, SensorQuestion question) {
    const std::string whose = std::string("The ") + deviceTitle(device) + "'s ";
    switch (question) {
        case SensorQuestion::Temperature:
            return whose + "temperature";
        case SensorQuestion::Power:
            return whose + "power";
        case SensorQuestion::Clock:
            break;
    }
    return whose + "clock";
}

std::string reasonWithoutSensor(const RunSnapshot& run, Device device, SensorQuestion question) {
    const Picked* const picked = pickedFor(run, device, question);
    if (picked == nullptr) {
        return "This run recorded no such sensor.";
    }
    if (picked->pick.sensor) {
        return "Its sensor " + picked->sensor.id + " told too little of it while it was measured.";
    }
    const auto& sources = run.telemetry.sources;
    const auto source = std::ranges::find(sources, sourceOf(device, question), &record::SensorsChanged::source);
    const bool isSourceMissing =
        source != sources.end() && source->status != record::ReadingStatus::Ok && source->reason.has_value();
    return isSourceMissing && !picked->pick.isHidden ? source->reason->english() : picked->pick.why.english();
}

}  // namespace clipscope::report
