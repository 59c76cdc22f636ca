// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/kept_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cerrno>
#include <limits>

namespace clipscope::telemetry {
namespace {

TEST(KeptFile, IsReadAgainFromItsBegin) {
    const test::TemporaryFolder folder;
    KeptFile file(folder.write("temp", "61000\n"));
    EXPECT_DOUBLE_EQ(file.number(0.001).number, 61);
    folder.write("temp", "9\n");
    EXPECT_DOUBLE_EQ(file.number(0.001).number, 0.009) << "shorter than before";
    EXPECT_EQ(file.failure(), ReadingStatus::Ok);
}

TEST(KeptFile, OneThatGoesAndComesBackIsReadAgain) {
    const test::TemporaryFolder folder;
    KeptFile file(folder.path() / "temp");
    EXPECT_EQ(file.number().status, ReadingStatus::Absent);
    EXPECT_EQ(file.failure(), ReadingStatus::Absent);
    folder.write("temp", "5\n");
    EXPECT_EQ(file.number(), Value(5));
}

TEST(KeptFile, AFileThatFailsIsOpenedAnew) {
    const test::TemporaryFolder folder;
    // What a device that is gone does: reading this fails with EIO as long as it is open.
    const auto path = folder.path() / "temp";
    std::filesystem::create_symlink("/proc/self/mem", path);
    KeptFile file(path);
    EXPECT_EQ(file.number().status, ReadingStatus::Error);
    std::filesystem::remove(path);
    folder.write("temp", "7\n");
    EXPECT_EQ(file.number(), Value(7));
}

TEST(KeptFile, WhatIsNoNumberIsAnErrorAndNever0) {
    const test::TemporaryFolder folder;
    for (const char* const text :
         {"", "\n", "<unsupported>\n", "-\n", "0x10000000000000000", "99999999999999999999\n"}) {
        KeptFile file(folder.write("number", text));
        const Value value = file.number();
        if (std::string_view(text).starts_with("0x")) {
            EXPECT_EQ(value, Value(0)) << "it begins with the number 0";
        } else {
            EXPECT_EQ(value.status, ReadingStatus::Error) << text;
        }
    }
}

TEST(KeptFile, WhatLiesBehindTheLargestIsNotRead) {
    const test::TemporaryFolder folder;
    KeptFile file(folder.write("long", std::string(5000, 'x') + '\n'), 100);
    EXPECT_EQ(file.text().value_or("").size(), 100U);
    KeptFile whole(folder.path() / "long", 10'000);
    EXPECT_EQ(whole.text().value_or("").size(), 5001U);
}

TEST(KeptFile, AFolderIsNoFile) {
    const test::TemporaryFolder folder;
    KeptFile file(folder.path());
    EXPECT_FALSE(file.text());
    EXPECT_EQ(file.failure(), ReadingStatus::Error);
}

TEST(StatusOfErrno, SaysWhatAPersonCanDo) {
    EXPECT_EQ(statusOfErrno(ENOENT), ReadingStatus::Absent);
    EXPECT_EQ(statusOfErrno(ENODEV), ReadingStatus::Absent);
    EXPECT_EQ(statusOfErrno(EACCES), ReadingStatus::NoPermission);
    EXPECT_EQ(statusOfErrno(EPERM), ReadingStatus::NoPermission);
    EXPECT_EQ(statusOfErrno(EOPNOTSUPP), ReadingStatus::Unsupported);
    EXPECT_EQ(statusOfErrno(ENODATA), ReadingStatus::Unsupported);
    EXPECT_EQ(statusOfErrno(EIO), ReadingStatus::Error);
}

TEST(LeadingInteger, IsSignedAndMayStandBehindBlanks) {
    EXPECT_EQ(leadingInteger(" \t-12 C"), -12);
    EXPECT_EQ(leadingInteger("+3"), 3);
    EXPECT_EQ(leadingInteger("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(leadingInteger("9223372036854775808"), std::nullopt);
    EXPECT_EQ(leadingInteger("+-3"), std::nullopt) << "no number has two signs";
    EXPECT_EQ(leadingInteger(""), std::nullopt);
    EXPECT_EQ(leadingInteger("   "), std::nullopt);
}

}  // namespace
}  // namespace clipscope::telemetry
