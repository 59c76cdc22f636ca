// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people start it.
#include "core/base/child_process.h"
#include "core/base/version.h"

#include <gtest/gtest.h>
#include <chrono>

namespace clipscope {
namespace {

using namespace std::chrono_literals;

ChildResult runProgram(std::vector<std::string> arguments, const std::string& platform) {
    arguments.insert(arguments.begin(), std::string(CLIPSCOPE_BINARY_DIR) + "/bin/clipscope");
    return runChild({.argv = std::move(arguments),
                     .environment = {{"QT_QPA_PLATFORM", platform}, {"LC_ALL", "C"}, {"HOME", "/nonexistent"}},
                     .timeout = 60s});
}

TEST(Program, TellsItsVersionWithoutADisplay) {
    const ChildResult result = runProgram({"--version"}, "xcb");
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.out.find(version()), std::string::npos);
}

TEST(Program, TellsItsOptionsWithoutADisplay) {
    const ChildResult result = runProgram({"--help"}, "xcb");
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.out.find("RUN"), std::string::npos);
}

TEST(Program, DrawsItsWindowAndExits) {
    const ChildResult result = runProgram({"--exit-after-startup"}, "offscreen");
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_FALSE(result.timedOut);
}

TEST(Program, RefusesAnUnknownOption) {
    const ChildResult result = runProgram({"--no-such-option"}, "offscreen");
    EXPECT_NE(result.exitCode, 0);
    EXPECT_NE(result.err.find("no-such-option"), std::string::npos);
}

}  // namespace
}  // namespace clipscope
