// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"
#include "core/base/error.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace clipscope {
namespace {

TEST(ChildProcess, GivesOutputErrorsAndExitCode) {
    const ChildResult result = runChild({.argv = {"sh", "-c", "echo out; echo err >&2; exit 7"}});
    EXPECT_EQ(result.out, "out\n");
    EXPECT_EQ(result.err, "err\n");
    EXPECT_EQ(result.exitCode, 7);
}

TEST(ChildProcess, PassesArgumentsWithoutAShell) {
    EXPECT_EQ(runChild({.argv = {"printf", "%s|", "a b", "$HOME", ""}}).out, "a b|$HOME||");
}

TEST(ChildProcess, AddsToTheEnvironment) {
    const ChildResult result = runChild({.argv = {"sh", "-c", "echo $CLIPSCOPE_X; pwd"},
                                         .environment = {{"CLIPSCOPE_X", "1 2"}},
                                         .workingFolder = "/"});
    EXPECT_EQ(result.out, "1 2\n/\n");
}

TEST(ChildProcess, HidesOfTheEnvironmentWhatItIsToldTo) {
    ::setenv("CLIPSCOPE_X_ONE", "1", 1);
    ::setenv("CLIPSCOPE_Y", "2", 1);
    const ChildResult result = runChild({.argv = {"sh", "-c", "echo $CLIPSCOPE_X_ONE $CLIPSCOPE_X_TWO $CLIPSCOPE_Y"},
                                         .environment = {{"CLIPSCOPE_X_TWO", "3"}},
                                         .hidden = {"CLIPSCOPE_X"}});
    EXPECT_EQ(result.out, "3 2\n");
    ::unsetenv("CLIPSCOPE_X_ONE");
    ::unsetenv("CLIPSCOPE_Y");
}

TEST(ChildProcess, TellsLinesAsTheyArrive) {
    std::vector<std::string> lines;
    runChild({.argv = {"printf", "one\\ntwo\\nrest"}}, {}, [&](std::string_view line) { lines.emplace_back(line); });
    EXPECT_EQ(lines, (std::vector<std::string>{"one", "two", "rest"}));
}

TEST(ChildProcess, AMissingProgramIsNamed) {
    try {
        runChild({.argv = {"clipscope-no-such-program"}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Unavailable);
        EXPECT_NE(std::string(error.what()).find("clipscope-no-such-program"), std::string::npos);
    }
}

TEST(ChildProcess, AStopEndsTheWholeGroup) {
    std::stop_source source;
    // The grandchild holds the pipe open: only the end of the whole group lets this return.
    const ChildResult result = runChild({.argv = {"sh", "-c", "sleep 600 & echo ready; wait"}}, source.get_token(),
                                        [&](std::string_view) { source.request_stop(); });
    EXPECT_TRUE(result.wasStopped);
    EXPECT_FALSE(result.timedOut);
    EXPECT_EQ(result.exitCode, 128 + 15);
}

TEST(ChildProcess, AStopAlreadyRequestedEndsItAtOnce) {
    std::stop_source source;
    source.request_stop();
    EXPECT_TRUE(runChild({.argv = {"sleep", "600"}}, source.get_token()).wasStopped);
}

TEST(ChildProcess, ATimeoutIsTold) {
    const ChildResult result = runChild({.argv = {"sleep", "600"}, .timeout = std::chrono::milliseconds(1)});
    EXPECT_TRUE(result.timedOut);
    EXPECT_FALSE(result.wasStopped);
}

TEST(ChildProcess, AnExceptionFromALineEndsTheChild) {
    EXPECT_THROW(runChild({.argv = {"sh", "-c", "echo x; sleep 600"}}, {},
                          [](std::string_view) { throw std::runtime_error("no"); }),
                 std::runtime_error);
}

TEST(ChildProcess, EndsWithTheProcessThatStartedItHoweverThatEnds) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);  // inherited, so that its end tells the end of all
    const pid_t starter = ::fork();
    if (starter == 0) {
        runChild({.argv = {"sh", "-c", "echo ready; exec sleep 600"}}, {}, [](std::string_view) { ::_exit(0); });
        ::_exit(1);
    }
    ::close(ends[1]);
    int status = 0;
    ASSERT_EQ(::waitpid(starter, &status, 0), starter);
    EXPECT_EQ(WEXITSTATUS(status), 0);
    pollfd end{.fd = ends[0], .events = POLLIN, .revents = 0};
    constexpr int patienceMilliseconds = 60'000;
    EXPECT_EQ(::poll(&end, 1, patienceMilliseconds), 1) << "the child is still there";
    ::close(ends[0]);
}

TEST(ChildProcess, TheLastLineIsTheLastThatSaysSomething) {
    EXPECT_EQ(lastLine("Traceback\n  File\nE: odd \n \n"), "E: odd");
    EXPECT_EQ(lastLine("one"), "one");
    EXPECT_EQ(lastLine(" \n"), "");
    EXPECT_EQ(lastLine(""), "");
}

}  // namespace
}  // namespace clipscope
