// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_info.h"
#include "core/plan/profile.h"
#include "core/telemetry/cpu_offer.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::plan {
namespace {

Profile profileOfThisMachine() {
    return {.backend = "packed",
            .precision = backend::Precision::Bf16,
            .batchSizes = {8, 32},
            .threads = 1,
            .cores = "0",
            .pin = Pin::On,
            .noShortcut = {backend::Shortcut::TextLength},
            .cpuModel = hardware::readCpuInfo().model,
            .cpus = telemetry::usableCpus(),
            .model = "vit-b-32, random weights, seed 1",
            .measured = "2026-01-31T10:15:00+01:00"};
}

class ProfileTest : public testing::Test {
protected:
    std::string write(const std::string& text) { return folder.write("profile.json", text).string(); }

    test::TemporaryFolder folder;
};

TEST_F(ProfileTest, SurvivesBeingWrittenAndRead) {
    const Profile profile = profileOfThisMachine();
    EXPECT_EQ(readProfile(write(profileToJson(profile))), profile);
}

TEST_F(ProfileTest, SetsWhatAPlanRuns) {
    Plan plan;
    EXPECT_FALSE(applyProfile(plan, write(profileToJson(profileOfThisMachine()))));
    EXPECT_THAT(plan.backends, testing::ElementsAre("packed"));
    EXPECT_THAT(plan.precisions, testing::ElementsAre(backend::Precision::Bf16));
    EXPECT_THAT(plan.batchSizes, testing::ElementsAre(8, 32));
    EXPECT_THAT(plan.threads, testing::ElementsAre(1));
    EXPECT_THAT(plan.cores, testing::ElementsAre("0"));
    EXPECT_THAT(plan.pins, testing::ElementsAre(Pin::On));
    EXPECT_THAT(plan.noShortcut, testing::ElementsAre(backend::Shortcut::TextLength));
}

TEST_F(ProfileTest, OfAnotherMachineSaysNothingOfThreadsAndCores) {
    for (const bool hasOtherModel : {true, false}) {
        Profile profile = profileOfThisMachine();
        profile.cpuModel += hasOtherModel ? " of another machine" : "";
        profile.cpus += hasOtherModel ? 0 : 6;
        Plan plan;
        const auto caveat = applyProfile(plan, write(profileToJson(profile)));
        EXPECT_THAT(plan.backends, testing::ElementsAre("packed"));
        EXPECT_EQ(plan.threads, Plan().threads);
        EXPECT_EQ(plan.cores, Plan().cores);
        EXPECT_EQ(plan.pins, Plan().pins);
        ASSERT_TRUE(caveat);
        EXPECT_NE(caveat->english().find("profile.json"), std::string::npos);
        EXPECT_NE(caveat->english().find("--plan optimizations"), std::string::npos);
    }
}

TEST_F(ProfileTest, OfACpuWithoutANameIsKnownByTheNumberOfCpus) {
    const test::TemporaryFolder root;  // tells neither name nor quota
    Profile profile = profileOfThisMachine();
    profile.cpuModel.clear();
    Plan plan;
    EXPECT_FALSE(applyProfile(plan, write(profileToJson(profile)), root.path()));
    profile.cpus += 1;
    EXPECT_TRUE(applyProfile(plan, write(profileToJson(profile)), root.path()));
}

TEST_F(ProfileTest, WhatIsNoProfileIsRefusedByName) {
    const std::string good = profileToJson(profileOfThisMachine());
    const auto changed = [&](const std::string& what, const std::string& to) {
        std::string text = good;
        return write(text.replace(text.find(what), what.size(), to));
    };
    const auto refused = [](const std::string& file, const std::string& part) {
        test::expectError(ErrorCode::BadUsage, {file, part}, [&] { (void)readProfile(file); });
    };
    refused(write("{"), "no JSON");
    refused(write("[]"), "no JSON");
    refused(write("{}"), "schema");
    refused(changed("clipscope.profile/1", "clipscope.profile/2"), "clipscope.profile/2");
    refused(changed("\"packed\"", "\"warp\""), "warp");
    refused(changed("\"packed\"", "\"packed\", \"eager\""), "one choice");
    refused(changed("\"settings\"", "\"sittings\""), "no settings");
    refused(changed("\"batch_sizes\"", "\"seed\": 1, \"batch_sizes\""), "seed");
    for (const char* key : {"backends", "precision", "batch_sizes", "threads", "cores", "pin", "no_shortcut"}) {
        refused(changed('"' + std::string(key) + '"', "\"x\""), std::string("lack ") + key);
    }
    refused(changed("\"cpus\"", "\"cpu\""), "machine");
    test::expectError(ErrorCode::BadInput, {"none.json"},
                      [&] { (void)readProfile((folder.path() / "none.json").string()); });
}

}  // namespace
}  // namespace clipscope::plan
