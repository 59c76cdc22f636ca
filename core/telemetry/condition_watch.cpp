// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/condition_watch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr double mostOthers = 5;             ///< % of the machine's CPU time
constexpr double mostWaiting = 5;            ///< % of the time that tasks wait for memory
constexpr double mostSwapped = 1024 * 1024;  ///< B/s
constexpr double leastAvailable = 0.1;       ///< of the memory; above that, pressure on the machine is not ours
constexpr double patience = 3;               ///< s until load is told without the names of its programs

constexpr std::array<const char*, 8> watched{"other.cpu",        "cgroup.memory.some",     "pressure.memory.some",
                                             "memory.available", "memory.total",           "swap.in",
                                             "swap.out",         "power_supply.on_battery"};

}  // namespace

ConditionWatch::ConditionWatch(std::shared_ptr<const BusyList> busy)
    : m_busy(std::move(busy)),
      m_background{ConditionKind::BackgroundLoad, "cpu", SustainedLevel(mostOthers)},
      m_pressure{ConditionKind::MemoryPressure, "machine", SustainedLevel(mostWaiting)},
      m_swap{ConditionKind::Swap, "machine", SustainedLevel(mostSwapped)},
      m_battery{ConditionKind::Battery, "machine", SustainedLevel(0.5)} {
    m_devices.push_back(std::make_unique<Device>("cpu"));
}

std::vector<ConditionKind> ConditionWatch::kinds() {
    return {ConditionKind::Throttle, ConditionKind::BackgroundLoad, ConditionKind::MemoryPressure,
            ConditionKind::Swap,     ConditionKind::ClockChange,    ConditionKind::Battery};
}

ConditionWatch::Device& ConditionWatch::deviceOf(const std::string& name) {
    const auto found =
        std::ranges::find_if(m_devices, [&](const auto& device) { return device->view.device() == name; });
    if (found != m_devices.end()) {
        return **found;
    }
    m_devices.push_back(std::make_unique<Device>(name));
    for (const auto& [index, sensor] : m_sensors) {
        m_devices.back()->view.addSensor(index, sensor);
    }
    return *m_devices.back();
}

void ConditionWatch::addSensor(SensorIndex index, const Sensor& sensor) {
    if (sensor.device.starts_with("gpu")) {
        (void)deviceOf(sensor.device);
    }
    for (const auto& device : m_devices) {
        device->view.addSensor(index, sensor);
    }
    m_sensors.emplace_back(index, sensor);
    if (std::ranges::find(watched, sensor.id) != watched.end()) {
        m_watched[sensor.id] = {index, Value()};
    }
}

void ConditionWatch::setPicks(const Picks& picks) {
    const Pick& cpu = picks[static_cast<std::size_t>(Role::CpuTemperature)];
    const Pick& gpu = picks[static_cast<std::size_t>(Role::GpuTemperature)];
    for (const auto& device : m_devices) {
        const std::string& name = device->view.device();
        if (name == "cpu" || name == "gpu0") {
            device->view.setTemperature((name == "cpu" ? cpu : gpu).sensor);
            continue;
        }
        const auto first = std::ranges::find_if(m_sensors, [&](const auto& known) {
            return known.second.device == name && known.second.quantity == Quantity::Temperature;
        });
        device->view.setTemperature(first == m_sensors.end() ? std::nullopt : std::optional(first->first));
    }
}

void ConditionWatch::setWork(int work) {
    for (const auto& device : m_devices) {
        device->judge->setWork(work);
    }
}

std::optional<double> ConditionWatch::valueOf(const std::string& id) const {
    const auto found = m_watched.find(id);
    const bool isKnown = found != m_watched.end() && found->second.second.isOk();
    return isKnown ? std::optional(found->second.second.number) : std::nullopt;
}

void ConditionWatch::take(const std::string& device, const std::vector<ConditionChange>& changes) {
    for (const ConditionChange& change : changes) {
        m_changes.conditions.push_back({.device = device, .change = change});
    }
}

const ConditionWatch::Changes& ConditionWatch::add(double t, std::span<const Reading> readings) {
    m_changes.conditions.clear();
    m_changes.judgements.clear();
    watchDevices(t, readings);
    bool isAny = false;
    for (auto& [id, known] : m_watched) {
        const auto reading = std::ranges::find(readings, known.first, &Reading::sensor);
        if (reading != readings.end()) {
            known.second = reading->value;
            isAny = true;
        }
    }
    if (isAny) {
        watchLevels(t);
    }
    return m_changes;
}

void ConditionWatch::watchDevices(double t, std::span<const Reading> readings) {
    for (const auto& device : m_devices) {
        const auto sample = device->view.update(t, readings);
        if (!sample) {
            continue;
        }
        take(device->view.device(), device->judge->add(*sample));
        if (device->judge->canJudge() != device->canJudge) {
            device->canJudge = device->judge->canJudge();
            m_changes.judgements.push_back({.device = device->view.device(), .isPossible = device->canJudge, .at = t});
        }
    }
}

void ConditionWatch::follow(double t, Level& level, std::optional<double> value, const Message& evidence) {
    if (!value) {
        return;
    }
    if (const auto change = level.level.add(t, *value)) {
        take(level.device, {{.kind = level.kind,
                             .cause = std::nullopt,
                             .hasBegun = change->hasBegun,
                             .at = change->at,
                             .verdict = Verdict::Confirmed,
                             .evidence = change->hasBegun ? evidence : Message()}});
    }
}

void ConditionWatch::watchLevels(double t) {
    watchBackground(t);
    const auto available = valueOf("memory.available");
    const auto total = valueOf("memory.total");
    auto waiting = valueOf("cgroup.memory.some");
    if (const auto machine = valueOf("pressure.memory.some");
        machine && available && total && *available < leastAvailable * *total) {
        waiting = std::max(waiting.value_or(0), *machine);
    } else if (machine && !waiting) {
        waiting = 0;
    }
    follow(t, m_pressure, waiting, Message(MessageId::memory_is_short, {std::round(waiting.value_or(0))}));
    const auto in = valueOf("swap.in");
    const auto out = valueOf("swap.out");
    const auto swapped = in || out ? std::optional(in.value_or(0) + out.value_or(0)) : std::nullopt;
    constexpr double mebibyte = 1024 * 1024;
    follow(t, m_swap, swapped, Message(MessageId::machine_swaps, {std::round(swapped.value_or(0) / mebibyte)}));
    follow(t, m_battery, valueOf("power_supply.on_battery"), Message(MessageId::runs_on_battery));
}

void ConditionWatch::tellBackground(const SustainedLevel::Change& change, const std::string& programs) {
    const Message evidence = programs.empty()
                                 ? Message(MessageId::others_use_cpu, {std::round(change.mean)})
                                 : Message(MessageId::others_use_cpu_by_name, {std::round(change.mean), programs});
    take("cpu", {{.kind = ConditionKind::BackgroundLoad,
                  .cause = std::nullopt,
                  .hasBegun = change.hasBegun,
                  .at = change.at,
                  .verdict = Verdict::Confirmed,
                  .evidence = change.hasBegun ? evidence : Message()}});
}

/// Load is told with the names of its programs, once somebody has looked for them; and without, where nobody does.
void ConditionWatch::watchBackground(double t) {
    const auto others = valueOf("other.cpu");
    const auto change = others ? m_background.level.add(t, *others) : std::nullopt;
    if (change && change->hasBegun) {
        m_unnamed = change;
        m_unnamedSince = t;
    }
    if (m_unnamed) {
        const auto look = m_busy ? m_busy->latest() : std::nullopt;
        const bool isNamed = look && !look->processes.empty() && look->to != m_lookBefore;
        const bool isOver = change && !change->hasBegun;
        if (isNamed || isOver || !m_busy || t - m_unnamedSince >= patience) {
            tellBackground(*m_unnamed, isNamed ? busyText(look->processes) : std::string());
            m_unnamed.reset();
        }
    } else if (m_busy) {
        const auto look = m_busy->latest();
        m_lookBefore = look ? look->to : Clock::time_point();
    }
    if (change && !change->hasBegun) {
        tellBackground(*change, {});
    }
}

const ConditionWatch::Changes& ConditionWatch::end(double t) {
    m_changes.conditions.clear();
    m_changes.judgements.clear();
    for (const auto& device : m_devices) {
        take(device->view.device(), device->judge->end(t));
    }
    if (m_unnamed) {
        tellBackground(*m_unnamed, {});
        m_unnamed.reset();
    }
    for (const Level* const level : {&m_background, &m_pressure, &m_swap, &m_battery}) {
        if (level->level.holds()) {
            take(level->device,
                 {{.kind = level->kind, .cause = std::nullopt, .hasBegun = false, .at = t, .evidence = Message()}});
        }
    }
    return m_changes;
}

}  // namespace clipscope::telemetry
