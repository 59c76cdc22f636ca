// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_format.h"
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace clipscope::cli {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

const Clock::time_point begin{};

std::unique_ptr<WatchFormat> table(std::function<TerminalSize()> size) {
    return tableFormat(false, std::move(size), [] { return std::vector<telemetry::BusyProcess>(); });
}

TEST(WatchFormat, CsvHasItsHeaderOnceAndTheUnitsOfSensors) {
    const auto format = csvFormat();
    format->add({.payload = test::sensorsChanged({"memory.available"})});
    format->add({.t = 1.5, .payload = record::Telemetry{.readings = {test::reading(0, 12.0)}}});
    format->add({.t = 2, .payload = record::Telemetry{.readings = {test::reading(0, record::ReadingStatus::Stale)}}});
    EXPECT_EQ(format->due(begin, false),
              "t_s,sensor,value,unit,status\r\n1.5,memory.available,12,B,ok\r\n2,memory.available,,B,stale\r\n");
    EXPECT_EQ(format->due(begin, false), "");
}

TEST(WatchFormat, TheTableComesTwiceASecondAndAtTheEnd) {
    const auto format = table({});
    EXPECT_NE(format->due(begin, false), "");
    EXPECT_EQ(format->due(begin + milliseconds(450), false), "");
    EXPECT_NE(format->due(begin + milliseconds(500), false), "");
    EXPECT_NE(format->due(begin + milliseconds(510), true), "");
}

TEST(WatchFormat, OnATerminalTheTableIsDrawnInItsPlaceAndFits) {
    const auto format = table([] { return TerminalSize{.columns = 30, .rows = 5}; });
    format->add({.payload = test::sampleStart()});
    const std::string first = format->due(begin, false);
    EXPECT_THAT(first, testing::StartsWith("\r\033[J"));
    EXPECT_EQ(std::ranges::count(first, '\n'), 4);
    std::istringstream lines(first.substr(4));
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), 30U + 60) << line;  // a rule's characters take three bytes
    }
    EXPECT_THAT(format->due(begin + milliseconds(500), false), testing::StartsWith("\033[4A\r\033[J"));
}

}  // namespace
}  // namespace clipscope::cli
