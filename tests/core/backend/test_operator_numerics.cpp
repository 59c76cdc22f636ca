// SPDX-License-Identifier: GPL-3.0-or-later
// The numeric expressions by LibTorch's operators, held against the fused kernels.
#include "core/bench/fused_numerics.h"
#include "core/bench/numeric_inputs.h"
#include "tests/support/engine_fixture.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::backend {
namespace {

class OperatorNumericsTest : public testing::TestWithParam<int> {
protected:
    test::Engines engines;
    clip::ClipConfig config = clip::preset("vit-b-32");
    NumericInputs inputs = bench::makeNumericInputs(
        config, std::filesystem::path(CLIPSCOPE_SOURCE_DIR) / "resources/photos/01-meadow.jpg", 1);
};

TEST_P(OperatorNumericsTest, GiveTheResultsOfTheFusedOnes) {
    const auto operators = engines.loader.backend("eager").numerics(inputs, GetParam());
    ASSERT_TRUE(operators);
    bench::FusedNumerics fused(inputs, config, GetParam());
    const double level = 1 / 255.0 / std::ranges::min(config.deviation);
    for (const auto& [expression, most] :
         {std::pair(NumericExpression::ResizeNormalise, 1.01 * level),
          std::pair(NumericExpression::NormaliseRows, 1e-6), std::pair(NumericExpression::SimilaritySoftmax, 1e-5)}) {
        operators->evaluate(expression);
        fused.evaluate(expression);
        const auto theirs = operators->result(expression);
        ASSERT_EQ(theirs.size(), fused.result(expression).size());
        EXPECT_LE(test::largestDifference(theirs, fused.result(expression)), most);
        EXPECT_GT(std::ranges::max(theirs) - std::ranges::min(theirs), 0.1) << "nothing was computed";
    }
}

INSTANTIATE_TEST_SUITE_P(Threads, OperatorNumericsTest, testing::Values(1, 2));

TEST(OperatorNumerics, AreTheReferenceEnginesAlone) {
    test::Engines engines;
    EXPECT_FALSE(engines.loader.backend("packed").numerics({}, 1));
}

}  // namespace
}  // namespace clipscope::backend
