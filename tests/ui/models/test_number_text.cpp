// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/number_text.h"

#include <gtest/gtest.h>
#include <QLocale>

namespace clipscope::models {
namespace {

TEST(NumberText, ShowsAboutThreeDigits) {
    EXPECT_EQ(quantityText(1234.4), "1,234");
    EXPECT_EQ(quantityText(99.96), "100");
    EXPECT_EQ(quantityText(84.23), "84.2");
    EXPECT_EQ(quantityText(1.105), "1.10");
    EXPECT_EQ(quantityText(0.3764), "0.376");
}

TEST(NumberText, FollowsTheLocale) {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(quantityText(84.23), "84,2");
    EXPECT_EQ(wholeText(1234), "1.234");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

TEST(NumberText, ShowsBytesInTheUnitThatFits) {
    EXPECT_EQ(bytesText(1.9 * bytesPerGib), "1.90 GiB");
    EXPECT_EQ(bytesText(23.44 * bytesPerGib), "23.4 GiB");
    EXPECT_EQ(bytesText(512.0 * 1024 * 1024), "512 MiB");
}

TEST(NumberText, ShowsSecondsAsAClockDoes) {
    EXPECT_EQ(clockText(48.4), "0:48");
    EXPECT_EQ(clockText(125), "2:05");
    EXPECT_EQ(clockText(3723), "1:02:03");
    EXPECT_EQ(clockText(-1), "0:00");
}

}  // namespace
}  // namespace clipscope::models
