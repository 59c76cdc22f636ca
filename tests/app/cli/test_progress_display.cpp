// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_display.h"
#include "core/record/run_model.h"
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"

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

TEST(ProgressDisplay, TellsWhatIsWaitedFor) {
    std::ostringstream out;
    ProgressDisplay display(out, true, false);
    record::RunModel model;
    model.apply({.seq = 0, .t = 0, .payload = test::sampleStart()});
    model.apply(
        {.seq = 1, .t = 0, .payload = record::WaitBegan{.activity = Message(MessageId::cools_down_for, {30.0})}});
    display.update(*model.snapshot(), -1);
    display.update(*model.snapshot(), -1);
    EXPECT_EQ(countOf(out.str(), "Waiting for 30 s"), 1U) << out.str();
    EXPECT_THAT(out.str(), testing::EndsWith(" waiting"));
}

TEST(ProgressDisplay, QuietTellsNothingOfIt) {
    std::ostringstream out;
    ProgressDisplay display(out, true, true);
    display.update(compilingRun(0.3), -1);
    EXPECT_EQ(out.str(), "");
}

/// A run whose CPU stands at 71.6 °C and is throttled for that.
record::RunSnapshot hotRun(bool isInPass) {
    record::RunModel model;
    std::uint64_t seq = 0;
    const auto tell = [&](record::EventPayload payload) {
        model.apply({.seq = seq++, .t = 1, .payload = std::move(payload)});
    };
    tell(test::sampleStart());
    tell(test::sensorsChanged({"package"}, telemetry::Quantity::Temperature));
    tell(record::SensorsPicked{.picks = {{.role = "cpu_temperature", .sensor = 0}}});
    tell(record::Telemetry{.readings = {test::reading(0, 71.6)}});
    tell(record::ThrottleWatched{.device = "cpu", .isPossible = true});
    if (isInPass) {
        tell(record::PassStarted{});
    }
    tell(record::ConditionBegan{.kind = record::ConditionKind::Throttle,
                                .device = "cpu",
                                .cause = record::ThrottleCause::Thermal,
                                .verdict = record::Verdict::Suspected});
    return *model.snapshot();
}

TEST(ProgressDisplay, TheLineTellsTemperatureAndThrottling) {
    std::ostringstream out;
    ProgressDisplay display(out, true, false);
    display.update(hotRun(false), -1);
    EXPECT_THAT(out.str(), HasSubstr(" · 72 °C · throttled: thermal (suspected)"));
    std::ostringstream log;
    ProgressDisplay plain(log, false, false);
    record::RunSnapshot run = hotRun(false);
    run.passesDone = 1;
    plain.update(run, -1);
    EXPECT_THAT(log.str(), HasSubstr("· 72 °C · throttled: thermal (suspected)\n"));
}

TEST(ProgressDisplay, WhatDoesNotFitIsLeftOut) {
    if (terminalWidth() != 100) {
        GTEST_SKIP() << "it runs in a terminal of another width";
    }
    record::RunSnapshot run = hotRun(true);
    std::ostringstream out;
    ProgressDisplay display(out, true, false);
    display.update(run, 3600);
    EXPECT_THAT(out.str(), HasSubstr("left"));
    EXPECT_THAT(out.str(), HasSubstr("· 72 °C"));
    EXPECT_THAT(out.str(), testing::Not(HasSubstr("throttled")));
}

TEST(ProgressDisplay, AHiddenOrMissingSensorTellsNothing) {
    std::ostringstream out;
    ProgressDisplay display(out, true, false);
    display.update(compilingRun(0.3), -1);
    EXPECT_THAT(out.str(), testing::Not(HasSubstr("°C")));
    EXPECT_THAT(out.str(), testing::Not(HasSubstr("throttled")));
}

}  // namespace
}  // namespace clipscope::cli
