// SPDX-License-Identifier: GPL-3.0-or-later
// The contest of the fused numerics with others, and its place in a run.
#include "core/base/file_descriptor.h"
#include "core/bench/foresight.h"
#include "core/bench/fused_numerics.h"
#include "core/bench/numeric_inputs.h"
#include "core/bench/numerics_comparison.h"
#include "tests/core/bench/fake_python.h"
#include "tests/core/bench/run_session_fixture.h"
#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <cmath>
#include <limits>

namespace clipscope::bench {
namespace {

using backend::NumericExpression;
using backend::numericExpressions;
using record::NumericContestant;
using record::NumericsCompared;
using testing::Each;
using testing::SizeIs;

/// Evaluates nothing, takes the time it is told, and has a result of one value.
class FakeEvaluator final : public backend::NumericEvaluator {
public:
    FakeEvaluator(test::FakeClock& clock, double seconds, float value)
        : m_clock(clock), m_seconds(seconds), m_value(value) {}

    std::function<void(NumericExpression)> onEvaluate = [](NumericExpression) {};

    void evaluate(NumericExpression expression) override {
        onEvaluate(expression);
        m_clock.advance(std::chrono::duration<double>(m_seconds));
    }
    [[nodiscard]] std::span<const float> result(NumericExpression /*expression*/) const override {
        return {&m_value, 1};
    }

private:
    test::FakeClock& m_clock;
    double m_seconds;
    float m_value;
};

const record::NumericTimes& timesOf(const NumericsCompared& compared, NumericContestant contestant) {
    return *std::ranges::find(compared.contestants, contestant, &record::NumericTimes::contestant);
}

class NumericsComparison : public testing::Test {
protected:
    std::vector<NumericsCompared> compare(FakeEvaluator* libTorch, const std::stop_token& stop = {}) {
        return takeTurns({.inputs = inputs,
                          .threads = 2,
                          .clock = clock,
                          .fused = fused,
                          .libTorch = libTorch,
                          .reasonWithoutLibTorch = Message(MessageId::engine_not_installed, {std::string("x.so")}),
                          .python = python},
                         stop);
    }

    test::TemporaryFolder folder;
    test::FakeClock clock;
    backend::NumericInputs inputs =
        makeNumericInputs(clip::preset("tiny"), folder.write("photo.png", test::tinyPng(64, 48, {200, 10, 10})), 1);
    FakeEvaluator fused{clock, 0.01, 0.5F};
    PythonNumerics python{{"/nowhere/python3"}, "expressions.py", inputs, 2};
};

TEST_F(NumericsComparison, EachContestantHasATimeOfEachAlternation) {
    FakeEvaluator libTorch(clock, 0.02, 0.5F);
    const auto compared = compare(&libTorch);
    ASSERT_THAT(compared, SizeIs(3));
    for (const NumericsCompared& expression : compared) {
        EXPECT_EQ(expression.threads, 2);
        const record::NumericTimes& ours = timesOf(expression, NumericContestant::Fused);
        const record::NumericTimes& theirs = timesOf(expression, NumericContestant::LibTorch);
        EXPECT_THAT(ours.seconds, SizeIs(5));
        EXPECT_THAT(ours.seconds, Each(testing::DoubleNear(0.01, 1e-9)));
        EXPECT_THAT(theirs.seconds, SizeIs(5));
        EXPECT_THAT(theirs.seconds, Each(testing::DoubleNear(0.02, 1e-9)));
        EXPECT_EQ(theirs.largestDifference, 0.0);
    }
    EXPECT_EQ(compared[1].inputs, "256 x 512");
}

TEST_F(NumericsComparison, ContestantsTakeTurns) {
    std::string order;
    FakeEvaluator libTorch(clock, 0.02, 0.5F);
    const auto noting = [&](char who) {
        return
            [&order, who](NumericExpression) { order += order.ends_with(who) ? std::string() : std::string(1, who); };
    };
    fused.onEvaluate = noting('f');
    libTorch.onEvaluate = noting('t');
    (void)compare(&libTorch);
    EXPECT_EQ(order, "ftftft") << "five alternations, each in the other order than the one before";
}

TEST_F(NumericsComparison, WhoseResultIsAnotherHasNoTimes) {
    for (const float wrong : {0.6F, std::numeric_limits<float>::quiet_NaN()}) {
        FakeEvaluator libTorch(clock, 0.001, wrong);
        for (const NumericsCompared& expression : compare(&libTorch)) {
            const record::NumericTimes& theirs = timesOf(expression, NumericContestant::LibTorch);
            ASSERT_TRUE(theirs.reason);
            EXPECT_TRUE(theirs.reason->is(MessageId::numerics_differ));
            EXPECT_TRUE(theirs.seconds.empty());
            EXPECT_THAT(timesOf(expression, NumericContestant::Fused).seconds, SizeIs(5));
        }
    }
}

TEST_F(NumericsComparison, APythonWhoseResultIsAnotherHasNoTimes) {
    const auto found =
        test::fakePython(folder, test::hasBoth, test::numericAnswers("numpy") + test::numericAnswers("numexpr"));
    PythonNumerics wrong({found}, "expressions.py", inputs, 2);
    FakeEvaluator right(clock, 0.01, 0);  // the script's result
    for (FakeEvaluator* const ours : {&fused, &right}) {
        const auto compared = takeTurns({.inputs = inputs, .clock = clock, .fused = *ours, .python = wrong}, {});
        for (const NumericsCompared& expression : compared) {
            const record::NumericTimes& theirs = timesOf(expression, NumericContestant::NumPy);
            EXPECT_EQ(theirs.reason.has_value(), ours == &fused);
            EXPECT_THAT(theirs.seconds, SizeIs(ours == &fused ? 0 : 5));
            EXPECT_THAT(theirs.seconds, Each(0.375)) << "the median of its turn";
        }
    }
}

TEST_F(NumericsComparison, WithoutLibTorchAndPythonTheReasonsAreRecorded) {
    for (const NumericsCompared& expression : compare(nullptr)) {
        EXPECT_TRUE(timesOf(expression, NumericContestant::LibTorch).reason->is(MessageId::engine_not_installed));
        EXPECT_TRUE(timesOf(expression, NumericContestant::NumPy).reason->is(MessageId::numerics_without_python));
        EXPECT_TRUE(timesOf(expression, NumericContestant::NumExpr).seconds.empty());
        EXPECT_THAT(timesOf(expression, NumericContestant::Fused).seconds, SizeIs(5));
    }
}

TEST_F(NumericsComparison, AnEngineThatFailsOnTheWayIsLeftOut) {
    FakeEvaluator libTorch(clock, 0.02, 0.5F);
    int evaluations = 0;
    libTorch.onEvaluate = [&](NumericExpression) {
        if (++evaluations == 20) {
            throw Error(ErrorCode::Memory, MessageId::engine_out_of_memory);
        }
    };
    for (const NumericsCompared& expression : compare(&libTorch)) {
        EXPECT_TRUE(timesOf(expression, NumericContestant::LibTorch).reason->is(MessageId::engine_out_of_memory));
        EXPECT_TRUE(timesOf(expression, NumericContestant::LibTorch).seconds.empty());
    }
    EXPECT_EQ(evaluations, 20);
}

TEST_F(NumericsComparison, AStopIsHeededBetweenEvaluations) {
    std::stop_source stop;
    int after = 0;
    fused.onEvaluate = [&](NumericExpression) {
        after += stop.stop_requested() ? 1 : 0;
        stop.request_stop();
    };
    test::expectError(ErrorCode::Stopped, {}, [&] { (void)compare(nullptr, stop.get_token()); });
    EXPECT_EQ(after, 0);
}

TEST_F(NumericsComparison, TheFusedResultsAreTheSameForAnyNumberOfThreads) {
    FusedNumerics alone(inputs, clip::preset("tiny"), 1);
    FusedNumerics several(inputs, clip::preset("tiny"), 3);
    for (const NumericExpression expression : numericExpressions) {
        alone.evaluate(expression);
        several.evaluate(expression);
        const auto one = alone.result(expression);
        EXPECT_TRUE(std::ranges::equal(one, several.result(expression)));
        EXPECT_TRUE(std::ranges::any_of(one, [](float value) { return value != 0; }));
    }
}

class NumericsInARun : public test::RunSessionFixture {
protected:
    NumericsInARun() {
        plan.towers = {backend::Tower::Text};
        plan.precisions = {backend::Precision::Fp32};
        plan.batchSizes = {1};
        plan.numRuns = 1;
        plan.isFidelityMeasured = false;
        plan.numericThreads = 1;
        plan.areNumericsCompared = true;
    }
};

TEST_F(NumericsInARun, AreComparedOnceBeforeTheFirstPass) {
    plan.numRuns = 2;
    RunSession session(setup());
    const auto run = runToEnd(session);
    ASSERT_THAT(run->numerics, SizeIs(3));
    EXPECT_TRUE(timesOf(run->numerics[0], NumericContestant::LibTorch).reason->is(MessageId::numerics_not_in_engine));
    EXPECT_THAT(timesOf(run->numerics[0], NumericContestant::Fused).seconds, SizeIs(5));
    EXPECT_THAT(journalOf<NumericsCompared>(session), SizeIs(3));
    const auto events = journal(session);
    const auto isPass = [](const record::Event& event) {
        return std::holds_alternative<record::PassStarted>(event.payload);
    };
    const auto isNumerics = [](const record::Event& event) {
        return std::holds_alternative<NumericsCompared>(event.payload);
    };
    EXPECT_TRUE(std::none_of(std::ranges::find_if(events, isPass), events.end(), isNumerics));
}

TEST_F(NumericsInARun, AreLeftOutUnlessThePlanAsks) {
    plan.areNumericsCompared = false;
    RunSession session(setup());
    EXPECT_TRUE(runToEnd(session)->numerics.empty());
}

TEST_F(NumericsInARun, WithoutThePhotoTheRunGoesOnAndSaysSo) {
    RunSetup given = setup();
    for (const char* name : {"words.txt", "merges.txt"}) {
        inputs.write(std::string("resources/tokenizer/") + name, readFile(given.resources / "tokenizer" / name));
    }
    given.resources = inputs.path() / "resources";
    RunSession session(std::move(given));
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Complete) << run->failure.english();
    EXPECT_TRUE(run->numerics.empty());
    ASSERT_THAT(run->warnings, SizeIs(1));
    EXPECT_TRUE(run->warnings.front().message.is(MessageId::numerics_not_compared));
}

TEST_F(NumericsInARun, AStopEndsTheComparison) {
    RunSession* running = nullptr;
    engine.numericsFor = [&](const backend::NumericInputs&, int) -> std::unique_ptr<backend::NumericEvaluator> {
        running->requestStop();
        return nullptr;
    };
    RunSession session(setup());
    running = &session;
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Stopped);
    EXPECT_TRUE(run->numerics.empty());
}

TEST_F(NumericsInARun, TheirTimeIsForeseen) {
    const double with = foresee(plan, setup().resources, engine).seconds;
    plan.areNumericsCompared = false;
    EXPECT_NEAR(with - foresee(plan, setup().resources, engine).seconds, numericsSeconds, 1e-9);
}

}  // namespace
}  // namespace clipscope::bench
