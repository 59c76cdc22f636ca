// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/fidelity_meter.h"
#include "core/plan/vocabulary.h"
#include "core/record/fidelity_bar.h"
#include "tests/support/engine_fixture.h"
#include "tests/support/small_model.h"

#include <gtest/gtest.h>
#include <numeric>

namespace clipscope::test {

/// Expects that an engine meets both bars of fidelity against the eager one in fp32, and that bf16 is computed in bf16.
inline void expectFidelity(Engines& engines, const std::string& id, const clip::ClipModel& model, backend::Tower tower,
                           backend::Precision precision) {
    constexpr std::int64_t pictures = 16;
    const std::vector<float> pixels = wavesFor(model.config, pictures);
    std::vector<std::int32_t> lengths(static_cast<std::size_t>(model.config.contextLength - 2));
    std::iota(lengths.begin(), lengths.end(), 3);
    const Captions captions(model.config, lengths);
    const auto encode = [&](const std::string& engine, const backend::EncoderRequest& request) {
        return tower == backend::Tower::Image ? engines.encodePixels(engine, model, request, pixels, pictures)
                                              : engines.encodeCaptions(engine, model, request, captions);
    };
    const bench::CosinesMin least =
        bench::leastCosines(encode("eager", {.threads = 2}), encode(id, {.precision = precision, .threads = 2}),
                            static_cast<std::size_t>(model.config.embeddingWidth));
    const record::FidelityBar bar = record::fidelityBar(precision);
    const std::string what = id + ' ' + std::string(plan::nameOf(precision)) + ' ' + std::string(plan::nameOf(tower));
    EXPECT_GE(least.raw, bar.cosine) << what;
    ASSERT_TRUE(least.centred) << what;
    EXPECT_GE(*least.centred, bar.centred) << what;
    if (precision == backend::Precision::Bf16) {
        EXPECT_LT(least.raw, 1 - 1e-7) << what;  // fp32 comes closer
    }
}

}  // namespace clipscope::test
