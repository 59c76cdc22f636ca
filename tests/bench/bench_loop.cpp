// SPDX-License-Identifier: GPL-3.0-or-later
// What the bench loop itself costs: batches of an encoder that waits 10 ms, measured from outside and by the loop.
#include "core/bench/pass_runner.h"
#include "core/record/journal_writer.h"
#include "core/record/snapshot_publisher.h"
#include "core/scheduler/fixed_policy.h"
#include "tests/support/no_sensors.h"
#include "tests/support/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <numeric>
#include <span>
#include <vector>

namespace {

using namespace clipscope;
using SteadyClock = std::chrono::steady_clock;

/// Spins: what a busy CPU does while a model runs.
class SpinningEncoder final : public backend::Encoder {
public:
    explicit SpinningEncoder(SteadyClock::duration time) : m_time(time) {}
    void encode(const backend::InputBatch& /*input*/, backend::EmbeddingBatch& /*out*/,
                backend::StageTimes& /*times*/) override {
        const auto begin = SteadyClock::now();
        auto now = begin;
        while (now - begin < m_time) {
            now = SteadyClock::now();
        }
        spent.push_back(now - begin);
    }
    std::vector<SteadyClock::duration> spent;

private:
    SteadyClock::duration m_time;
};

class OneCaption final : public clip::Tokenizer {
public:
    explicit OneCaption(std::int64_t length) : m_sequence{.ids = std::vector<std::int32_t>(length, 1), .length = 5} {}
    [[nodiscard]] clip::TokenSequence encode(std::string_view /*text*/) const override { return m_sequence; }
    [[nodiscard]] bool isBuiltIn() const override { return true; }
    [[nodiscard]] std::string description() const override { return "one caption"; }

private:
    clip::TokenSequence m_sequence;
};

/// The share of a pass's measured interval that is spent outside the encoder, in percent of a 10 ms batch.
void benchLoopOverhead(benchmark::State& state) {
    const test::TemporaryFolder folder;
    const SystemClock clock;
    const telemetry::Procfs procfs;
    std::atomic<std::uint64_t> sampledPeak{0};
    const clip::ClipModel model = clip::openModel({.model = "tiny", .isModelGiven = true});
    const OneCaption tokenizer(model.config.contextLength);
    const bench::CaptionPool captions({"a caption"}, tokenizer, model.config.contextLength, 64);
    const plan::Case item{.tower = backend::Tower::Text, .batchSize = 1};
    double percent = 0;
    for (auto _ : state) {
        record::SnapshotPublisher publisher;
        record::EventLog log(
            clock,
            std::make_unique<record::JournalWriter>(folder.path() / ("journal" + std::to_string(state.iterations()))),
            {&publisher});
        record::EventProducer& producer = log.addProducer();
        log.start(record::RunStarted{.cases = {plan::Case{}}});
        auto spinning = std::make_unique<SpinningEncoder>(std::chrono::milliseconds(10));
        SpinningEncoder& encoder = *spinning;
        bench::CaseEncoders encoders{.text = std::move(spinning)};
        bench::BatchRunner batches(item, model, encoders, nullptr, &captions);
        scheduler::FixedPolicy policy(1);
        test::NoSensors sensors;
        bench::PassRunner runner(clock, log, producer, procfs, sampledPeak, sensors, 1);

        const bench::PassEnd end = runner.run(0, 0, batches, policy, {.minSeconds = 5}, {});
        const auto measured = std::span(encoder.spent).last(static_cast<std::size_t>(end.summary.batches));
        const double inside = seconds(std::accumulate(measured.begin(), measured.end(), SteadyClock::duration{}));
        percent = 100 * (end.summary.seconds - inside) / inside;
        log.close();
    }
    state.counters["percent_of_10ms_batch"] = percent;
}
BENCHMARK(benchLoopOverhead)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(3);

}  // namespace
