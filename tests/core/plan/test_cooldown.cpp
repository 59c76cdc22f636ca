// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cooldown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::plan {
namespace {

using Until = Cooldown::Until;

TEST(CooldownText, HasThreeForms) {
    const std::vector<std::pair<std::string, Cooldown>> all{
        {"55C", {.until = Until::Celsius, .value = 55}},
        {"55C,max=180s", {.until = Until::Celsius, .value = 55, .maxSeconds = 180}},
        {"54.5C,max=90", {.until = Until::Celsius, .value = 54.5, .maxSeconds = 90}},
        {"baseline+5", {.until = Until::Baseline, .value = 5}},
        {"baseline+0,max=0.5s", {.until = Until::Baseline, .value = 0, .maxSeconds = 0.5}},
        {"30s", {.until = Until::Seconds, .value = 30}},
        {"30", {.until = Until::Seconds, .value = 30}},
        {"0", {.until = Until::Seconds, .value = 0}},
    };
    for (const auto& [text, value] : all) {
        EXPECT_EQ(parseCooldown(text).value, value) << text;
        EXPECT_EQ(parseCooldown(textOf(value)).value, value) << textOf(value);
    }
    EXPECT_EQ(textOf({.until = Until::Celsius, .value = 55, .maxSeconds = 180}), "55C,max=180s");
}

TEST(CooldownText, SaysWhatWouldHaveBeenRight) {
    const std::vector<std::pair<std::string, std::string>> all{
        {"", "such as 55C or baseline+5"},
        {"cold", "such as 55C or baseline+5"},
        {"-5", "such as 55C or baseline+5"},
        {"nan", "such as 55C or baseline+5"},
        {"55 C", "0C to 120C"},
        {"55,C", "seconds alone"},
        {"121C", "0C to 120C"},
        {"infC", "0C to 120C"},
        {"C", "0C to 120C"},
        {"baseline+", "baseline+5"},
        {"baseline+-1", "from 0 to 100"},
        {"baseline+101", "from 0 to 100"},
        {"90000s", "0 to 86400"},
        {"30s,max=60s", "seconds alone"},
        {"55C,", "max="},
        {"55C,180s", "max="},
        {"55C,max=", "max="},
        {"55C,max=0", "above 0"},
        {"55C,max=90000", "at most 86400"},
        {"55C,max=180s,max=20s", "max="},
    };
    for (const auto& [text, says] : all) {
        const CooldownText read = parseCooldown(text);
        EXPECT_FALSE(read.value) << text;
        EXPECT_THAT(read.allowed, testing::HasSubstr(says)) << text;
    }
}

TEST(Cooldown, TakesNoLongerThanItSays) {
    EXPECT_EQ(parseCooldown("55C").value->longestSeconds(), Cooldown::usualMaxSeconds);
    EXPECT_EQ(parseCooldown("55C,max=20").value->longestSeconds(), 20);
    EXPECT_EQ(parseCooldown("900s").value->longestSeconds(), 900);
}

}  // namespace
}  // namespace clipscope::plan
