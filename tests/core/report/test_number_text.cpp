// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_text.h"

#include <gtest/gtest.h>
#include <charconv>
#include <clocale>
#include <limits>

namespace clipscope::report {
namespace {

TEST(NumberText, ExactReadsBackTheSame) {
    for (const double value : {0.1, 1.0 / 3, 12345.678901234, 6.02e23, 5e-324, -0.25, 100.0}) {
        const std::string text = exactText(value);
        double read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        EXPECT_EQ(read, value) << text;
    }
}

TEST(NumberText, FiguresHideTheNoiseOfArithmetic) {
    EXPECT_EQ(figureText(0.0123 * 1000), "12.3");
    EXPECT_EQ(figureText(0.1 + 0.2), "0.3");
    EXPECT_EQ(figureText(1234567.891), "1234567.89");
    EXPECT_EQ(figureText(0), "0");
}

TEST(NumberText, FixedRoundsAlsoToTens) {
    EXPECT_EQ(fixedText(20.126, 2), "20.13");
    EXPECT_EQ(fixedText(20.1, 0), "20");
    EXPECT_EQ(fixedText(20316, -1), "20320");
    EXPECT_EQ(fixedText(-0.001, 2), "0.00");
    EXPECT_EQ(fixedText(-0.01, 2), "-0.01");
    EXPECT_EQ(fixedText(std::numeric_limits<double>::max(), 0).size(), 309U);
}

TEST(NumberText, AnIntervalKeepsTwoDigitsOfItsHalfWidth) {
    EXPECT_EQ(decimalsForInterval(20.1, 0.31), 2);
    EXPECT_EQ(decimalsForInterval(20.1, 3.1), 1);
    EXPECT_EQ(decimalsForInterval(20.1, 31), 0);
    EXPECT_EQ(decimalsForInterval(20316, 312), -1);
    // 0.0996 to two digits is 0.10, not 0.100.
    EXPECT_EQ(decimalsForInterval(20.1, 0.0996), 2);
    EXPECT_EQ(fixedText(0.0996, 2), "0.10");
}

TEST(NumberText, AVeryNarrowIntervalShowsSixDigitsOfTheValue) {
    EXPECT_EQ(decimalsForInterval(66.67, 1e-13), 4);
    EXPECT_EQ(decimalsForInterval(66.67, 0), 2);
}

TEST(NumberText, AValueWithoutIntervalKeepsFour) {
    EXPECT_EQ(fixedText(20.1261, decimalsForValue(20.1261)), "20.13");
    EXPECT_EQ(fixedText(0.0123456, decimalsForValue(0.0123456)), "0.01235");
    EXPECT_EQ(fixedText(99.996, decimalsForValue(99.996)), "100.0");
    EXPECT_EQ(fixedText(123456, decimalsForValue(123456)), "123456");
    EXPECT_EQ(decimalsForValue(0), 0);
}

TEST(NumberText, KnowsNoLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* locale : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
        std::setlocale(LC_ALL, locale);
        EXPECT_EQ(fixedText(1234.5, 1), "1234.5") << locale;
        EXPECT_EQ(decimalsForInterval(20, 1.25), 1) << locale;
    }
    std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace clipscope::report
