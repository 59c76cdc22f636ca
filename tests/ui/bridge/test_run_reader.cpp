// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"
#include "tests/ui/recorded_demo.h"
#include "ui/bridge/run_reader.h"

#include <gtest/gtest.h>
#include <QSignalSpy>

namespace clipscope::bridge {
namespace {

QString textOf(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

TEST(RunReader, OpensTheFolderOfARun) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    RunReader reader;
    RecordedRun run;
    QObject::connect(&reader, &RunReader::opened, [&run](const RecordedRun& opened) { run = opened; });
    QSignalSpy opened(&reader, &RunReader::opened);
    reader.read(textOf(folder.path()));
    ASSERT_TRUE(opened.wait());
    EXPECT_EQ(run.folder, textOf(folder.path()));
    EXPECT_EQ(run.snapshot->state, record::RunState::Complete);
    EXPECT_EQ(run.snapshot->cases.size(), 12U);
    EXPECT_EQ(run.timeline->passes().size(), 36U);
}

TEST(RunReader, TakesTheJournalItselfForItsFolder) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    EXPECT_EQ(readRecordedRun(textOf(folder.path() / "journal.jsonl")).folder, textOf(folder.path()));
}

TEST(RunReader, TellsWhyAFolderIsNoRun) {
    const test::TemporaryFolder folder;
    RunReader reader;
    Message reason;
    QObject::connect(&reader, &RunReader::failed, [&reason](const Message& message) { reason = message; });
    QSignalSpy failed(&reader, &RunReader::failed);
    reader.read(textOf(folder.path()));
    ASSERT_TRUE(failed.wait());
    EXPECT_TRUE(reason.is(MessageId::file_unreadable));
}

TEST(RunReader, TellsOnlyOfTheNewest) {
    const test::TemporaryFolder first;
    const test::TemporaryFolder second;
    test::writeDemoJournal(first.path());
    test::writeDemoJournal(second.path());
    RunReader reader;
    QStringList folders;
    QObject::connect(&reader, &RunReader::opened, [&folders](const RecordedRun& run) { folders << run.folder; });
    QSignalSpy opened(&reader, &RunReader::opened);
    reader.read(textOf(first.path()));
    reader.read(textOf(second.path()));
    ASSERT_TRUE(opened.wait());
    EXPECT_EQ(folders, QStringList{textOf(second.path())});
}

}  // namespace
}  // namespace clipscope::bridge
