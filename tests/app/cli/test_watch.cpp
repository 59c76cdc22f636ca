// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "core/record/journal_reader.h"
#include "tests/app/cli/expect_refusal.h"

#include <stop_token>
#include <vector>

namespace clipscope {
namespace {

using test::cli;
using testing::HasSubstr;

constexpr std::chrono::minutes patience{1};

std::vector<record::Event> eventsOf(const std::string& lines) {
    const test::TemporaryFolder folder;
    std::vector<record::Event> events;
    record::readJournal(folder.write("journal.jsonl", lines),
                        [&](const record::Event& event) { events.push_back(event); });
    return events;
}

TEST(Watch, AsJsonItIsAJournalOfARunWithoutCases) {
    const ChildResult result = cli({"watch", "--json", "--seconds", "1"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto events = eventsOf(result.out);
    ASSERT_GE(events.size(), 4U);
    const auto* const started = std::get_if<record::RunStarted>(&events.front().payload);
    ASSERT_NE(started, nullptr);
    EXPECT_TRUE(started->cases.empty());
    const auto* const finished = std::get_if<record::RunFinished>(&events.back().payload);
    ASSERT_NE(finished, nullptr);
    EXPECT_EQ(finished->outcome, record::RunOutcome::Complete);
}

TEST(Watch, CtrlCEndsItInOrder) {
    std::stop_source stop;
    const ChildResult result = runChild({.argv = {CLIPSCOPE_CLI, "watch", "--json"}, .timeout = patience},
                                        stop.get_token(), [&](std::string_view line) {
                                            if (line.find("\"telemetry\"") != std::string_view::npos) {
                                                stop.request_stop();
                                            }
                                        });
    EXPECT_FALSE(result.timedOut);
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto events = eventsOf(result.out);
    ASSERT_FALSE(events.empty());
    const auto* const finished = std::get_if<record::RunFinished>(&events.back().payload);
    ASSERT_NE(finished, nullptr);
    EXPECT_EQ(finished->outcome, record::RunOutcome::Stopped);
}

TEST(Watch, AReaderThatGoesEndsIt) {
    for (const std::string format : {"--json", "--csv", "--all"}) {
        const ChildResult result =
            runChild({.argv = {"sh", "-c", std::string("\"") + CLIPSCOPE_CLI + "\" watch " + format + " | head -n 1"},
                      .timeout = patience});
        EXPECT_FALSE(result.timedOut) << format;
        EXPECT_EQ(result.err, "") << format;
        EXPECT_NE(result.out, "") << format;
    }
}

TEST(Watch, AsCsvItHasARowForEachReading) {
    const ChildResult result = cli({"watch", "--csv", "--seconds", "2"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, testing::StartsWith("t_s,sensor,value,unit,status\r\n"));
    EXPECT_THAT(result.out, HasSubstr("memory.available"));
    EXPECT_THAT(result.out, HasSubstr(",B,ok\r\n"));
}

TEST(Watch, WithoutATerminalItWritesPlainBlocks) {
    const ChildResult result = cli({"watch", "--seconds", "0.2", "--sensor", "memory_used=none"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("CPU temperature"));
    EXPECT_THAT(result.out, HasSubstr("Throttling cpu"));
    EXPECT_THAT(result.out, HasSubstr("It is hidden by --sensor."));
    EXPECT_THAT(result.out, testing::Not(HasSubstr("\033")));
}

TEST(Watch, WhatCannotBeDoneIsRefused) {
    test::expectRefusal({"watch", "--json", "--csv"}, cli::exitBadUsage, {"--json", "--csv"});
    test::expectRefusal({"watch", "--sensor", "warmth=x"}, cli::exitBadUsage,
                        {"--sensor", "warmth", "cpu_temperature"});
    test::expectRefusal({"watch", "--seconds", "-1"}, cli::exitBadUsage, {"--seconds"});
}

}  // namespace
}  // namespace clipscope
