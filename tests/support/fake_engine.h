// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/error.h"
#include "tests/support/bf16.h"
#include "tests/support/fake_clock.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clipscope::test {

/// An engine that computes nothing and takes the time it is told, on a fake clock.
class FakeEngine final : public backend::Backend, public backend::BackendProvider {
public:
    explicit FakeEngine(FakeClock& clock) : m_clock(clock) {}

    /// Seconds that a batch takes; by default 0.01 for each sample.
    std::function<double(const backend::EncoderRequest&, std::int64_t size)> secondsFor =
        [](const backend::EncoderRequest&, std::int64_t size) { return 0.01 * static_cast<double>(size); };
    /// Called before each batch; may throw as an encoder may.
    std::function<void(const backend::EncoderRequest&, std::int64_t size)> beforeBatch;
    /// What all its embeddings consist of.
    float embeddingValue = 1;
    /// Set to make element `at` of the embedding of an input, which is told by a number that depends on all of it.
    std::function<float(const backend::EncoderRequest&, float input, std::size_t at)> embeddingFor;
    /// How its threads run, as an encoder is asked to place them; on the engine's thread.
    std::function<backend::Placement(const backend::EncoderRequest&)> placementFor;
    /// The numeric expressions as it evaluates them; by default it does not.
    std::function<std::unique_ptr<backend::NumericEvaluator>(const backend::NumericInputs&, int threads)> numericsFor;
    /// Set to make it unavailable once it is asked.
    Message missing;
    /// Set to make it unavailable from the outset.
    Message notInstalled;
    /// What making a tower takes, in seconds; may throw as an engine may. By default nothing has to be made.
    std::function<std::optional<double>(const backend::EncoderRequest&)> makingFor;
    /// What each preparation holds on to.
    std::shared_ptr<const int> held = std::make_shared<const int>();
    /// The requests of all loads, in order.
    std::vector<backend::EncoderRequest> loads;
    /// The largest number of towers that were loaded at once.
    int mostLoaded = 0;
    /// In which precision the newest pixels came.
    backend::Precision pixelsCameIn = backend::Precision::Fp32;

    [[nodiscard]] backend::Availability probe(backend::Device /*device*/,
                                              backend::Precision /*precision*/) const override {
        return {.isAvailable = missing.isEmpty(), .reason = missing};
    }

    [[nodiscard]] backend::Preparation prepare(const clip::ClipModel& /*model*/, const backend::EncoderRequest& request,
                                               backend::LoadContext& /*context*/) const override {
        return {.seconds = makingFor ? makingFor(request) : std::nullopt, .hold = held};
    }

    [[nodiscard]] std::shared_ptr<backend::LoadedTower> load(const clip::ClipModel& /*model*/,
                                                             const backend::EncoderRequest& request,
                                                             backend::LoadContext& context) const override {
        if (context.onProgress) {
            context.onProgress(1);
        }
        auto* const self = const_cast<FakeEngine*>(this);
        self->loads.push_back(request);
        return std::make_shared<Tower>(*self, request);
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> libraryFacts() const override {
        return {{"Fake engine", "1"}};
    }

    [[nodiscard]] std::unique_ptr<backend::NumericEvaluator> numerics(const backend::NumericInputs& inputs,
                                                                      int threads) const override {
        return numericsFor ? numericsFor(inputs, threads) : nullptr;
    }

    [[nodiscard]] const Backend& backend(const std::string& /*id*/) override { return *this; }
    [[nodiscard]] backend::Availability installed(const std::string& /*id*/) const override {
        return {.isAvailable = notInstalled.isEmpty(), .reason = notInstalled};
    }
    [[nodiscard]] backend::Availability availability(const std::string& /*id*/, backend::Device device,
                                                     backend::Precision precision) override {
        return probe(device, precision);
    }

private:
    class FakeEncoder final : public backend::Encoder {
    public:
        FakeEncoder(FakeEngine& engine, backend::EncoderRequest request) : m_engine(engine), m_request(request) {
            m_engine.mostLoaded = std::max(m_engine.mostLoaded, ++m_engine.m_loaded);
        }
        ~FakeEncoder() override { --m_engine.m_loaded; }

        void encode(const backend::InputBatch& input, backend::EmbeddingBatch& out,
                    backend::StageTimes& times) override {
            const std::int64_t size = std::visit([](const auto& batch) { return batch.count; }, input);
            if (const auto* const batch = std::get_if<backend::PixelBatch>(&input)) {
                m_engine.pixelsCameIn =
                    batch->values.index() == 0 ? backend::Precision::Fp32 : backend::Precision::Bf16;
            }
            if (m_engine.beforeBatch) {
                m_engine.beforeBatch(m_request, size);
            }
            const double seconds = m_engine.secondsFor(m_request, size);
            m_engine.m_clock.advance(std::chrono::duration<double>(seconds));
            times.seconds[static_cast<std::size_t>(backend::Stage::Tower)] += seconds;
            std::ranges::fill(out.values, m_engine.embeddingValue);
            for (std::size_t at = 0; m_engine.embeddingFor && at < out.values.size(); ++at) {
                const auto width = static_cast<std::size_t>(out.width);
                out.values[at] = m_engine.embeddingFor(m_request, numberOf(input, at / width), at % width);
            }
        }

        [[nodiscard]] backend::Precision pixelPrecision() const override { return m_request.precision; }

        [[nodiscard]] backend::Placement place() override {
            return m_engine.placementFor ? m_engine.placementFor(m_request) : backend::Placement();
        }

    private:
        /// Of an input, the mean of its values.
        static float numberOf(const backend::InputBatch& input, std::size_t item) {
            return std::visit([item](const auto& batch) { return meanOf(batch, item); }, input);
        }
        static float meanOf(const backend::PixelBatch& batch, std::size_t item) {
            return std::visit([&](const auto values) { return meanOf(values, batch.count, item); }, batch.values);
        }
        static float meanOf(const backend::TokenBatch& batch, std::size_t item) {
            return meanOf(batch.ids, batch.count, item);
        }
        template <typename Value>
        static float meanOf(std::span<const Value> values, std::int64_t count, std::size_t item) {
            const std::size_t each = values.size() / static_cast<std::size_t>(count);
            const auto own = values.subspan(item * each, each);
            return std::accumulate(own.begin(), own.end(), 0.0F,
                                   [](float sum, Value value) { return sum + numberOf(value); }) /
                   static_cast<float>(each);
        }
        static float numberOf(float value) { return value; }
        static float numberOf(std::int32_t value) { return static_cast<float>(value); }
        static float numberOf(std::uint16_t value) { return fromBf16(value); }

        FakeEngine& m_engine;
        backend::EncoderRequest m_request;
    };

    class Tower final : public backend::LoadedTower {
    public:
        Tower(FakeEngine& engine, backend::EncoderRequest request) : m_engine(engine), m_request(request) {}
        [[nodiscard]] std::unique_ptr<backend::Encoder> makeEncoder() override {
            return std::make_unique<FakeEncoder>(m_engine, m_request);
        }
        [[nodiscard]] std::int64_t ownBytes() const override { return 0; }

    private:
        FakeEngine& m_engine;
        backend::EncoderRequest m_request;
    };

    FakeClock& m_clock;
    int m_loaded = 0;
};

}  // namespace clipscope::test
