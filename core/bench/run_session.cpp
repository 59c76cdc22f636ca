// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_session.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_folder.h"
#include "core/bench/run_inputs.h"
#include "core/bench/runner.h"
#include "core/bench/sleep_inhibitor.h"
#include "core/bench/telemetry_desk.h"
#include "core/plan/plan_json.h"
#include "core/record/event_json.h"
#include "core/record/event_log.h"
#include "core/record/journal_writer.h"
#include "core/record/snapshot_publisher.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/sampler.h"

#include <atomic>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace clipscope::bench {
namespace {

std::vector<record::RunObserver*> withFirst(record::RunObserver& first, std::vector<record::RunObserver*> others) {
    others.insert(others.begin(), &first);
    return others;
}

}  // namespace

class RunSession::Impl {
public:
    explicit Impl(RunSetup given)
        : setup(std::move(given)),
          model(openPlanModel(setup.plan)),
          cases(requireInstalled(casesOf(setup.plan, model), *setup.backends)),
          inputs(setup.plan, model, cases, setup.resources),
          folder(makeRunFolder(setup.plan.outputDir, setup.plan.name, setup.clock->wallTime())),
          log(*setup.clock, std::make_unique<record::JournalWriter>(folder / "journal.jsonl"),
              withFirst(publisher, setup.observers)),
          engineEvents(log.addProducer()),
          sampleEvents(log.addProducer(1024)),
          desk(*setup.clock, log, sampleEvents, setup.plan.sensors, busy, sampledPeak, setup.sensors.sysroot) {}

    ~Impl() {
        stop.request_stop();
        if (engine.joinable()) {
            engine.join();
        }
    }

    void run();

    RunSetup setup;
    clip::ClipModel model;
    std::vector<plan::Case> cases;
    RunInputs inputs;
    std::filesystem::path folder;
    record::SnapshotPublisher publisher;
    record::EventLog log;
    record::EventProducer& engineEvents;
    record::EventProducer& sampleEvents;
    std::atomic<std::uint64_t> sampledPeak{0};
    std::shared_ptr<telemetry::BusyList> busy = std::make_shared<telemetry::BusyList>();
    TelemetryDesk desk;
    std::atomic<double> foreseenEnd{-1};  ///< s since the run's start

    mutable std::mutex mutex;
    std::condition_variable condition;
    bool isFinished = false;
    std::optional<Message> tableFailure;
    std::stop_source stop;  ///< by the person, or by a device that is too hot
    std::jthread engine;
};

void RunSession::Impl::run() {
    const SleepInhibitor inhibitor(setup.sleepInhibitor);
    if (setup.plan.stopAbove) {
        desk.watchHeat(*setup.plan.stopAbove, [this] { stop.request_stop(); });
    }
    std::optional<telemetry::Sampler> sampler;
    const auto startSampler = [&] {
        auto providers = telemetry::allProviders(setup.sensors, telemetry::offeredCpus(), busy);
        desk.start(providers.size());
        sampler.emplace(*setup.clock, std::move(providers), desk, setup.sensors.pace);
    };
    Runner runner({.plan = setup.plan,
                   .planCaveat = setup.planCaveat,
                   .cases = cases,
                   .model = model,
                   .commandLine = setup.commandLine,
                   .sensorSetup = setup.sensors,
                   .backends = *setup.backends,
                   .clock = *setup.clock,
                   .inputs = inputs,
                   .resources = setup.resources,
                   .log = log,
                   .producer = engineEvents,
                   .sampledPeak = sampledPeak,
                   .sensors = desk,
                   .present = desk,
                   .sleep = inhibitor.fact(),
                   .onStarted =
                       [&](const record::Environment& environment) {
                           writeFileAtomically(folder / "plan.json", plan::planToJson(setup.plan));
                           writeFileAtomically(folder / "environment.json", record::environmentToJson(environment));
                           startSampler();
                       },
                   .onSecondsLeft = [this](double left) { foreseenEnd = log.now() + left; }});
    record::EventPayload end = runner.run(stop.get_token());
    const double telemetrySeconds = sampler ? sampler->cpuSeconds() : 0;
    sampler.reset();
    desk.finish();
    sampleEvents.post(
        record::TelemetryCost{.cpuSeconds = telemetrySeconds, .dropped = static_cast<std::int64_t>(desk.dropped())});
    log.close(std::move(end));
    std::optional<Message> failure;
    try {
        if (log.writeError() != 0) {
            failure = Message(MessageId::journal_unwritable, {errnoText(log.writeError())});
        } else if (setup.writeTables) {
            setup.writeTables(folder);
        }
    } catch (const Error& error) {
        failure = error.message();
    } catch (const std::exception& error) {
        failure = Message(MessageId::text, {std::string(error.what())});
    }
    const std::scoped_lock lock(mutex);
    tableFailure = std::move(failure);
    isFinished = true;
    condition.notify_all();
}

RunSession::RunSession(RunSetup setup) : m_impl(std::make_unique<Impl>(std::move(setup))) {}
RunSession::~RunSession() = default;

void RunSession::start() {
    m_impl->engine = std::jthread([impl = m_impl.get()] { impl->run(); });
}

void RunSession::requestStop() {
    m_impl->stop.request_stop();
}

void RunSession::stopNow() {
    m_impl->log.close(record::RunFinished{.outcome = record::RunOutcome::Aborted});
}

bool RunSession::isFinished() const {
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->isFinished;
}

bool RunSession::waitFor(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_impl->mutex);
    return m_impl->condition.wait_for(lock, patience, [this] { return m_impl->isFinished; });
}

std::shared_ptr<const record::RunSnapshot> RunSession::snapshot() const {
    return m_impl->publisher.latest();
}

const std::filesystem::path& RunSession::folder() const {
    return m_impl->folder;
}

std::optional<Message> RunSession::tableFailure() const {
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->tableFailure;
}

double RunSession::secondsLeft() const {
    const double end = m_impl->foreseenEnd;
    return end < 0 ? -1 : std::max(0.0, end - m_impl->log.now());
}

}  // namespace clipscope::bench
