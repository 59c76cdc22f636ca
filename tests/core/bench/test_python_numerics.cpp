// SPDX-License-Identifier: GPL-3.0-or-later
// The child process that times NumPy and NumExpr, with a shell script in Python's place.
#include "core/base/file_descriptor.h"
#include "core/bench/numeric_inputs.h"
#include "core/bench/python_numerics.h"
#include "tests/core/bench/fake_python.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

namespace fs = std::filesystem;

using test::hasBoth;

class PythonNumericsTest : public testing::Test {
protected:
    fs::path python(const std::string& which, const std::string& turn, const std::string& name = "python3") {
        return test::fakePython(folder, which, turn, name);
    }

    PythonNumerics numerics(std::vector<fs::path> pythons,
                            std::chrono::milliseconds patience = std::chrono::minutes(1)) {
        return {std::move(pythons), "expressions.py", inputs, 3, patience};
    }

    PythonNumerics::Turns turn(PythonNumerics& numerics) { return numerics.takeTurn(0.01, true, {}); }

    test::TemporaryFolder folder;
    backend::NumericInputs inputs =
        makeNumericInputs(clip::preset("tiny"), folder.write("photo.png", test::tinyPng(64, 48, {200, 10, 10})), 1);
};

TEST_F(PythonNumericsTest, BothContestantsHaveTheirTimesAndResults) {
    PythonNumerics given = numerics(
        {python(hasBoth, "  echo chatter\n" + test::numericAnswers("numpy") + test::numericAnswers("numexpr", "[1]"))});
    for (int alternation = 0; alternation < 2; ++alternation) {
        const auto turns = turn(given);
        for (std::size_t at = 0; at < 2; ++at) {
            ASSERT_FALSE(turns[at].reason) << turns[at].reason->english();
            for (std::size_t expression = 0; expression < 3; ++expression) {
                EXPECT_EQ(turns[at].seconds[expression],
                          at == 0 ? (std::vector<double>{0.25, 0.5}) : std::vector<double>{1});
                EXPECT_EQ(turns[at].results[expression], std::vector<float>{0});
            }
        }
    }
}

TEST_F(PythonNumericsTest, ThePythonWithTheMostOfBothIsTaken) {
    const fs::path none = python(R"(  echo '{"numpy": null, "numexpr": null}')", "  exit 1", "none");
    const fs::path one = python(R"(  echo '{"numpy": "2.0", "numexpr": null}')", "  exit 1", "one");
    PythonNumerics given = numerics({"/nowhere/python3", none, one,
                                     python(hasBoth, test::numericAnswers("numpy") + test::numericAnswers("numexpr"))});
    EXPECT_FALSE(turn(given)[0].reason);
    EXPECT_FALSE(turn(given)[1].reason);
}

TEST_F(PythonNumericsTest, WhatIsNotInstalledIsSaidAndTheOtherIsTimed) {
    const fs::path found = python(R"(  echo '{"numpy": "2.0", "numexpr": null}')", test::numericAnswers("numpy"));
    PythonNumerics given = numerics({found});
    const auto turns = turn(given);
    EXPECT_FALSE(turns[0].reason);
    ASSERT_TRUE(turns[1].reason);
    EXPECT_TRUE(turns[1].reason->is(MessageId::numerics_not_installed));
    EXPECT_NE(turns[1].reason->english().find("NumExpr"), std::string::npos);
    EXPECT_NE(turns[1].reason->english().find(found.string()), std::string::npos);
    EXPECT_TRUE(turns[1].seconds[0].empty());
}

TEST_F(PythonNumericsTest, WithoutAnyPythonBothAreMissing) {
    PythonNumerics given = numerics({"/nowhere/python3"});
    for (const NumericTurn& missing : turn(given)) {
        ASSERT_TRUE(missing.reason);
        EXPECT_TRUE(missing.reason->is(MessageId::numerics_without_python));
    }
}

TEST_F(PythonNumericsTest, AContestantThatFailsIsLeftOutFromThenOnWithTheReason) {
    const std::string failing =
        R"(  echo '{"contestant": "numexpr", "error": "ValueError: odd"}'
  echo again >> ")" +
        (folder.path() / "asked").string() + "\"\n";
    PythonNumerics given = numerics(
        {python(hasBoth, "  grep -q numexpr \"$3\" && {\n" + failing + "}\n" + test::numericAnswers("numpy"))});
    for (int alternation = 0; alternation < 2; ++alternation) {
        const auto turns = turn(given);
        EXPECT_FALSE(turns[0].reason);
        ASSERT_TRUE(turns[1].reason);
        EXPECT_NE(turns[1].reason->english().find("ValueError: odd"), std::string::npos);
    }
    EXPECT_EQ(fs::file_size(folder.path() / "asked"), 6U) << "it was asked once";
}

TEST_F(PythonNumericsTest, AProgramThatFallsOverIsQuoted) {
    for (const char* end :
         {"  echo 'Traceback' >&2; echo 'MemoryError: odd' >&2; exit 1",
          "  echo '{\"contestant\": \"numpy\", \"expression\": \"normalise_rows\", \"seconds\": \"odd\"}'",
          "  exit 7"}) {
        PythonNumerics given = numerics({python(hasBoth, end)});
        const auto turns = turn(given);
        ASSERT_TRUE(turns[0].reason) << end;
        EXPECT_TRUE(turns[0].reason->is(MessageId::numerics_python_failed)) << end;
        const std::string said = turns[0].reason->english();
        EXPECT_TRUE(said.find("odd") != std::string::npos || said.find("exit code 7") != std::string::npos ||
                    said.find("type must be") != std::string::npos)
            << said;
    }
}

TEST_F(PythonNumericsTest, OneThatIsNeverDoneIsEnded) {
    PythonNumerics given = numerics({python(hasBoth, "  while :; do sleep 1; done")}, std::chrono::milliseconds(50));
    const auto turns = turn(given);
    ASSERT_TRUE(turns[0].reason);
    EXPECT_TRUE(turns[0].reason->is(MessageId::numerics_python_slow)) << turns[0].reason->english();
}

TEST_F(PythonNumericsTest, AStopEndsTheChild) {
    std::stop_source stop;
    stop.request_stop();
    PythonNumerics given = numerics({python(hasBoth, "  while :; do sleep 1; done")});
    test::expectError(ErrorCode::Stopped, {}, [&] { (void)given.takeTurn(0.01, true, stop.get_token()); });
}

TEST_F(PythonNumericsTest, TheChildHasTheThreadsAndLeavesNothing) {
    const fs::path seen = folder.path() / "seen";
    {
        PythonNumerics given = numerics({python(hasBoth,
                                                "  echo \"$OMP_NUM_THREADS $OPENBLAS_NUM_THREADS "
                                                "$NUMEXPR_NUM_THREADS $(dirname \"$3\")\" > " +
                                                    seen.string() + "\n" + test::numericAnswers("numpy"))});
        (void)turn(given);
        const std::string said = readFile(seen);
        EXPECT_EQ(said.substr(0, 6), "3 3 3 ");
        EXPECT_TRUE(fs::exists(said.substr(6, said.size() - 7) + "/photos.u8"));
    }
    const std::string said = readFile(seen);
    EXPECT_FALSE(fs::exists(said.substr(6, said.size() - 7)));
}

}  // namespace
}  // namespace clipscope::bench
