// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/run_timeline.h"

#include <algorithm>
#include <type_traits>

namespace clipscope::bridge {
namespace {

constexpr double rollingSeconds = 1;

}  // namespace

void RunTimeline::apply(const record::Event& event) {
    ++m_eventCount;
    m_end = std::max(m_end, event.t);
    std::visit(
        [this, &event](const auto& payload) {
            using Payload = std::decay_t<decltype(payload)>;
            if constexpr (requires { this->on(payload, event.t); }) {
                on(payload, event.t);
            } else if constexpr (std::is_same_v<Payload, record::CaseFailed>) {
                closePass(event.t, true);
            } else if constexpr (std::is_same_v<Payload, record::PassFinished> ||
                                 std::is_same_v<Payload, record::RunFinished> ||
                                 std::is_same_v<Payload, record::RunFailed>) {
                closePass(event.t, false);
            }
        },
        event.payload);
    if (!m_passes.empty() && m_passes.back().isOpen) {
        m_passes.back().to = m_end;
    }
}

std::optional<double> RunTimeline::rollingThroughput() const {
    double seconds = 0;
    std::int64_t samples = 0;
    for (const Batch& batch : m_recent) {
        seconds += batch.seconds;
        samples += batch.size;
    }
    if (seconds <= 0) {
        return std::nullopt;
    }
    return static_cast<double>(samples) / seconds;
}

void RunTimeline::on(const record::RunStarted& event, double) {
    m_plan = event.plan;
    m_cases = event.cases;
    m_sensors.apply(event);
    useDeviceOf(0);
}

void RunTimeline::on(const record::PassStarted& event, double t) {
    closePass(t, false);
    m_passes.push_back({.caseIndex = event.caseIndex, .repetition = event.repetition, .from = t, .to = t});
    m_figures = {};
    useDeviceOf(event.caseIndex);
    m_device.beginPass();
}

void RunTimeline::useDeviceOf(record::CaseIndex index) {
    if (static_cast<std::size_t>(index) < m_cases.size()) {
        m_device.setDevice(m_cases[static_cast<std::size_t>(index)].device, m_sensors);
    }
}

void RunTimeline::on(const record::WarmedUp&, double t) {
    if (!m_passes.empty() && m_passes.back().isOpen) {
        m_passes.back().measured = t;
    }
}

void RunTimeline::on(const record::BatchDone& event, double) {
    if (event.wallSeconds <= 0) {
        return;
    }
    const double rate = static_cast<double>(event.size) / event.wallSeconds;
    const double end = event.start + event.wallSeconds;
    m_throughput.addSpan(event.start, end, rate);
    m_batchSize.addSpan(event.start, end, static_cast<double>(event.size));

    m_figures.lowestRate = m_figures.batches == 0 ? rate : std::min(m_figures.lowestRate, rate);
    m_figures.highestRate = std::max(m_figures.highestRate, rate);
    ++m_figures.batches;
    m_figures.samples += event.size;
    m_figures.seconds += event.wallSeconds;

    m_recent.push_back({end, event.wallSeconds, event.size});
    while (m_recent.size() > 1 && m_recent.front().end < end - rollingSeconds) {
        m_recent.pop_front();
    }
}

void RunTimeline::on(const record::SensorsChanged& event, double) {
    m_sensors.apply(event);
}

void RunTimeline::on(const record::SensorsPicked& event, double) {
    m_device.setPicks(event, m_sensors);
    m_conditions.setPicks(event);
}

void RunTimeline::on(const record::ConditionBegan& event, double) {
    m_conditions.begin(event);
}

void RunTimeline::on(const record::ConditionEnded& event, double) {
    m_conditions.end(event);
}

void RunTimeline::on(const record::Telemetry& event, double t) {
    m_device.add(event, t);
    for (const record::Reading& reading : event.readings) {
        const record::Sensor* const sensor = m_sensors.at(reading.sensor);
        if (sensor == nullptr) {
            continue;
        }
        if (sensor->id == "other.cpu") {
            m_backgroundLoad = reading.value.isOk() ? std::optional(reading.value.number) : std::nullopt;
            continue;
        }
        BoundedSeries* series = sensor->id == "process.rss"        ? &m_memoryUsed
                                : sensor->id == "memory.available" ? &m_memoryAvailable
                                : sensor->id == "process.cpu"      ? &m_cpu
                                                                   : nullptr;
        if (series == nullptr) {
            continue;
        }
        if (!reading.value.isOk()) {
            series->breakLine();
            continue;
        }
        series->add(t, reading.value.number);
        if (series == &m_memoryUsed) {
            m_memoryPeak = std::max(m_memoryPeak.value_or(0), reading.value.number);
        }
    }
}

void RunTimeline::closePass(double t, bool hasFailed) {
    m_throughput.breakLine();
    m_batchSize.breakLine();
    m_recent.clear();
    if (!m_passes.empty() && m_passes.back().isOpen) {
        m_passes.back().to = t;
        m_passes.back().isOpen = false;
        m_passes.back().hasFailed = hasFailed;
    }
}

}  // namespace clipscope::bridge
