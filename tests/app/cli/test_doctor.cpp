// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor_text.h"
#include "app/cli/exit_codes.h"
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clipscope {
namespace {

using testing::HasSubstr;

const std::vector<bench::DoctorFinding> findings{
    {"governor", bench::FindingWeight::Spoils, MessageId::doctor_governor,
     Message(MessageId::doctor_governor_is, {"powersave"}), MessageId::doctor_governor_fix},
    {"smt", bench::FindingWeight::Hint, MessageId::doctor_smt, MessageId::doctor_smt_flag, MessageId::doctor_smt_fix}};

TEST(DoctorText, TellsEveryFindingWithItsEvidenceAndAWholeCommand) {
    const std::string text = cli::doctorText(findings, 60);
    EXPECT_THAT(text, HasSubstr("What will spoil a benchmark here (1)"));
    EXPECT_THAT(text, HasSubstr("seen: The governor is powersave."));
    EXPECT_THAT(text, HasSubstr("echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor\n"));
    EXPECT_THAT(text, HasSubstr("Worth knowing (1)"));
    EXPECT_THAT(text, testing::Not(HasSubstr("What cannot be seen here")));
}

TEST(DoctorText, SaysSoWhereNothingWasFound) {
    EXPECT_EQ(cli::doctorText({}, 80), "Nothing was found that will spoil a benchmark here.\n");
}

TEST(DoctorText, AsJsonItIsOneLine) {
    const std::string text = cli::doctorJson(findings);
    EXPECT_EQ(std::ranges::count(text, '\n'), 1);
    const auto json = nlohmann::json::parse(text);
    EXPECT_EQ(json["schema"], "clipscope.doctor/1");
    EXPECT_EQ(json["findings"][0]["name"], "governor");
    EXPECT_EQ(json["findings"][0]["evidence"], "The governor is powersave.");
    EXPECT_EQ(json["findings"][1]["weight"], "hint");
}

TEST(Doctor, ExaminesThisMachineWithoutFailing) {
    const ChildResult result = test::cli({"doctor", "--json"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_TRUE(json["findings"].is_array());
}

}  // namespace
}  // namespace clipscope
