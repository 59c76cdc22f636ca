// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/telemetry_desk.h"

#include <algorithm>

namespace clipscope::bench {
namespace {

using telemetry::Reading;
using telemetry::Role;
using telemetry::SensorIndex;

constexpr auto offset = static_cast<SensorIndex>(telemetry::ModelCpus::figures);

std::string keyOf(const telemetry::DeviceCondition& condition) {
    const auto cause = condition.change.cause;
    return condition.device + '/' + std::to_string(static_cast<int>(condition.change.kind)) + '/' +
           (cause ? std::string(nameOf(*cause)) : std::string());
}

}  // namespace

TelemetryDesk::TelemetryDesk(const Clock& clock, record::EventLog& log, record::EventProducer& producer,
                             telemetry::SensorChoices choices, std::shared_ptr<const telemetry::BusyList> busy,
                             std::atomic<std::uint64_t>& sampledPeak, const std::filesystem::path& sysroot)
    : m_log(log),
      m_producer(producer),
      m_choices(std::move(choices)),
      m_sampledPeak(sampledPeak),
      m_rapl(clock, sysroot),
      m_watch(std::move(busy)) {}

void TelemetryDesk::watchHeat(double celsius, std::function<void()> onTooHot) {
    m_heatLimit.emplace(celsius);
    m_onTooHot = std::move(onTooHot);
}

void TelemetryDesk::start(std::size_t sources) {
    const std::scoped_lock lock(m_mutex);
    m_sources = sources;
    addSensors(now(), {.source = "model_cpus",
                       .sensors = static_cast<std::int32_t>(offset),
                       .first = 0,
                       .added = telemetry::ModelCpus::sensors()});
}

void TelemetryDesk::addSensors(double t, const record::SensorsChanged& event) {
    for (const telemetry::Sensor& sensor : event.added) {
        const auto index = static_cast<SensorIndex>(m_sensors.size());
        m_sensors.push_back(sensor);
        m_watch.addSensor(index, sensor);
        m_modelCpus.addSensor(index, sensor);
    }
    m_producer.postAt(t, event);
    if (!event.added.empty()) {
        pickAnew(t);
    }
}

void TelemetryDesk::pickAnew(double t) {
    const telemetry::Picks before = m_picks;
    m_picks = telemetry::pickSensors(m_sensors, m_choices);
    m_watch.setPicks(m_picks);
    record::SensorsPicked event;
    bool isOther = false;
    for (std::size_t role = 0; role < telemetry::roles; ++role) {
        const telemetry::Pick& pick = m_picks[role];
        isOther = isOther || pick.sensor != before[role].sensor || pick.why != before[role].why;
        m_present[role] = pick.sensor == before[role].sensor ? m_present[role] : telemetry::Value();
        event.picks.push_back({.role = std::string(nameOf(static_cast<Role>(role))),
                               .sensor = pick.sensor,
                               .why = pick.why,
                               .isHidden = pick.isHidden});
    }
    if (isOther) {
        m_producer.postAt(t, std::move(event));
    }
}

void TelemetryDesk::onSource(Clock::time_point time, const telemetry::SourceState& source,
                             const telemetry::NewSensors& added) {
    const std::scoped_lock lock(m_mutex);
    if (!m_isFinished) {
        m_heardOf.insert(source.name);
        addSensors(m_log.timeOf(time), {.source = source.name,
                                        .status = source.status,
                                        .reason = source.reason,
                                        .sensors = source.sensors,
                                        .first = added.first + offset,
                                        .added = added.sensors});
    }
}

void TelemetryDesk::onReadings(Clock::time_point time, std::span<const Reading> readings) {
    bool mustStop = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isFinished) {
            return;
        }
        const double t = m_log.timeOf(time);
        take(t, readings);
        m_isComplete = m_heardOf.size() >= m_sources;
        mustStop = isTooHot(t, m_readings);
    }
    if (mustStop) {
        m_onTooHot();
    }
}

void TelemetryDesk::take(double t, std::span<const Reading> readings) {
    if (t - m_countedAt > seconds(m_rapl.longestGap()) / 2) {
        m_countedAt = t;
        static_cast<void>(m_rapl.joules());
    }
    m_readings.resize(offset);
    for (const Reading& reading : readings) {
        m_readings.push_back({.sensor = reading.sensor + offset, .value = reading.value});
    }
    if (m_modelCpus.update(m_readings)) {
        for (SensorIndex figure = 0; figure < offset; ++figure) {
            m_readings[figure] = {.sensor = figure, .value = m_modelCpus.values()[figure]};
        }
    } else {
        m_readings.erase(m_readings.begin(), m_readings.begin() + offset);
    }
    keep(t, m_readings);
    if (!m_producer.tryPostAt(t, record::Telemetry{.readings = m_readings})) {
        ++m_dropped;
    }
    tell(t, m_watch.add(t, m_readings));
}

bool TelemetryDesk::isTooHot(double t, const std::vector<Reading>& readings) {
    const Role role = m_device == backend::Device::Cpu ? Role::CpuTemperature : Role::GpuTemperature;
    const auto sensor = m_picks[static_cast<std::size_t>(role)].sensor;
    const auto found = std::ranges::find_if(readings, [&](const Reading& reading) { return sensor == reading.sensor; });
    if (!m_heatLimit || found == readings.end() || !m_heatLimit->add(t, found->value)) {
        return false;
    }
    m_producer.postAt(t, record::Warning{.message = Message(MessageId::stopped_for_heat,
                                                            {std::string(role == Role::CpuTemperature ? "CPU" : "GPU"),
                                                             found->value.number, m_heatLimit->celsius()})});
    return true;
}

void TelemetryDesk::keep(double t, const std::vector<Reading>& readings) {
    const bool isCpu = m_device == backend::Device::Cpu;
    const auto figureOf = [&](Role role) -> std::optional<PassReadings::Figure> {
        if (role == (isCpu ? Role::CpuTemperature : Role::GpuTemperature)) {
            return PassReadings::Figure::Temperature;
        }
        if (role == (isCpu ? Role::CpuPower : Role::GpuPower)) {
            return PassReadings::Figure::Power;
        }
        if (role == (isCpu ? Role::CpuClock : Role::GpuClock)) {
            return PassReadings::Figure::Clock;
        }
        return std::nullopt;
    };
    for (std::size_t at = 0; at < telemetry::roles; ++at) {
        const auto found = std::ranges::find_if(
            readings, [&](const Reading& reading) { return m_picks[at].sensor == reading.sensor; });
        if (found == readings.end()) {
            continue;
        }
        m_present[at] = found->value;
        if (const auto figure = figureOf(static_cast<Role>(at))) {
            m_pass.add(t, *figure, found->value);
        }
        if (static_cast<Role>(at) == Role::MemoryUsed && found->value.isOk()) {
            const auto bytes = static_cast<std::uint64_t>(found->value.number);
            std::uint64_t largest = m_sampledPeak.load();
            while (bytes > largest && !m_sampledPeak.compare_exchange_weak(largest, bytes)) {
            }
        }
    }
}

void TelemetryDesk::tell(double t, const telemetry::ConditionWatch::Changes& changes) {
    for (const telemetry::DeviceJudgement& judgement : changes.judgements) {
        m_producer.postAt(t, record::ThrottleWatched{.device = judgement.device, .isPossible = judgement.isPossible});
    }
    for (const telemetry::DeviceCondition& condition : changes.conditions) {
        const telemetry::ConditionChange& change = condition.change;
        const std::string key = keyOf(condition);
        if (change.hasBegun) {
            m_open[key] = ++m_lastCondition;
            m_producer.postAt(t, record::ConditionBegan{.condition = m_lastCondition,
                                                        .kind = change.kind,
                                                        .device = condition.device,
                                                        .cause = change.cause,
                                                        .verdict = change.verdict,
                                                        .evidence = change.evidence,
                                                        .from = change.at});
        } else if (const auto open = m_open.find(key); open != m_open.end()) {
            m_producer.postAt(t, record::ConditionEnded{.condition = open->second, .to = change.at});
            m_open.erase(open);
        }
    }
}

void TelemetryDesk::onResume(Clock::time_point time, double sleptSeconds) {
    const std::scoped_lock lock(m_mutex);
    if (!m_isFinished) {
        m_producer.postAt(m_log.timeOf(time), record::MachineSlept{.seconds = sleptSeconds});
    }
}

void TelemetryDesk::beginWork(record::CaseIndex index, backend::Device device, const std::vector<int>& cpus) {
    const std::scoped_lock lock(m_mutex);
    m_modelCpus.setCpus(cpus);
    m_watch.setWork(index);
    if (std::exchange(m_device, device) != device && m_heatLimit) {
        m_heatLimit->restart();
    }
}

void TelemetryDesk::beginPass() {
    const auto joules = m_rapl.joules();
    const std::scoped_lock lock(m_mutex);
    m_joulesBefore = joules;
    m_passFrom = now();
    m_pass.begin(m_passFrom);
}

void TelemetryDesk::endPass(record::PassResources& resources) {
    const auto joules = m_rapl.joules();
    const std::scoped_lock lock(m_mutex);
    const double t = now();
    const bool isHidden = m_picks[static_cast<std::size_t>(Role::CpuPower)].isHidden;
    if (m_device == backend::Device::Cpu && joules && m_joulesBefore && t > m_passFrom && !isHidden) {
        resources.energyJoules = *joules - *m_joulesBefore;
        resources.powerMeanWatts = *resources.energyJoules / (t - m_passFrom);
        resources.energySource = "rapl/energy";
    }
    m_pass.addTo(resources, t);
    if (resources.isEnergyIntegrated) {
        const Role power = m_device == backend::Device::Cpu ? Role::CpuPower : Role::GpuPower;
        const auto sensor = m_picks[static_cast<std::size_t>(power)].sensor;
        resources.energySource = sensor ? m_sensors[*sensor].id : std::string();
    }
}

bool TelemetryDesk::areComplete() const {
    const std::scoped_lock lock(m_mutex);
    return m_isComplete;
}

std::optional<double> TelemetryDesk::temperature(backend::Device device) const {
    return present(device == backend::Device::Cpu ? Role::CpuTemperature : Role::GpuTemperature);
}

bool TelemetryDesk::tellsPower(backend::Device device) {
    const Role role = device == backend::Device::Cpu ? Role::CpuPower : Role::GpuPower;
    const bool hasCounter = device == backend::Device::Cpu && m_rapl.joules().has_value();
    const std::scoped_lock lock(m_mutex);
    const telemetry::Pick& pick = m_picks[static_cast<std::size_t>(role)];
    return !pick.isHidden && (hasCounter || m_present[static_cast<std::size_t>(role)].isOk());
}

std::optional<double> TelemetryDesk::present(Role role) const {
    const std::scoped_lock lock(m_mutex);
    const telemetry::Value& value = m_present[static_cast<std::size_t>(role)];
    return value.isOk() ? std::optional(value.number) : std::nullopt;
}

void TelemetryDesk::finish() {
    const std::scoped_lock lock(m_mutex);
    if (!std::exchange(m_isFinished, true)) {
        tell(now(), m_watch.end(now()));
        if (m_dropped > 0) {
            m_producer.post(record::Warning{
                .message = Message(MessageId::samples_dropped, {static_cast<std::int64_t>(m_dropped.load())})});
        }
    }
}

}  // namespace clipscope::bench
