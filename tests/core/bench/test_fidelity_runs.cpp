// SPDX-License-Identifier: GPL-3.0-or-later
// What a run measures fidelity of, and what it tells of it.
#include "core/bench/fidelity_pace.h"
#include "core/bench/foresight.h"
#include "core/bench/run_cases.h"
#include "core/hardware/cpu_info.h"
#include "core/record/fidelity_bar.h"
#include "tests/core/bench/run_session_fixture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace clipscope::bench {
namespace {

using backend::Precision;
using backend::Tower;

class FidelityOfARun : public test::RunSessionFixture {
protected:
    FidelityOfARun() {
        plan.numRuns = 1;
        for (unsigned char shade = 0; shade < 8; ++shade) {
            inputs.write("images/" + std::to_string(shade) + ".png",
                         test::tinyPng(40, 40, {static_cast<unsigned char>(30 * shade), 90, 10}));
        }
        engine.embeddingFor = [](const backend::EncoderRequest&, float input, std::size_t at) {
            return std::cos(input * static_cast<float>(at + 1));
        };
    }

    void useTrainedWeights() {
        plan.model.clear();
        plan.weights = CLIPSCOPE_SOURCE_DIR "/tests/data/clip/models/hf-quick-gelu";
    }

    record::FidelityMeasured measuredOf(const record::RunSnapshot& run, const std::string& id) {
        const auto found =
            std::ranges::find(run.cases, id, [](const record::CaseResult& item) { return item.definition.id; });
        EXPECT_NE(found, run.cases.end()) << id;
        return found == run.cases.end() ? record::FidelityMeasured() : found->fidelity.value();
    }
};

TEST_F(FidelityOfARun, IsOfPixelsInThePrecisionThatIsTimed) {
    plan.towers = {Tower::Image};
    for (const plan::Source source : {plan::Source::Pixels, plan::Source::Files}) {
        plan.source = source;
        std::set<std::pair<Precision, Precision>> asked;
        engine.beforeBatch = [&](const backend::EncoderRequest& request, std::int64_t) {
            asked.emplace(request.precision, engine.pixelsCameIn);
        };
        RunSession session(setup());
        (void)runToEnd(session);
        EXPECT_EQ(asked, (std::set<std::pair<Precision, Precision>>{{Precision::Fp32, Precision::Fp32},
                                                                    {Precision::Bf16, Precision::Bf16}}));
    }
}

TEST_F(FidelityOfARun, OfOneCaptionIsJudgedByTheRawCosine) {
    plan.captions = inputs.write("one.txt", "red\n").string();
    plan.towers = {Tower::Text, Tower::Pair};
    RunSession session(setup());
    const auto run = runToEnd(session);
    const auto text = measuredOf(*run, "text-cpu-eager-fp32-b4");
    EXPECT_FALSE(text.centredMin);
    ASSERT_TRUE(text.centredReason);
    EXPECT_TRUE(text.centredReason->is(MessageId::inputs_are_alike));
    EXPECT_TRUE(record::meetsBar(text, Precision::Fp32)) << text.cosineMin;
    const auto pair = measuredOf(*run, "pair-cpu-eager-fp32-b4");
    EXPECT_NEAR(pair.centredMin.value(), 1, 1e-6) << "of its pictures";
    EXPECT_TRUE(pair.centredReason);
}

TEST_F(FidelityOfARun, RanksWithTrainedWeightsWhicheverTowersAreMeasured) {
    useTrainedWeights();
    for (const Tower tower : {Tower::Image, Tower::Text, Tower::Pair}) {
        plan.towers = {tower};
        RunSession session(setup());
        const auto run = runToEnd(session);
        ASSERT_EQ(run->cases.size(), 4U);
        for (const record::CaseResult& item : run->cases) {
            ASSERT_TRUE(item.fidelity) << item.definition.id;
            EXPECT_EQ(item.fidelity->rankedImages, 512) << item.definition.id;
            EXPECT_TRUE(item.fidelity->top1) << item.definition.id;
            if (item.definition.precision == Precision::Fp32) {
                EXPECT_EQ(item.fidelity->top1, 1) << item.definition.id;
            }
        }
    }
}

TEST_F(FidelityOfARun, GoesWithoutRankingWhereItsInputsCannotBeHad) {
    useTrainedWeights();
    plan.towers = {Tower::Image};
    plan.captions = "/nowhere/captions.txt";
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Complete);
    ASSERT_TRUE(run->cases.front().fidelity);
    EXPECT_FALSE(run->cases.front().fidelity->top1);
    ASSERT_EQ(run->warnings.size(), 1U);
    EXPECT_TRUE(run->warnings.front().message.is(MessageId::ranking_left_out));
}

TEST_F(FidelityOfARun, ItsReferenceIsToldWithTheTimeLeftWhileItIsMade) {
    useTrainedWeights();
    plan.towers = {Tower::Image};
    const RunSession* running = nullptr;
    std::map<std::size_t, double> secondsLeft;  // by the number of loads, two of which are the reference's
    engine.secondsFor = [&](const backend::EncoderRequest&, std::int64_t size) {
        return engine.loads.size() > 2 ? 0.01 * static_cast<double>(size) : 0;
    };
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) {
        secondsLeft.emplace(engine.loads.size(), running->secondsLeft());
    };
    RunSession session(setup());
    running = &session;
    (void)runToEnd(session);
    const clip::ClipModel model = openPlanModel(plan);
    const Pace pace(model.config, hardware::readCpuInfo().features);
    EXPECT_NEAR(secondsLeft.at(1) - secondsLeft.at(3), referenceSeconds(pace, casesOf(plan, model), true), 1e-6);
    const auto told = journalOf<record::LoadProgress>(session);
    ASSERT_GT(told.size(), 2U);
    ASSERT_TRUE(told[1].activity);
    EXPECT_TRUE(told[1].activity->is(MessageId::reference_is_encoded));
    EXPECT_GE(std::ranges::count(told, 1.0, &record::LoadProgress::fraction), 1);
}

TEST_F(FidelityOfARun, IsForeseenWithItsRanking) {
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1, 4};
    for (const bool isRanked : {false, true}) {
        if (isRanked) {
            useTrainedWeights();
        }
        plan.isFidelityMeasured = false;
        const double without = foresee(plan, setup().resources, engine).seconds;
        plan.isFidelityMeasured = true;
        const clip::ClipModel model = openPlanModel(plan);
        const auto cases = casesOf(plan, model);
        const Pace pace(model.config, hardware::readCpuInfo().features);
        EXPECT_NEAR(foresee(plan, setup().resources, engine).seconds - without,
                    referenceSeconds(pace, cases, isRanked) + fidelitySeconds(pace, cases[0], isRanked) +
                        fidelitySeconds(pace, cases[1], false),
                    1e-9)
            << "pictures are ranked with the first case of the encoder";
    }
}

TEST_F(FidelityOfARun, RankingTakesEightTimesAsManyPicturesAndBothTowers) {
    const clip::ClipModel model = openPlanModel(plan);
    const Pace pace(model.config, {"avx2"});
    const plan::Case image{.backend = "eager", .tower = Tower::Image, .batchSize = 4, .threads = 2};
    EXPECT_NEAR(fidelitySeconds(pace, image, true), 8 * fidelitySeconds(pace, image, false), 1e-9);
    plan::Case text = image;
    text.tower = Tower::Text;
    EXPECT_EQ(fidelitySeconds(pace, text, true), fidelitySeconds(pace, text, false));
    EXPECT_EQ(referenceSeconds(pace, {image}, true), referenceSeconds(pace, {text}, true));
    EXPECT_GT(referenceSeconds(pace, {text}, true), 4 * referenceSeconds(pace, {text}, false));
}

}  // namespace
}  // namespace clipscope::bench
