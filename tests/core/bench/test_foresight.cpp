// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/foresight.h"
#include "core/bench/run_cases.h"
#include "core/hardware/cpu_selection.h"
#include "tests/core/bench/run_session_fixture.h"

#include <gtest/gtest.h>
#include <string>

namespace clipscope::bench {
namespace {

class ForesightTest : public test::RunSessionFixture {
protected:
    ForesightTest() {
        plan.towers = {backend::Tower::Image};
        plan.precisions = {backend::Precision::Fp32};
        plan.batchSizes = {1};
        plan.isFidelityMeasured = false;
    }
    Foresight foreseen() { return foresee(plan, setup().resources, engine); }
};

TEST_F(ForesightTest, ACaseThatARunWouldSkipHasItsReasonAndTakesNoTime) {
    const double alone = foreseen().seconds;
    const auto cpus = static_cast<int>(hardware::offeredCpuList().size());
    plan.threads = {0, cpus + 1};
    plan.cores = {"all", "900"};
    const Foresight found = foreseen();
    ASSERT_EQ(found.cases.size(), 4U);
    EXPECT_FALSE(found.cases[0].skipReason);
    EXPECT_TRUE(found.cases[1].skipReason->is(MessageId::threads_exceed_cpus));
    EXPECT_TRUE(found.cases[2].skipReason->is(MessageId::cpus_not_offered));
    EXPECT_EQ(found.cases[1].seconds, 0);
    EXPECT_NEAR(found.seconds, alone, 1e-9);
}

TEST_F(ForesightTest, AnEngineThatIsNotHereIsTheReason) {
    engine.missing = Message(MessageId::engine_not_installed, {std::string("x.so")});
    plan.areNumericsCompared = true;
    const Foresight found = foreseen();
    EXPECT_TRUE(found.cases.at(0).skipReason->is(MessageId::engine_not_installed));
    EXPECT_EQ(found.seconds, 0) << "a run would not begin";
}

TEST_F(ForesightTest, ABatchThatMemoryIsShortOfIsTheReason) {
    plan.batchSizes = {1, 65536};
    plan.model = "vit-l-14";
    const Foresight found = foreseen();
    ASSERT_EQ(found.cases.size(), 2U);
    EXPECT_TRUE(found.cases[1].skipReason->is(MessageId::batch_does_not_fit));
    EXPECT_EQ(found.cases[1].seconds, 0);
}

TEST_F(ForesightTest, FidelityTakesTime) {
    const double without = foreseen().seconds;
    plan.isFidelityMeasured = true;
    EXPECT_GT(foreseen().seconds, without);
}

TEST_F(ForesightTest, RestTakesTime) {
    const double without = foreseen().seconds;
    plan.cooldown = plan::parseCooldown("55C,max=100s").value;
    plan.idleSeconds = 10;
    const Foresight found = foreseen();
    EXPECT_EQ(found.restSeconds, 110) << "one device, and one cooldown between two repetitions";
    EXPECT_NEAR(found.seconds, without + 110, 1e-9);
}

TEST_F(ForesightTest, CompilingIsToldWhereAnEngineDoesIt) {
    EXPECT_FALSE(foreseen().mayCompile);
    plan.backends = {"eager", "inductor"};
    EXPECT_TRUE(foreseen().mayCompile);
}

TEST(PrecisionProblem, NamesWhatTheEngineComputesIn) {
    const backend::BackendDescriptor descriptor{.id = "half", .precisions = {backend::Precision::Bf16}};
    EXPECT_FALSE(precisionProblem(descriptor, backend::Precision::Bf16));
    const auto problem = precisionProblem(descriptor, backend::Precision::Fp32);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->english(), "The backend half does not compute in fp32: give one of bf16 with --precision.");
}

}  // namespace
}  // namespace clipscope::bench
