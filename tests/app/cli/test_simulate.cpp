// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "tests/app/cli/expect_refusal.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace clipscope {
namespace {

using test::cli;
using testing::HasSubstr;

TEST(Simulate, TheSuiteTellsEveryFamilyAndMeetsItsBar) {
    const ChildResult result = cli({"simulate", "--suite", "throttle", "--seed", "7", "--traces", "20"});
    EXPECT_THAT(result.exitCode, testing::AnyOf(cli::exitOk, cli::exitSomeCasesFailed)) << result.err;
    EXPECT_THAT(result.out, HasSubstr("seed 7"));
    EXPECT_THAT(result.out, HasSubstr("Heat found (%)"));
    EXPECT_EQ(result.exitCode == cli::exitOk, result.out.find("missed") == std::string::npos) << result.out;
    const ChildResult again = cli({"simulate", "--suite", "throttle", "--seed", "7", "--traces", "20"});
    EXPECT_EQ(again.out, result.out) << "the same seed draws the same machines";
}

/// A CPU at its limit, whose clock falls after 20 s by a quarter.
std::string hotTrace() {
    std::ostringstream lines;
    lines << "{\"schema\": \"clipscope.throttle-trace/1\"}\n";
    for (int sample = 0; sample < 400; ++sample) {
        const bool isHot = sample >= 200;
        lines << "{\"t\": " << sample / 10.0 << ", \"busy_percent\": 100, \"clock_mhz\": " << (isHot ? 3000 : 4000)
              << ", \"temperature_c\": " << (isHot ? 100 : 60 + sample / 5.0)
              << ", \"temperature_limit_c\": 100, \"thermal_s\": " << (isHot ? (sample - 200) / 10.0 : 0.0) << "}\n";
    }
    return lines.str();
}

TEST(Simulate, ATraceFromOutsideIsJudged) {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("hot.jsonl", hotTrace()).string();
    const ChildResult text = cli({"simulate", "--throttle-trace", file});
    EXPECT_EQ(text.exitCode, cli::exitOk) << text.err;
    EXPECT_THAT(text.out, HasSubstr("thermal confirmed from"));
    const ChildResult json = cli({"simulate", "--throttle-trace", file, "--json"});
    std::istringstream lines(json.out);
    std::string line;
    bool isFound = false;
    while (std::getline(lines, line)) {
        const auto verdict = nlohmann::json::parse(line);
        if (verdict["event"] == "began" && verdict["cause"] == "thermal" && verdict["verdict"] == "confirmed") {
            EXPECT_NEAR(verdict["from"].get<double>(), 20, 2);
            isFound = true;
        }
    }
    EXPECT_TRUE(isFound) << json.out;
}

TEST(Simulate, ATraceWithoutThrottlingIsNoneOrUnknown) {
    const test::TemporaryFolder folder;
    std::ostringstream cool;
    std::ostringstream blind;
    for (int sample = 0; sample < 100; ++sample) {
        cool << "{\"t\": " << sample / 10.0 << ", \"busy_percent\": 100, \"clock_mhz\": 4000, \"temperature_c\": 60}\n";
        blind << "{\"t\": " << sample / 10.0 << ", \"busy_percent\": 100, \"colour\": 3}\n";
    }
    const ChildResult none = cli({"simulate", "--throttle-trace", folder.write("cool.jsonl", cool.str()).string()});
    EXPECT_THAT(none.out, testing::StartsWith("None"));
    const ChildResult unknown =
        cli({"simulate", "--throttle-trace", folder.write("blind.jsonl", blind.str()).string()});
    EXPECT_THAT(unknown.out, testing::StartsWith("Unknown"));
    EXPECT_THAT(unknown.err, HasSubstr("the key colour is ignored"));
}

TEST(Simulate, WhatCannotBeDoneIsRefused) {
    test::expectRefusal({"simulate"}, cli::exitBadUsage, {"--suite throttle", "--throttle-trace"});
    test::expectRefusal({"simulate", "--suite", "latency"}, cli::exitBadUsage, {"latency", "throttle"});
    test::expectRefusal({"simulate", "--throttle-trace", "/nowhere.jsonl"}, cli::exitBadInput, {"/nowhere.jsonl"});
}

}  // namespace
}  // namespace clipscope
