// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/monitor.h"

#include "core/base/version.h"
#include "core/bench/environment_gathering.h"
#include "core/bench/run_folder.h"
#include "core/bench/telemetry_desk.h"
#include "core/record/event_json.h"
#include "core/record/event_log.h"
#include "core/telemetry/busy_list.h"
#include "core/telemetry/condition_watch.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/sampler.h"

#include <atomic>
#include <optional>
#include <string>
#include <utility>

namespace clipscope::bench {

class Monitor::Impl {
public:
    explicit Impl(MonitorSetup setup)
        : log(*setup.clock, nullptr, std::move(setup.observers)),
          producer(log.addProducer()),
          desk(*setup.clock, log, producer, std::move(setup.choices), busy, peak, setup.sensors.sysroot) {
        plan::Plan plan;
        plan.name = "watch";
        log.start(record::RunStarted{.schema = std::string(record::journalSchema),
                                     .program = std::string("clipscope ") + version(),
                                     .wallTime = isoTime(setup.clock->wallTime()),
                                     .plan = std::move(plan),
                                     .environment = gatherEnvironment(setup.sensors),
                                     .watched = telemetry::ConditionWatch::kinds()});
        auto providers = telemetry::allProviders(setup.sensors, telemetry::offeredCpus(setup.sensors.sysroot), busy);
        desk.start(providers.size());
        sampler.emplace(*setup.clock, std::move(providers), desk, setup.sensors.pace);
    }

    void finish(record::RunOutcome outcome) {
        if (!sampler) {
            return;
        }
        const double cpuSeconds = sampler->cpuSeconds();
        sampler.reset();
        desk.finish();
        producer.post(
            record::TelemetryCost{.cpuSeconds = cpuSeconds, .dropped = static_cast<std::int64_t>(desk.dropped())});
        log.close(record::RunFinished{.outcome = outcome});
    }

    record::EventLog log;
    record::EventProducer& producer;
    std::atomic<std::uint64_t> peak{0};
    std::shared_ptr<telemetry::BusyList> busy = std::make_shared<telemetry::BusyList>();
    TelemetryDesk desk;
    std::optional<telemetry::Sampler> sampler;
};

Monitor::Monitor(MonitorSetup setup) : m_impl(std::make_unique<Impl>(std::move(setup))) {}

Monitor::~Monitor() {
    finish(record::RunOutcome::Stopped);
}

void Monitor::finish(record::RunOutcome outcome) {
    m_impl->finish(outcome);
}

std::vector<telemetry::BusyProcess> Monitor::busiest() const {
    const auto look = m_impl->busy->latest();
    return look ? look->processes : std::vector<telemetry::BusyProcess>();
}

}  // namespace clipscope::bench
