// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_layout.h"

#include <gtest/gtest.h>

namespace clipscope::report {
namespace {

TEST(TextLayout, OneLineHasNoBreaksAndNoControls) {
    EXPECT_EQ(oneLine("a\r\n\tb"), "a b");
    EXPECT_EQ(oneLine(std::string_view("a\0b\x1b[31m", 8)), "a\uFFFDb\uFFFD[31m");
    EXPECT_EQ(oneLine("a\u2028b"), "a\uFFFDb");
}

TEST(TextLayout, OneLineIsValidAndComposed) {
    EXPECT_EQ(oneLine("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(oneLine("\xC3"), "\uFFFD");
    // An e and a combining acute, as some systems store file names.
    EXPECT_EQ(oneLine("cafe\u0301"), "caf\u00E9");
}

TEST(TextLayout, WidthCountsColumnsNotBytes) {
    EXPECT_EQ(displayWidth("abc"), 3U);
    EXPECT_EQ(displayWidth("± é"), 3U);
    EXPECT_EQ(displayWidth("中文"), 4U);
    EXPECT_EQ(displayWidth(""), 0U);
}

TEST(TextLayout, ShorteningKeepsWholeCharacters) {
    EXPECT_EQ(shortened("abcdef", 6), "abcdef");
    EXPECT_EQ(shortened("abcdef", 4), "ab…f");
    EXPECT_EQ(shortened("image-cpu-eager-fp32-b32", 12), "image-cp…b32");
    EXPECT_EQ(shortened("中文字", 4), "中…");
    EXPECT_EQ(shortened("éééé", 3), "éé…");
    EXPECT_EQ(shortened("ab", 0), "");
}

TEST(TextLayout, PaddingFillsColumns) {
    EXPECT_EQ(padded("é", 3, false), "é  ");
    EXPECT_EQ(padded("中", 3, true), " 中");
    EXPECT_EQ(padded("abcd", 3, true), "abcd");
}

}  // namespace
}  // namespace clipscope::report
