// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_cpu_info.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/parse_pressure.h"
#include "core/telemetry/parse_proc_stat.h"
#include "core/telemetry/parse_process_stat.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::telemetry {
namespace {

TEST(ParseField, FindsTheLineOfThatNameAlone) {
    EXPECT_EQ(fieldOf("MemTotalX: 1 kB\nMemTotal:   16000 kB\n", "MemTotal"), 16000U);
    EXPECT_EQ(fieldOf("pswpin 5\npswpout 6", "pswpout"), 6U);
    EXPECT_EQ(fieldOf("total_inactive_file 7\ninactive_file 8\n", "inactive_file"), 8U);
    EXPECT_EQ(fieldOf("a 18446744073709551615\n", "a"), 18446744073709551615U);
}

TEST(ParseField, AnythingButAWholeNumberIsNone) {
    for (const char* text :
         {"", "a", "a ", "a -5", "a nan", "a 5x", "a 99999999999999999999", "a: max", "b 5", "a\n5"}) {
        EXPECT_FALSE(fieldOf(text, "a")) << text;
    }
}

TEST(ParseProcStat, ReadsEveryCpuAndTheCounters) {
    ProcStat stat;
    parseProcStat(
        "cpu  100 10 50 800 30 5 5 4 7 0\n"
        "cpu0 60 10 50 300 30 5 5 4 7 0\n"
        "cpu12 40 0 0 500 0 0 0 0 0 0\n"
        "intr 5 6 7\nctxt 1234\nbtime 1\nprocesses 99\nprocs_running 2\n",
        stat);
    EXPECT_EQ(stat.machine, (CpuTime{.busy = 174, .stolen = 4, .waiting = 30, .total = 1004}));
    ASSERT_EQ(stat.cpus.size(), 2U);
    EXPECT_EQ(stat.cpus[1], (ProcStat::Cpu{.number = 12, .time = {.busy = 40, .total = 540}}));
    EXPECT_EQ(stat.contextSwitches, 1234U);
    EXPECT_EQ(stat.forks, 99U);
}

TEST(ParseProcStat, WhatIsBrokenIsLeftOutAndNothingStaysFromBefore) {
    ProcStat stat;
    parseProcStat("cpu  1 1 1 1\ncpu0 1 1 1 1\nctxt 5\nprocesses 6\n", stat);
    ASSERT_TRUE(stat.machine);
    parseProcStat(
        "cpu  0 0 0 0\ncpu1 1 2\ncpu-1 1 1 1 1\ncpu2 nan 1 1 1\ncpu3 99999999999999999999 1 1 1\ncpufoo 1 1 1 1\n"
        "cpu5 1 1 1 1\ncpu4 1 1 1 1\ncpu6 1 1 1 2305843009213693952\nctxt x\n",
        stat);
    EXPECT_FALSE(stat.machine);
    ASSERT_EQ(stat.cpus.size(), 1U);
    EXPECT_EQ(stat.cpus[0].number, 5);
    EXPECT_FALSE(stat.contextSwitches);
    EXPECT_FALSE(stat.forks);
}

TEST(ParseProcessStat, TheNameMayHoldAnything) {
    const auto stat =
        parseProcessStat("4711 (a) S (b c) R 12 1 1 0 -1 4194304 11 12 13 14 100 20 3 4 20 -5 7 0 555 1 2\n");
    ASSERT_TRUE(stat);
    EXPECT_EQ(stat->process, 4711);
    EXPECT_EQ(stat->name, "a) S (b c");
    EXPECT_EQ(stat->parent, 12);
    EXPECT_EQ(stat->ownTicks, 120U);
    EXPECT_EQ(stat->waitedTicks, 7U);
    EXPECT_EQ(stat->threads, 7U);
    EXPECT_EQ(stat->startTicks, 555U);
}

TEST(ParseProcessStat, PartsAreNothing) {
    const std::string whole = "4711 (a) R 12 1 1 0 -1 4194304 11 12 13 14 100 20 3 4 20 -5 7 0 555";
    ASSERT_TRUE(parseProcessStat(whole));
    for (std::size_t size = 0; size < whole.rfind(' ') + 1; ++size) {
        EXPECT_FALSE(parseProcessStat(std::string_view(whole).substr(0, size))) << size;
    }
    EXPECT_FALSE(parseProcessStat("x (a) R 12 1 1 0 -1 4194304 11 12 13 14 100 20 3 4 20 -5 7 0 555"));
    EXPECT_FALSE(parseProcessStat(") 5 ( R 1"));
}

TEST(ParsePressure, TotalsAreRead) {
    EXPECT_EQ(parsePressure("some avg10=50.34 avg60=0.00 avg300=0.00 total=690993926\n"
                            "full avg10=0.00 avg60=0.00 avg300=0.00 total=12\n"),
              (Pressure{.some = 690993926, .full = 12}));
    EXPECT_EQ(parsePressure("some avg10=0.00 total=5"), (Pressure{.some = 5, .full = std::nullopt})) << "older kernels";
    EXPECT_EQ(parsePressure(""), Pressure{});
    EXPECT_EQ(parsePressure("some avg10=0.00\nfull total=-5\nsome total=nan\nfull total= 7\n"), Pressure{});
}

TEST(ParseCpuInfo, ClocksBelongToTheirProcessors) {
    std::vector<CpuClock> clocks{{.cpu = 9, .megahertz = 9}};
    parseCpuClocks(
        "cpu MHz\t\t: 1.0\nprocessor\t: 0\ncpu MHz\t\t: 2600.500\n\nprocessor\t: 3\nmodel name : cpu MHz\n"
        "cpu MHz\t\t: 800\n\nprocessor\t: 4\ncpu MHz\t\t: unknown\n\nprocessor : x\ncpu MHz : 7\n",
        clocks);
    ASSERT_EQ(clocks.size(), 2U);
    EXPECT_EQ(clocks[0], (CpuClock{.cpu = 0, .megahertz = 2600.5}));
    EXPECT_EQ(clocks[1], (CpuClock{.cpu = 3, .megahertz = 800}));
    parseCpuClocks("", clocks);
    EXPECT_TRUE(clocks.empty());
}

TEST(ParseCpuInfo, AClockIsMeasuredWhereTheFlagIsThere) {
    EXPECT_TRUE(measuresClock("processor : 0\nflags\t\t: fpu aperfmperf sse\n"));
    EXPECT_TRUE(measuresClock("flags : aperfmperf"));
    EXPECT_FALSE(measuresClock("flags : fpu noaperfmperf aperfmperfx\nbugs : aperfmperf\n"));
    EXPECT_FALSE(measuresClock(""));
}

}  // namespace
}  // namespace clipscope::telemetry
