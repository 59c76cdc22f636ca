// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/disagreement.h"
#include "core/report/document.h"
#include "core/report/findings.h"
#include "core/report/markdown_writer.h"
#include "core/report/terminal_summary.h"
#include "tests/core/report/run_script.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cstdint>

namespace clipscope::report {
namespace {

using record::ConditionKind;
using record::ThrottleCause;
using record::Verdict;
using test::RunScript;
using test::steadyBatches;

/// A run of one pass of about 10 s, from 10 s on.
RunScript quietRun() {
    RunScript script;
    script.pass(0, steadyBatches(100, 0.1));
    return script;
}

const Message someEvidence(MessageId::throttle_events, {std::int64_t{5}});

struct Provoked {
    ConditionKind kind;
    std::optional<ThrottleCause> cause;
    MessageId symptom;
    MessageId remedy;
};

TEST(Findings, AQuietRunHasNone) {
    EXPECT_TRUE(findings(*quietRun().finish()).empty());
}

TEST(Findings, EveryKindOfDisturbanceIsToldWithItsShareItsEvidenceAndARemedy) {
    const std::vector<Provoked> all{
        {ConditionKind::MemoryPressure, {}, MessageId::finding_memory, MessageId::remedy_memory},
        {ConditionKind::Swap, {}, MessageId::finding_swap, MessageId::remedy_swap},
        {ConditionKind::BackgroundLoad, {}, MessageId::finding_others, MessageId::remedy_others},
        {ConditionKind::Battery, {}, MessageId::finding_battery, MessageId::remedy_battery},
        {ConditionKind::Throttle, ThrottleCause::Thermal, MessageId::finding_heat, MessageId::remedy_heat},
        {ConditionKind::Throttle, ThrottleCause::Current, MessageId::finding_current, MessageId::remedy_current},
        {ConditionKind::Throttle, ThrottleCause::Steal, MessageId::finding_steal, MessageId::remedy_steal},
        {ConditionKind::Throttle, ThrottleCause::CpuQuota, MessageId::finding_quota, MessageId::remedy_quota},
        {ConditionKind::ClockChange, ThrottleCause::PowerCap, MessageId::finding_power_cap,
         MessageId::remedy_power_cap},
        {ConditionKind::ClockChange, ThrottleCause::FrequencyScaling, MessageId::finding_clock,
         MessageId::remedy_clock}};
    for (const Provoked& provoked : all) {
        RunScript script = quietRun();
        script.condition(provoked.kind, provoked.cause, 12, 14, someEvidence);
        const auto found = findings(*script.finish());
        ASSERT_EQ(found.size(), 1U) << messageKey(provoked.symptom);
        EXPECT_EQ(found[0].symptom, Message(provoked.symptom, {20.0, std::string("CPU")}));
        EXPECT_EQ(found[0].evidence, someEvidence);
        EXPECT_TRUE(found[0].remedy.is(provoked.remedy)) << found[0].remedy.id();
    }
}

TEST(Findings, SeveralOfAKindAreOneWithTheEvidenceOfTheLongest) {
    RunScript script = quietRun();
    const Message longest(MessageId::others_use_cpu_by_name, {30.0, std::string("backup")});
    script.condition(ConditionKind::BackgroundLoad, {}, 11, 12, Message(MessageId::others_use_cpu, {7.0}));
    script.condition(ConditionKind::BackgroundLoad, {}, 14, 18, longest);
    const auto found = findings(*script.finish());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symptom.args()[0], MessageArg(50.0));
    EXPECT_EQ(found[0].evidence, longest);
}

TEST(Findings, HeatThatNobodyConfirmsIsASuspicion) {
    RunScript script = quietRun();
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12, 14, someEvidence, Verdict::Suspected);
    EXPECT_TRUE(findings(*script.finish()).at(0).symptom.is(MessageId::finding_heat_suspected));
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 15, 16, someEvidence, Verdict::Confirmed);
    EXPECT_TRUE(findings(*script.finish()).at(0).symptom.is(MessageId::finding_heat));
}

TEST(Findings, DevicesAreToldApart) {
    RunScript script = quietRun();
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12, 14, someEvidence);
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12, 15, someEvidence, Verdict::Confirmed, "gpu0");
    const auto found = findings(*script.finish());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].symptom.args(), (std::vector<MessageArg>{30.0, std::string("GPU 0")}));
}

TEST(Findings, WhatTouchesNoMeasuredTimeOrNextToNoneIsLeftOut) {
    RunScript script = quietRun();
    script.condition(ConditionKind::BackgroundLoad, {}, 2, 9, someEvidence);
    script.condition(ConditionKind::Swap, {}, 12, 12.05, someEvidence);
    EXPECT_TRUE(findings(*script.finish()).empty());
    script.condition(ConditionKind::Swap, {}, 13, 13.1, someEvidence);
    EXPECT_EQ(findings(*script.finish()).size(), 1U) << "together they are over 1 %";
}

TEST(Findings, NothingRestsOnAHiddenSensor) {
    const Message hot(MessageId::clock_fell_hot, {12.0, 99.0, 100.0});
    const Message capped(MessageId::clock_fell_power, {12.0, 65.0, 65.0});
    const Message fell(MessageId::clock_fell, {12.0});
    const auto count = [&](const std::string& hidden) {
        RunScript script = quietRun();
        script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12, 14, hot, Verdict::Suspected);
        script.condition(ConditionKind::ClockChange, ThrottleCause::PowerCap, 15, 16, capped, Verdict::Suspected);
        script.condition(ConditionKind::ClockChange, ThrottleCause::FrequencyScaling, 17, 18, fell, Verdict::Suspected);
        if (!hidden.empty()) {
            script.hide(hidden);
        }
        return findings(*script.finish()).size();
    };
    EXPECT_EQ(count(""), 3U);
    EXPECT_EQ(count("cpu_temperature"), 2U);
    EXPECT_EQ(count("cpu_power"), 2U);
    EXPECT_EQ(count("cpu_clock"), 0U);
    EXPECT_EQ(count("gpu_temperature"), 3U);
    RunScript script = quietRun();
    script.condition(ConditionKind::Throttle, ThrottleCause::Thermal, 12, 14, someEvidence);
    script.hide("cpu_temperature");
    EXPECT_EQ(findings(*script.finish()).size(), 1U) << "the device's own counter is another sensor";
}

TEST(Findings, CasesThatDoNotFitInMemoryAreMemoryPressure) {
    RunScript script(3);
    script.pass(0, steadyBatches(100, 0.1));
    script.post(record::CaseFailed{.caseIndex = 1, .reason = Message(MessageId::engine_out_of_memory)});
    script.post(record::CaseSkipped{
        .caseIndex = 2,
        .reason = Message(MessageId::batch_does_not_fit, {std::int64_t{64}, 9.0, 8.0, std::int64_t{32}})});
    const auto found = findings(*script.finish());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symptom, Message(MessageId::finding_does_not_fit, {std::int64_t{2}, std::int64_t{3}}));
    EXPECT_EQ(found[0].evidence, Message(MessageId::finding_cases, {std::string("case-1, case-2")}));
    EXPECT_TRUE(found[0].remedy.is(MessageId::remedy_memory));
}

TEST(Findings, RepetitionsThatDisagreeBeyondTheirIntervals) {
    RunScript script(2);
    for (const double seconds : {0.1, 0.1, 0.108}) {
        script.pass(0, steadyBatches(100, 0.1));
        script.pass(1, steadyBatches(100, seconds));
    }
    const auto found = findings(*script.finish());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symptom, Message(MessageId::finding_spread, {std::int64_t{1}, std::int64_t{2}}));
    EXPECT_EQ(found[0].evidence.args(),
              (std::vector<MessageArg>{std::string("case-1"), std::string("92.60"), std::string("100.0")}))
        << found[0].evidence.english();
    EXPECT_TRUE(found[0].remedy.is(MessageId::remedy_spread));
}

/// Batches that take so long in the mean, give or take a quarter.
std::vector<double> noisyBatches(double seconds) {
    std::vector<double> batches;
    std::uint32_t state = 12345;
    for (int number = 0; number < 40; ++number) {
        state = state * 1664525U + 1013904223U;
        batches.push_back(seconds * (0.75 + 0.5 * static_cast<double>(state >> 8U) / (1U << 24U)));
    }
    return batches;
}

TEST(Findings, RepetitionsWithinTheirIntervalsOrCloseTogetherDoNotDisagree) {
    const auto disagree = [](const std::vector<double>& one, const std::vector<double>& other) {
        RunScript script;
        script.pass(0, one);
        script.pass(0, other);
        return doPassesDisagree(script.finish()->cases[0]);
    };
    EXPECT_FALSE(disagree(steadyBatches(100, 0.1), steadyBatches(100, 0.104))) << "4 % are the machine's mood";
    EXPECT_FALSE(disagree(noisyBatches(0.1), noisyBatches(0.1055))) << "their intervals meet";
    EXPECT_TRUE(disagree(steadyBatches(100, 0.1), steadyBatches(100, 0.1055)));
    EXPECT_FALSE(disagree({1.0, 1.0}, {1.08, 1.08})) << "too short for intervals";
    EXPECT_TRUE(disagree({1.0, 1.0}, {1.2, 1.2}));
    RunScript single;
    single.pass(0, steadyBatches(100, 0.1));
    EXPECT_FALSE(doPassesDisagree(single.finish()->cases[0]));
}

TEST(Findings, AWarmUpThatDidNotBecomeSteady) {
    RunScript script;
    script.pass(0, steadyBatches(100, 0.1), {}, false);
    const auto found = findings(*script.finish());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].symptom, Message(MessageId::finding_not_steady, {std::int64_t{1}, std::int64_t{1}}));
    EXPECT_EQ(found[0].evidence.args()[0], MessageArg(std::string("case-0")));
}

TEST(Findings, APassThatChangesItsPace) {
    const auto drifting = [](double atEnd) {
        std::vector<double> batches = steadyBatches(99, 0.1);
        std::for_each(batches.begin() + 50, batches.end(), [&](double& seconds) { seconds *= atEnd; });
        RunScript script;
        script.pass(0, batches);
        const auto found = findings(*script.finish());
        return found.size() == 1 && found[0].symptom.is(MessageId::finding_drift) ? found[0].evidence : Message();
    };
    const Message slower = drifting(1.2);
    EXPECT_TRUE(slower.is(MessageId::finding_drift_slower)) << slower.id();
    EXPECT_EQ(slower.args(), (std::vector<MessageArg>{std::string("case-0"), 20.0})) << slower.english();
    EXPECT_TRUE(drifting(0.8).is(MessageId::finding_drift_faster));
}

TEST(Findings, NameOnlyTheFirstOfManyCases) {
    CaseNames names;
    for (const char* const id : {"a", "b", "c", "d", "e", "f"}) {
        names.add(id);
    }
    EXPECT_EQ(names.text(), "a, b, c, d, …");
    EXPECT_EQ(names.count(), 6);
}

TEST(Findings, StandInTheReportAndAfterTheSummaryInTheTerminal) {
    RunScript script = quietRun();
    script.condition(ConditionKind::BackgroundLoad, {}, 12, 14,
                     Message(MessageId::others_use_cpu_by_name, {30.0, std::string("backup")}));
    const auto run = script.finish();
    const std::string report = markdownText(makeDocument(*run));
    EXPECT_NE(report.find("## Findings\n\n- System interference: other programs used the CPUs during 20 %"),
              std::string::npos)
        << report;
    const std::string terminal = terminalSummary(*run, 200);
    const std::size_t at = terminal.find("- System interference");
    ASSERT_NE(at, std::string::npos) << terminal;
    EXPECT_GT(at, terminal.find("case-0")) << terminal;
    EXPECT_NE(terminal.find("backup", at), std::string::npos) << terminal;
    EXPECT_NE(terminal.find("Close them", at), std::string::npos) << terminal;
    const auto quiet = quietRun().finish();
    EXPECT_EQ(markdownText(makeDocument(*quiet)).find("Findings"), std::string::npos);
}

}  // namespace
}  // namespace clipscope::report
