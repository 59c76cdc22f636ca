// SPDX-License-Identifier: GPL-3.0-or-later
// What telemetry costs: of each sample, and of the throughput of what it watches; and how punctual it is.
#include "core/backend/module_loader.h"
#include "core/base/program_paths.h"
#include "core/bench/telemetry_desk.h"
#include "core/clip/clip_model.h"
#include "core/record/journal_writer.h"
#include "core/stats/interval.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/sampler.h"
#include "core/telemetry/sampling_lane.h"
#include "core/telemetry/sensor_setup.h"
#include "tests/support/desktop_tree.h"

#include <benchmark/benchmark.h>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using namespace clipscope;

/// Keeps the times of what it hears.
class Times final : public telemetry::SampleSink {
public:
    void onSource(Clock::time_point /*time*/, const telemetry::SourceState& /*source*/,
                  const telemetry::NewSensors& /*added*/) override {}
    void onReadings(Clock::time_point time, std::span<const telemetry::Reading> /*readings*/) override {
        const std::scoped_lock lock(m_mutex);
        m_times.push_back(time);
    }
    void onResume(Clock::time_point /*time*/, double /*sleptSeconds*/) override {}

    std::vector<Clock::time_point> take() {
        const std::scoped_lock lock(m_mutex);
        return std::move(m_times);
    }

private:
    std::mutex m_mutex;
    std::vector<Clock::time_point> m_times;
};

double quantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// One turn of the quick sources and one of the others, of a desktop with 16 threads.
void benchSampling(benchmark::State& state) {
    const test::DesktopTree desktop;
    const SystemClock clock;
    Times times;
    const auto hub = std::make_shared<telemetry::SampleHub>(times);
    std::vector<std::shared_ptr<telemetry::SampleSource>> fast;
    std::vector<std::shared_ptr<telemetry::SampleSource>> slow;
    for (auto& provider : telemetry::allProviders({.sysroot = desktop.path(), .usesLibsensors = false},
                                                  test::DesktopTree::cpus, std::make_shared<telemetry::BusyList>())) {
        auto& lane = provider->pace() == telemetry::Pace::Fast ? fast : slow;
        lane.push_back(std::make_shared<telemetry::SampleSource>(std::move(provider)));
    }
    telemetry::SamplingLane fastLane(hub, std::move(fast), true);
    telemetry::SamplingLane slowLane(hub, std::move(slow), false);
    const auto microseconds = [&](telemetry::SamplingLane& lane) {
        const auto begin = clock.now();
        (void)lane.turn(clock);
        return 1e6 * seconds(clock.now() - begin);
    };
    for (int warmUp = 0; warmUp < 20; ++warmUp) {
        (void)fastLane.turn(clock);
        (void)slowLane.turn(clock);
    }
    std::vector<double> fastTimes;
    std::vector<double> slowTimes;
    for (auto _ : state) {
        fastTimes.push_back(microseconds(fastLane));
        slowTimes.push_back(microseconds(slowLane));
    }
    const telemetry::SamplerPace pace;
    const double perSecond =
        quantile(fastTimes, 0.5) / seconds(pace.fast) + quantile(slowTimes, 0.5) / seconds(pace.slow);
    state.counters["files"] = desktop.files();
    state.counters["fast_us"] = quantile(fastTimes, 0.5);
    state.counters["slow_us"] = quantile(slowTimes, 0.5);
    state.counters["percent_of_core"] = 100 * perSecond / 1e6;
}
BENCHMARK(benchSampling)->Unit(benchmark::kMicrosecond)->Iterations(500)->Repetitions(3);

/// A quick source that keeps when it was asked.
class Punctual final : public telemetry::SensorProvider {
public:
    Punctual(const Clock& clock, std::vector<Clock::time_point>& asked) : m_clock(clock), m_asked(asked) {}
    [[nodiscard]] std::string_view name() const override { return "punctual"; }
    [[nodiscard]] telemetry::Pace pace() const override { return telemetry::Pace::Fast; }
    [[nodiscard]] telemetry::Capabilities probe() override {
        return {.sensors =
                    {{.id = "n", .label = "n", .device = "test", .quantity = telemetry::Quantity::Number, .limit = {}}},
                .reason = {}};
    }
    [[nodiscard]] bool sample(Clock::time_point /*now*/, std::span<telemetry::Value> values) override {
        m_asked.push_back(m_clock.now());
        values[0] = telemetry::Value(1);
        return true;
    }

private:
    const Clock& m_clock;
    std::vector<Clock::time_point>& m_asked;
};

/// The real sources of this machine at their pace for 20 s, with as many busy threads as are asked for: how late
/// samples are, and how far the time that each bears is from when its last source was asked.
void benchJitter(benchmark::State& state) {
    const SystemClock clock;
    const auto spinners = state.range(0) == 0 ? 0U : std::thread::hardware_concurrency();
    std::vector<double> late;
    std::vector<double> stamps;
    for (auto _ : state) {
        std::atomic<bool> mustStop{false};
        std::vector<std::jthread> busy;
        for (unsigned number = 0; number < spinners; ++number) {
            busy.emplace_back([&] {
                while (!mustStop) {
                }
            });
        }
        Times times;
        std::vector<Clock::time_point> asked;
        {
            auto providers =
                telemetry::allProviders({}, telemetry::offeredCpus(), std::make_shared<telemetry::BusyList>());
            std::erase_if(providers, [](const auto& provider) { return provider->pace() != telemetry::Pace::Fast; });
            providers.push_back(std::make_unique<Punctual>(clock, asked));
            const telemetry::Sampler sampler(clock, std::move(providers), times);
            std::this_thread::sleep_for(std::chrono::seconds(20));
        }
        mustStop = true;
        const std::vector<Clock::time_point> told = times.take();
        const std::size_t count = std::min(told.size(), asked.size());
        // The first turns find the sensors.
        constexpr std::size_t warmUp = 5;
        double earliest = 1e9;
        std::vector<double> offsets;
        for (std::size_t at = warmUp; at < count; ++at) {
            offsets.push_back(seconds(told[at] - told[warmUp]) - 0.1 * static_cast<double>(at - warmUp));
            earliest = std::min(earliest, offsets.back());
            stamps.push_back(1e3 * seconds(asked[at] - told[at]));
        }
        std::ranges::transform(offsets, std::back_inserter(late),
                               [&](double offset) { return 1e3 * (offset - earliest); });
    }
    state.counters["samples"] = static_cast<double>(late.size());
    state.counters["late_ms_p50"] = quantile(late, 0.5);
    state.counters["late_ms_p99"] = quantile(late, 0.99);
    state.counters["stamp_ms_p50"] = quantile(stamps, 0.5);
    state.counters["stamp_ms_p99"] = quantile(stamps, 0.99);
}
BENCHMARK(benchJitter)->ArgName("busy")->Arg(0)->Arg(1)->Unit(benchmark::kSecond)->Iterations(1)->Repetitions(2);

/// All that a run has of telemetry: sampler, desk and journal.
class Telemetry {
public:
    Telemetry(const Clock& clock, const std::filesystem::path& journal)
        : m_log(clock, std::make_unique<record::JournalWriter>(journal), {}),
          m_producer(m_log.addProducer(1024)),
          m_desk(clock, m_log, m_producer, {}, m_busy, m_peak) {
        m_log.start(record::RunStarted{});
        auto providers = telemetry::allProviders({}, telemetry::offeredCpus(), m_busy);
        m_desk.start(providers.size());
        m_sampler.emplace(clock, std::move(providers), m_desk);
    }

    [[nodiscard]] double cpuSeconds() const { return m_sampler->cpuSeconds(); }

private:
    std::atomic<std::uint64_t> m_peak{0};
    std::shared_ptr<telemetry::BusyList> m_busy = std::make_shared<telemetry::BusyList>();
    record::EventLog m_log;
    record::EventProducer& m_producer;
    bench::TelemetryDesk m_desk;
    std::optional<telemetry::Sampler> m_sampler;
};

/// ViT-B/32's image tower with and without telemetry, a second and a half each, sixteen times in turn.
void benchTelemetryCost(benchmark::State& state) {
    const SystemClock clock;
    const test::TemporaryFolder folder;
    const clip::ClipModel model = clip::openModel({});
    backend::ModuleLoader loader(programPaths().modules);
    backend::LoadContext context;
    const auto tower = loader.backend("packed").load(
        model, {.tower = backend::Tower::Image, .threads = telemetry::usableCpus()}, context);
    const auto encoder = tower->makeEncoder();
    constexpr std::int64_t size = 4;
    const auto pixelCount = static_cast<std::size_t>(size * 3 * model.config.imageSize * model.config.imageSize);
    std::vector<float> pixels(pixelCount);
    for (std::size_t at = 0; at < pixelCount; ++at) {
        pixels[at] = static_cast<float>(std::sin(static_cast<double>(at)));
    }
    std::vector<float> out(static_cast<std::size_t>(size * model.config.embeddingWidth));
    backend::EmbeddingBatch embeddings{.width = model.config.embeddingWidth, .values = out};
    const backend::PixelBatch batch{
        .count = size, .imageSize = model.config.imageSize, .values = std::span<const float>(pixels)};
    backend::StageTimes stages;
    const auto run = [&](double length) {
        const auto begin = clock.now();
        std::int64_t batches = 0;
        double elapsed = 0;
        while (elapsed < length) {
            encoder->encode(batch, embeddings, stages);
            ++batches;
            elapsed = seconds(clock.now() - begin);
        }
        return static_cast<double>(batches * size) / elapsed;
    };
    std::vector<double> without;
    std::vector<double> with;
    double cpuSeconds = 0;
    double wallSeconds = 0;
    int number = 0;
    (void)run(2);
    for (auto _ : state) {
        const auto watched = [&] {
            const Telemetry telemetry(clock, folder.path() / ("journal" + std::to_string(number)));
            (void)run(0.5);  // its sensors are found
            const double cpuBefore = telemetry.cpuSeconds();
            const auto begin = clock.now();
            with.push_back(run(1.5));
            cpuSeconds += telemetry.cpuSeconds() - cpuBefore;
            wallSeconds += seconds(clock.now() - begin);
        };
        const auto alone = [&] {
            (void)run(0.5);
            without.push_back(run(1.5));
        };
        // Whoever comes second has the warmer machine: they take turns at that too.
        if (++number % 2 == 0) {
            watched();
            alone();
        } else {
            alone();
            watched();
        }
    }
    const auto effect = stats::pairedImprovement(without, with);
    state.counters["alternations"] = static_cast<double>(with.size());
    state.counters["cpu_percent_of_core"] = 100 * cpuSeconds / wallSeconds;
    if (effect) {
        state.counters["ratio"] = 1 + effect->share;
        state.counters["ratio_low"] = 1 + effect->interval.low;
        state.counters["ratio_high"] = 1 + effect->interval.high;
    }
}
BENCHMARK(benchTelemetryCost)->Unit(benchmark::kSecond)->Iterations(16)->Repetitions(1);

}  // namespace
