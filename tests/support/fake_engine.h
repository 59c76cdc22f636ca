// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/error.h"
#include "tests/support/fake_clock.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
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
    /// Set to make it unavailable once it is asked.
    Message missing;
    /// Set to make it unavailable from the outset.
    Message notInstalled;
    /// The requests of all loads, in order.
    std::vector<backend::EncoderRequest> loads;
    /// The largest number of towers that were loaded at once.
    int mostLoaded = 0;

    [[nodiscard]] backend::Availability probe(backend::Device /*device*/,
                                              backend::Precision /*precision*/) const override {
        return {.isAvailable = missing.isEmpty(), .reason = missing};
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
            if (m_engine.beforeBatch) {
                m_engine.beforeBatch(m_request, size);
            }
            const double seconds = m_engine.secondsFor(m_request, size);
            m_engine.m_clock.advance(std::chrono::duration<double>(seconds));
            times.seconds[static_cast<std::size_t>(backend::Stage::Tower)] += seconds;
            std::ranges::fill(out.values, m_engine.embeddingValue);
        }

    private:
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
