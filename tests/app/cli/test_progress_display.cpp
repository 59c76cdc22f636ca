// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_display.h"
#include "core/record/run_model.h"
#include "tests/support/sample_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace clipscope::cli {
namespace {

using testing::HasSubstr;

record::RunSnapshot compilingRun(double fraction) {
    record::RunModel model;
    model.apply({.seq = 0, .t = 0, .payload = test::sampleStart()});
    model.apply({.seq = 1,
                 .t = 0,
                 .payload = record::LoadProgress{
                     .caseIndex = 0, .fraction = fraction, .activity = Message(MessageId::inductor_compiling)}});
    return *model.snapshot();
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

class ProgressDisplayTest : public testing::TestWithParam<bool> {};

TEST_P(ProgressDisplayTest, TellsOnceThatATowerIsCompiled) {
    std::ostringstream out;
    ProgressDisplay display(out, GetParam(), false);
    display.update(compilingRun(0), -1);
    display.update(compilingRun(0.2), -1);
    display.update(compilingRun(0.3), -1);
    display.finish();
    const std::string sentence = "image-cpu-eager-fp32-b4: TorchInductor compiles this tower";
    EXPECT_EQ(countOf(out.str(), sentence), 1U) << out.str();
}

INSTANTIATE_TEST_SUITE_P(OnATerminalAndElsewhere, ProgressDisplayTest, testing::Bool());

TEST(ProgressDisplay, TheLineOfATerminalSaysHowMuchIsLoaded) {
    std::ostringstream out;
    ProgressDisplay display(out, true, false);
    display.update(compilingRun(0), -1);
    EXPECT_THAT(out.str(), testing::EndsWith("image-cpu-eager-fp32-b4 loading"));
    display.update(compilingRun(0.3), -1);
    EXPECT_THAT(out.str(), testing::EndsWith("image-cpu-eager-fp32-b4 loading 30 %"));
}

TEST(ProgressDisplay, QuietTellsNothingOfIt) {
    std::ostringstream out;
    ProgressDisplay display(out, true, true);
    display.update(compilingRun(0.3), -1);
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clipscope::cli
