// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/sleep_inhibitor.h"

#include "core/base/file_descriptor.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <csignal>
#include <string>

namespace clipscope::bench {
namespace {

using testing::HasSubstr;

/// A folder with a program that stands in for systemd-inhibit.
class SleepInhibitorTest : public testing::Test {
protected:
    std::string program(const std::string& script) const {
        const auto file = folder.write("inhibit", "#!/bin/sh\n" + script);
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file.string();
    }
    [[nodiscard]] std::string said(const char* name) const { return readFile(folder.path() / name); }

    test::TemporaryFolder folder;
};

TEST_F(SleepInhibitorTest, HoldsTheLockWhileItLives) {
    const std::string files = folder.path().string();
    pid_t holder = 0;
    {
        // It runs what it is given for as long as the lock is to be held, as the real one does.
        const SleepInhibitor inhibitor(program("echo $$ > " + files + "/pid\necho \"$@\" > " + files +
                                               "/args\nwhile [ \"$1\" != sh ]; do shift; done\nexec \"$@\"\n"));
        EXPECT_EQ(inhibitor.fact().value, "yes") << inhibitor.fact().reason;
        EXPECT_THAT(said("args"), HasSubstr("--what=sleep:idle --who=ClipScope"));
        EXPECT_THAT(said("args"), HasSubstr("--mode=block"));
        holder = std::stoi(said("pid"));
        EXPECT_EQ(::kill(holder, 0), 0);
    }
    EXPECT_NE(::kill(holder, 0), 0) << "it lives on";
}

TEST_F(SleepInhibitorTest, ARefusalIsTheReason) {
    const SleepInhibitor inhibitor(program("echo 'Failed to inhibit: Access denied' >&2\nexit 1\n"));
    EXPECT_EQ(inhibitor.fact().value, "");
    EXPECT_EQ(inhibitor.fact().reason, "Failed to inhibit: Access denied");
}

TEST_F(SleepInhibitorTest, AMissingProgramIsTheReason) {
    const SleepInhibitor inhibitor("clipscope-no-such-program");
    EXPECT_EQ(inhibitor.fact().value, "");
    EXPECT_THAT(inhibitor.fact().reason, HasSubstr("clipscope-no-such-program"));
}

TEST_F(SleepInhibitorTest, WithoutAProgramNothingIsInhibited) {
    const SleepInhibitor inhibitor("");
    EXPECT_EQ(inhibitor.fact().value, "");
    EXPECT_NE(inhibitor.fact().reason, "");
}

}  // namespace
}  // namespace clipscope::bench
