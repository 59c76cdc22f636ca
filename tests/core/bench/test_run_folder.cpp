// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_folder.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

const auto aMoment = std::chrono::system_clock::time_point(std::chrono::hours(500000));

TEST(RunFolder, TwoRunsOfOneSecondGetFoldersOfTheirOwn) {
    const test::TemporaryFolder folder;
    const auto first = makeRunFolder(folder.path() / "new/runs", "quick", aMoment);
    const auto second = makeRunFolder(folder.path() / "new/runs", "quick", aMoment);
    EXPECT_NE(first, second);
    EXPECT_TRUE(std::filesystem::is_directory(first));
    EXPECT_EQ(first.filename().string(), folderTime(aMoment) + "-quick");
    EXPECT_EQ(second.filename().string(), folderTime(aMoment) + "-quick-2");
}

TEST(RunFolder, ANameCannotLeaveTheOutputFolder) {
    const test::TemporaryFolder folder;
    const auto made = makeRunFolder(folder.path(), "../evil name/", aMoment);
    EXPECT_EQ(made.parent_path(), folder.path());
    EXPECT_EQ(made.filename().string(), folderTime(aMoment) + "-..-evil-name-");
}

TEST(RunFolder, AFileInTheWayIsNamedWithTheRemedy) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("runs", "a file");
    test::expectError(ErrorCode::Output, {file.string(), "--output-dir"},
                      [&] { (void)makeRunFolder(file, "quick", aMoment); });
}

}  // namespace
}  // namespace clipscope::bench
