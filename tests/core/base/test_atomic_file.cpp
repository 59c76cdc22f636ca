// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>
#include <thread>

namespace clipscope {
namespace {

TEST(AtomicFile, ReplacesTheOldContentWhole) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("table.csv", "old");
    writeFileAtomically(file, "new content\n");
    EXPECT_EQ(readFile(file), "new content\n");
}

TEST(AtomicFile, ALinkStaysALink) {
    const test::TemporaryFolder folder;
    const auto target = folder.write("target.json", "old");
    const auto link = folder.path() / "link.json";
    std::filesystem::create_symlink(target, link);
    writeFileAtomically(link, "new");
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(readFile(target), "new");
}

TEST(AtomicFile, WhatIsNoPlainFileIsWrittenToAsItIs) {
    const test::TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    std::string read;
    std::jthread reader([&] { read = readFile(pipe); });
    writeFileAtomically(pipe, "through the pipe");
    reader.join();
    EXPECT_EQ(read, "through the pipe");
    EXPECT_EQ(std::filesystem::status(pipe).type(), std::filesystem::file_type::fifo);
}

TEST(AtomicFile, WhetherAFileCanBeWrittenIsToldBeforehandAndChangesNothing) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("profile.json", "old");
    requireWritable(file);
    requireWritable(folder.path() / "new.json");
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
    for (const std::filesystem::path& bad : {folder.path() / "none/new.json", file / "new.json", folder.path()}) {
        test::expectError(ErrorCode::Output, {bad.string()}, [&] { requireWritable(bad); });
    }
}

TEST(AtomicFile, ADiskWithoutRoomLeavesTheOldFileAndNothingBesideIt) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("table.csv", "old");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    std::string said;
    try {
        writeFileAtomically(file, std::string(5000, 'x'));
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Output);
        said = error.what();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_NE(said.find(file.string()), std::string::npos) << said;
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(AtomicFile, AMissingFolderIsNamed) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(writeFileAtomically(folder.path() / "none/table.csv", "x"), Error);
}

}  // namespace
}  // namespace clipscope
