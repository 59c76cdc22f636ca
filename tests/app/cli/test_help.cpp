// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope {
namespace {

using test::cli;
using testing::HasSubstr;

TEST(Info, TellsDevicesBackendsAndWhyOneIsMissing) {
    const ChildResult result = cli({"info"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("eager on cpu"));
    EXPECT_THAT(result.out, HasSubstr("GPU"));
    EXPECT_THAT(result.out, HasSubstr("LibTorch"));
}

TEST(Info, LooksForNvidiasLibraryWhereThePersonSays) {
    const ChildResult result =
        runChild({.argv = {CLIPSCOPE_CLI, "info"}, .environment = {{"CLIPSCOPE_NVML_LIBRARY", "/nowhere/libmine.so"}}});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("/nowhere/libmine.so"));
}

TEST(Help, IsThereForEveryCommand) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                      {"run", "--help"},
                                                      {"info", "--help"},
                                                      {"report", "--help"},
                                                      {"embed", "--help"},
                                                      {"doctor", "--help"},
                                                      {"simulate", "--help"},
                                                      {"watch", "--help"},
                                                      {"--version"}}) {
        const ChildResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, cli::exitOk);
        EXPECT_THAT(result.out, HasSubstr("clipscope-cli"));
    }
}

}  // namespace
}  // namespace clipscope
