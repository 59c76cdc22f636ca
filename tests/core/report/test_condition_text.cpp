// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_tables.h"
#include "core/report/condition_text.h"
#include "tests/core/report/run_script.h"
#include "tests/core/report/table_cells.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope::report {
namespace {

using record::ConditionKind;
using record::ThrottleCause;
using record::Verdict;
using test::RunScript;

RunScript tenSeconds() {
    RunScript script;
    script.pass(0, std::vector<double>(10, 1));
    return script;
}

TEST(ConditionLines, TellTimeShareDeviceKindCauseVerdictAndEvidence) {
    RunScript script = tenSeconds();
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 9, 12.5,
                     Message(MessageId::throttle_events, {std::int64_t{5}}));
    script.condition(ConditionKind::ClockChange, ThrottleCause::PowerCap, 13, 13.04,
                     Message(MessageId::clock_fell_power, {7.0, 65.0, 65.0}), Verdict::Suspected, "gpu0");
    script.condition(ConditionKind::BackgroundLoad, {}, 2, 4, Message(MessageId::others_use_cpu, {9.0}));
    const auto lines = conditionLines(*script.finish());
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(
        lines[0],
        "From 9.0 s to 12.5 s (25 % of the measured time), cpu: throttling (thermal), confirmed. 5 thermal events "
        "were counted.");
    EXPECT_TRUE(
        lines[1].starts_with("From 13.0 s to 13.0 s (0.4 % of the measured time), gpu0: clock change (power "
                             "cap), suspected. The clock fell"))
        << lines[1];
    EXPECT_TRUE(lines[2].starts_with("From 2.0 s to 4.0 s (outside of what was measured), cpu: other programs"))
        << lines[2];
}

TEST(ConditionLines, OneThatHoldsToTheEndTouchesEverythingAfterItsBegin) {
    RunScript script = tenSeconds();
    script.post(record::ConditionBegan{.condition = 0,
                                       .kind = ConditionKind::Battery,
                                       .device = "machine",
                                       .evidence = Message(MessageId::runs_on_battery),
                                       .from = 15});
    EXPECT_EQ(conditionLines(*script.finish()).at(0),
              "From 15.0 s to the end (50 % of the measured time), machine: running on battery, confirmed. The machine "
              "runs on its battery.");
}

TEST(ConditionText, EachKindHasWordsOfItsOwn) {
    std::set<std::string> words;
    for (const ConditionKind kind :
         {ConditionKind::Throttle, ConditionKind::BackgroundLoad, ConditionKind::MemoryPressure, ConditionKind::Swap,
          ConditionKind::ClockChange, ConditionKind::Battery}) {
        EXPECT_FALSE(conditionText(kind).empty());
        EXPECT_TRUE(words.insert(conditionText(kind)).second) << conditionText(kind);
    }
}

TEST(ThroughputTable, NamesWhatDisturbedTheBatchesOfACase) {
    RunScript script = tenSeconds();
    script.condition(ConditionKind::Swap, {}, 12.2, 12.8, Message(MessageId::machine_swaps, {3.0}));
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12.1, 13.5,
                     Message(MessageId::throttle_time_counted));
    const std::string notes = test::notesAt(throughputTable(*script.finish()), 0, "throughput");
    EXPECT_NE(notes.find("Disturbed during 20 % of the batches (throttling, swapping); the others alone gave 10.00 "
                         "samples/s."),
              std::string::npos)
        << notes;
}

}  // namespace
}  // namespace clipscope::report
