// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/model_cpus.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr std::array<std::string_view, ModelCpus::figures> names{"clock", "clock_max_allowed", "busy",
                                                                 "core_throttle_count"};

}  // namespace

ModelCpus::ModelCpus() : m_values(figures) {}

std::vector<Sensor> ModelCpus::sensors() {
    constexpr std::array<const char*, figures> labels{"Clock of the model's CPUs", "Allowed clock of the model's CPUs",
                                                      "Use of the model's CPUs", "Thermal events of the model's CPUs"};
    constexpr std::array<Quantity, figures> quantities{Quantity::Clock, Quantity::Clock, Quantity::Share,
                                                       Quantity::Count};
    std::vector<Sensor> sensors;
    for (std::size_t at = 0; at < figures; ++at) {
        sensors.push_back({.id = "cpu." + std::string(names[at]),
                           .label = labels[at],
                           .device = "cpu",
                           .quantity = quantities[at],
                           .limit = std::nullopt});
    }
    return sensors;
}

void ModelCpus::addSensor(SensorIndex index, const Sensor& sensor) {
    m_known.resize(std::max<std::size_t>(m_known.size(), index + 1));
    std::string_view id = sensor.id;
    if (!id.starts_with("cpu")) {
        return;
    }
    id.remove_prefix(3);
    int cpu = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), cpu);
    if (error != std::errc{}) {
        return;
    }
    id.remove_prefix(static_cast<std::size_t>(end - id.data()));
    const auto name = std::ranges::find_if(
        names, [&](std::string_view known) { return id.size() == known.size() + 1 && id.substr(1) == known; });
    if (name != names.end()) {
        m_known[index] = {.part = static_cast<Part>(name - names.begin()), .cpu = cpu, .last = {}};
    }
}

void ModelCpus::setCpus(std::vector<int> cpus) {
    m_cpus = std::move(cpus);
}

bool ModelCpus::isUsed(int cpu) const {
    return m_cpus.empty() || std::ranges::find(m_cpus, cpu) != m_cpus.end();
}

bool ModelCpus::update(std::span<const Reading> readings) {
    std::array<double, figures> sums{};
    std::array<int, figures> counts{};
    bool isAny = false;
    for (const Reading& reading : readings) {
        Known* const known = reading.sensor < m_known.size() ? &m_known[reading.sensor] : nullptr;
        if (known == nullptr || !known->part) {
            continue;
        }
        isAny = true;
        const Value before = std::exchange(known->last, reading.value);
        if (!isUsed(known->cpu) || !reading.value.isOk()) {
            continue;
        }
        const auto part = static_cast<std::size_t>(*known->part);
        ++counts[part];
        if (*known->part == Part::Throttles) {
            // Each core by itself: which cores count may change, and one that was reset says nothing.
            const bool hasRisen = before.isOk() && reading.value.number > before.number;
            m_throttles += hasRisen ? reading.value.number - before.number : 0;
        } else {
            sums[part] += reading.value.number;
        }
    }
    if (isAny) {
        for (std::size_t part = 0; part < figures; ++part) {
            const bool isCounter = part == static_cast<std::size_t>(Part::Throttles);
            m_values[part] = counts[part] == 0 ? Value()
                             : isCounter       ? Value(m_throttles)
                                               : Value(sums[part] / counts[part]);
        }
    }
    return isAny;
}

}  // namespace clipscope::telemetry
