// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_remarks.h"
#include "tests/core/report/report_sample.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::report {
namespace {

using record::CaseStatus;
using record::RunSnapshot;
using record::RunState;

std::string remarksOf(const RunSnapshot& run) {
    std::string text;
    for (const std::string& sentence : runRemarks(run)) {
        text += sentence + '\n';
    }
    return text;
}

TEST(RunRemarks, AFaultlessRunOfTrainedWeightsNeedsNone) {
    RunSnapshot run = *test::reportSample();
    run.isRandomModel = false;
    std::erase_if(run.cases, [](const auto& result) { return result.status != CaseStatus::Done; });
    EXPECT_EQ(remarksOf(run), "");
}

TEST(RunRemarks, TellFailedAndSkippedCasesAndRandomWeights) {
    const std::string text = remarksOf(*test::reportSample());
    EXPECT_NE(text.find("1 case failed (text-eager-bf16-b32): The batch did not fit"), std::string::npos) << text;
    EXPECT_NE(text.find("1 case skipped (image-eager-bf16-b32): It needs 12 GiB"), std::string::npos) << text;
    EXPECT_NE(text.find("The weights are random"), std::string::npos) << text;
}

TEST(RunRemarks, CasesWithOneReasonShareASentence) {
    RunSnapshot run = *test::reportSample();
    run.cases[0].status = CaseStatus::Skipped;
    run.cases[0].statusReason = run.cases[5].statusReason;
    EXPECT_NE(remarksOf(run).find("2 cases skipped (image-eager-fp32-b1, image-eager-bf16-b32): It needs"),
              std::string::npos);
}

TEST(RunRemarks, TellHowARunEnded) {
    RunSnapshot run = *test::reportSample();
    run.passesDone = 7;
    run.passesPlanned = 30;
    run.state = RunState::Stopped;
    EXPECT_NE(remarksOf(run).find("was stopped before its end. 7 of 30 passes"), std::string::npos);
    run.state = RunState::Aborted;
    EXPECT_NE(remarksOf(run).find("was stopped at once"), std::string::npos);
    run.state = RunState::Running;
    EXPECT_NE(remarksOf(run).find("still going on"), std::string::npos);
    run.state = RunState::Failed;
    run.failure = Message(MessageId::engine_failed, {std::string("boom")});
    EXPECT_NE(remarksOf(run).find("could not go on: LibTorch failed: boom."), std::string::npos);
    run.state = RunState::Aborted;
    run.wasCutOff = true;
    run.seconds = 12.3;
    EXPECT_NE(remarksOf(run).find("breaks off 12 s after the start"), std::string::npos);
}

TEST(RunRemarks, TellWhereNoPassWasFinished) {
    std::vector<record::Event> events = test::sampleEvents({.hasEnd = false});
    events.resize(40);
    EXPECT_NE(remarksOf(*test::fold(events)).find("No case has a finished pass"), std::string::npos);
}

TEST(WarningLines, AreListedOnceWithTheirNumberAndCase) {
    RunSnapshot run = *test::reportSample();
    run.warnings.push_back(run.warnings[0]);
    run.warnings.push_back({1, Message(MessageId::text, {std::string("Slow.")})});
    const auto lines = warningLines(run);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], "3 of 15 files were no images & skipped. (2 times)");
    EXPECT_EQ(lines[1], "image-eager-fp32-b8: Slow.");
}

TEST(RunDescription, HoldsWhatThePersonSaid) {
    const auto lines = runDescription(*test::reportSample());
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[1], "Note: " + test::nastyText);
    EXPECT_EQ(lines[2], "Tags: room_1 = 50% & more, who|what = A\\B");
    EXPECT_EQ(lines[3], "Room temperature, as given: 21.5 °C");
}

}  // namespace
}  // namespace clipscope::report
