// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/record/journal_reader.h"
#include "tests/support/expect_error.h"
#include "tests/support/sample_run.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

using test::expectError;

std::string journalText() {
    std::string text;
    for (const Event& event : test::sampleRun()) {
        appendEventLine(text, event);
    }
    return text;
}

TEST(JournalReader, ReadsWhatWasWritten) {
    const test::TemporaryFolder folder;
    const auto path = folder.write("journal.jsonl", journalText());
    std::string again;
    const JournalReadReport report = readJournal(path, [&](const Event& event) { appendEventLine(again, event); });
    EXPECT_EQ(again, journalText());
    EXPECT_FALSE(report.endsInsideALine);
    EXPECT_EQ(report.unknownEvents, 0U);
}

TEST(JournalReader, ALastLineThatWasCutOffIsForgiven) {
    const test::TemporaryFolder folder;
    const std::string text = journalText();
    const auto path = folder.write("journal.jsonl", text.substr(0, text.size() - 20));
    const JournalReadReport report = readJournal(path, [](const Event&) {});
    EXPECT_TRUE(report.endsInsideALine);
    EXPECT_EQ(report.events + 1, test::sampleRun().size());
    const auto run = readRun(folder.path());
    EXPECT_TRUE(run->wasCutOff);
    EXPECT_EQ(run->state, RunState::Aborted);
}

TEST(JournalReader, DamageInTheMiddleNamesTheLine) {
    const test::TemporaryFolder folder;
    std::string text = journalText();
    text[text.find('\n', text.find('\n') + 1) + 1] = '#';
    const auto path = folder.write("journal.jsonl", text);
    expectError(ErrorCode::BadInput, {path.string(), "line 3"}, [&] { readJournal(path, [](const Event&) {}); });
}

TEST(JournalReader, LinesThatWereTakenOutAreCounted) {
    const test::TemporaryFolder folder;
    std::string text = journalText();
    const std::size_t third = text.find('\n', text.find('\n') + 1) + 1;
    text.erase(third, text.find('\n', third) + 1 - third);
    const auto path = folder.write("journal.jsonl", text);
    EXPECT_EQ(readJournal(path, [](const Event&) {}).missingEvents, 1U);
    EXPECT_EQ(readRun(path)->missingEvents, 1U);
}

TEST(JournalReader, WhatStandsTwiceOrCannotBeIsRefused) {
    const test::TemporaryFolder folder;
    const auto twice = folder.write("twice.jsonl", journalText() + journalText());
    expectError(ErrorCode::BadInput, {twice.string(), "seq 0"}, [&] { (void)readRun(twice); });
    std::string again = journalText();
    std::string first = again.substr(0, again.find('\n') + 1);
    first.replace(first.find("\"seq\":0"), 7, "\"seq\":999");
    const auto second = folder.write("second.jsonl", again + first);
    expectError(ErrorCode::BadInput, {second.string(), "second run_started"}, [&] { (void)readRun(second); });
    again.replace(again.find("\"num_runs\":2"), 12, "\"num_runs\":0");
    const auto plan = folder.write("plan.jsonl", again);
    expectError(ErrorCode::BadInput, {plan.string(), "num_runs"}, [&] { (void)readRun(plan); });
    std::string text = journalText();
    const std::size_t wall = text.find("\"wall_s\":0.1", text.find("\"type\":\"batch\""));
    text.insert(wall + std::string_view("\"wall_s\":").size(), "-");
    const auto negative = folder.write("negative.jsonl", text);
    expectError(ErrorCode::BadInput, {negative.string(), "batch of no possible"}, [&] { (void)readRun(negative); });
}

TEST(JournalReader, EventsOfALaterVersionAreSkippedAndCounted) {
    const test::TemporaryFolder folder;
    const auto path = folder.write("journal.jsonl", journalText() + "{\"seq\":99,\"t\":1,\"type\":\"later\"}\n");
    EXPECT_EQ(readJournal(path, [](const Event&) {}).unknownEvents, 1U);
}

TEST(JournalReader, ANewerSchemaIsRefusedWithTheRemedy) {
    const test::TemporaryFolder folder;
    std::string text = journalText();
    text.replace(text.find("journal/2"), 9, "journal/3");
    const auto path = folder.write("journal.jsonl", text);
    expectError(ErrorCode::BadInput, {path.string(), "clipscope.journal/3", "update ClipScope"},
                [&] { (void)readRun(path); });
}

TEST(JournalReader, WhatIsNoJournalIsRefusedByName) {
    const test::TemporaryFolder folder;
    for (const char* text : {"", "hello\n", "{}\n", "{\"seq\":0,\"t\":0,\"type\":\"pass_started\"}\n"}) {
        const auto path = folder.write("journal.jsonl", text);
        expectError(ErrorCode::BadInput, {path.string()}, [&] { (void)readRun(path); });
    }
    expectError(ErrorCode::BadInput, {"nowhere"}, [&] { (void)readRun(folder.path() / "nowhere"); });
}

}  // namespace
}  // namespace clipscope::record
