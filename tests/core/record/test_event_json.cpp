// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_json.h"

#include "core/record/sensor_list.h"
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope::record {
namespace {

std::string lineOf(const Event& event) {
    std::string line;
    appendEventLine(line, event);
    return line;
}

std::vector<EventPayload> oneOfEach() {
    return {
        test::sampleStart(),
        InputsPrepared{.facts = {.name = "inputs",
                                 .title = "Inputs",
                                 .facts = {{.name = "pictures", .title = "Pictures", .value = "12"}}}},
        CachesCleared{.repetition = 1, .cpuBytes = 268435456, .files = 12, .isAllocatorCleared = true},
        LoadProgress{.caseIndex = 1, .fraction = 0.5},
        WaitBegan{.activity = Message(MessageId::cools_down_for, {30.0}), .atMostSeconds = 30},
        CooledDown{.repetition = 1,
                   .seconds = 12.5,
                   .fromC = 81.5,
                   .toC = 55,
                   .isReached = true,
                   .reason = Message(MessageId::cooled_for_its_seconds, {30.0})},
        IdleMeasured{.device = "cpu", .seconds = 10.5, .watts = 7.25, .source = "rapl/energy"},
        PassStarted{.caseIndex = 1, .repetition = 2},
        WarmedUp{.caseIndex = 1,
                 .repetition = 2,
                 .batches = 2,
                 .seconds = 0.7,
                 .isSteady = false,
                 .wallSeconds = {0.4, 0.3}},
        BatchDone{.caseIndex = 1,
                  .repetition = 2,
                  .stream = 0,
                  .size = 8,
                  .start = 1.25,
                  .wallSeconds = 0.1,
                  .stages = {{0, 0, 0.01, 0.08, 0, 0.01}}},
        Decision{.caseIndex = 1,
                 .oldSize = 4,
                 .newSize = 8,
                 .reason = Message(MessageId::size_is_fixed, {std::int64_t{8}}),
                 .bindingLimit = "plan"},
        SensorsChanged{.source = "libsensors",
                       .status = ReadingStatus::NoPermission,
                       .reason = Message(MessageId::text, {std::string("why")}),
                       .sensors = 1,
                       .first = 3,
                       .added = {{.id = "libsensors/k10temp/temp1",
                                  .label = "Tctl",
                                  .device = "cpu",
                                  .quantity = telemetry::Quantity::Temperature,
                                  .limit = 95}}},
        SensorsPicked{.picks = {{.role = "cpu_temperature",
                                 .sensor = 3,
                                 .why = Message(MessageId::text, {std::string("why")}),
                                 .isHidden = true}}},
        Telemetry{.readings = {test::reading(0, 1e9), test::reading(1, ReadingStatus::Absent)}},
        TelemetryCost{.cpuSeconds = 0.25, .dropped = 3},
        ThrottleWatched{.device = "gpu0", .isPossible = true},
        MachineSlept{.seconds = 12.5},
        ConditionBegan{.condition = 3,
                       .kind = ConditionKind::BackgroundLoad,
                       .device = "cpu",
                       .cause = ThrottleCause::Thermal,
                       .verdict = Verdict::Suspected,
                       .evidence = Message(MessageId::others_use_cpu, {40.0}),
                       .from = 0.25},
        ConditionEnded{.condition = 3, .to = 1.5},
        Warning{.caseIndex = 1, .message = Message("of_a_later_version", {2.0, std::string("x")})},
        Warning{.message = Message(MessageId::text, {std::string("y")})},
        PassFinished{.caseIndex = 1,
                     .repetition = 2,
                     .summary = {.batches = 3,
                                 .samples = 24,
                                 .seconds = 0.3,
                                 .throughput = 80,
                                 .batchSecondsP50 = 0.1,
                                 .stageSeconds = {0, 0, 1, 2, 3, 4},
                                 .isSteady = false,
                                 .drift = 0.05,
                                 .resources = {.cpuUtilPercent = 97.5,
                                               .peakRssBytes = 5e8,
                                               .isPeakSampled = true,
                                               .otherCpuPercent = 3.5,
                                               .stalledSeconds = 0.25}},
                     .stopReason = Message(MessageId::pass_has_its_seconds)},
        EncoderLoaded{.caseIndex = 1,
                      .repetition = 1,
                      .seconds = 1.5,
                      .buildSeconds = 1.25,
                      .ownBytes = 12345,
                      .threadCpus = {"0-1", "3"},
                      .openMpThreads = 2,
                      .blasThreads = 3,
                      .interOpThreads = 1,
                      .numericThreadCpus = {"0", "1"},
                      .otherThreadsCpus = "2"},
        FidelityMeasured{
            .caseIndex = 1, .inputs = 64, .cosineMin = 0.9999, .centredMin = 0.999, .rankedImages = 512, .top1 = 0.99},
        FidelityMeasured{
            .caseIndex = 2, .inputs = 64, .cosineMin = 1, .centredReason = Message(MessageId::inputs_are_alike)},
        NumericsCompared{.expression = backend::NumericExpression::SimilaritySoftmax,
                         .inputs = "256 x 512",
                         .threads = 2,
                         .contestants = {{.contestant = NumericContestant::LibTorch,
                                          .seconds = {0.001, 0.002},
                                          .largestDifference = 0},
                                         {.contestant = NumericContestant::NumExpr,
                                          .reason = Message(MessageId::text, {std::string("no NumExpr")})}}},
        CaseFinished{.caseIndex = 1,
                     .reason = Message(MessageId::case_has_no_time, {std::int64_t{2}, std::int64_t{5}})},
        CaseFailed{.caseIndex = 1, .repetition = 0, .reason = Message(MessageId::engine_out_of_memory)},
        CaseSkipped{.caseIndex = 1, .reason = Message(MessageId::no_gpu_engine)},
        RunFinished{.outcome = RunOutcome::Stopped},
        RunFailed{.kind = ErrorCode::Output, .reason = Message(MessageId::text, {std::string("full")})},
    };
}

TEST(EventJson, EveryEventSurvivesBeingWrittenAndRead) {
    EventParser parser;
    std::set<std::size_t> types;
    for (const EventPayload& payload : oneOfEach()) {
        const std::string line = lineOf({.seq = 7, .t = 1.5, .payload = payload});
        const auto read = parser.parse(std::string_view(line).substr(0, line.size() - 1));
        ASSERT_TRUE(read) << line;
        EXPECT_EQ(read->seq, 7U);
        EXPECT_EQ(read->t, 1.5);
        EXPECT_EQ(read->payload.index(), payload.index());
        EXPECT_EQ(lineOf(*read), line);
        types.insert(payload.index());
    }
    EXPECT_EQ(types.size(), std::variant_size_v<EventPayload>) << "a type is missing from this test";
}

TEST(EventJson, AMissingReadingIsNotZero) {
    const std::string line =
        lineOf({.payload = Telemetry{.readings = {test::reading(7, ReadingStatus::NoPermission)}}});
    EXPECT_NE(line.find(R"([7,null,"no_permission"])"), std::string::npos) << line;
}

TEST(EventJson, ReadingsOfVersion1NameTheirSensors) {
    EventParser parser;
    const auto read = parser.parse(
        R"({"seq":3,"t":1,"type":"telemetry","readings":[{"sensor":"process.cpu","unit":"%","status":"ok","value":97.5},)"
        R"({"sensor":"other.cpu","unit":"%","status":"absent"}]})");
    ASSERT_TRUE(read);
    const auto& readings = std::get<Telemetry>(read->payload).readings;
    SensorList sensors;
    sensors.apply(RunStarted{.schema = "clipscope.journal/1"});
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(sensors.at(readings[0].sensor)->id, "process.cpu");
    EXPECT_EQ(readings[0].value, Value(97.5));
    EXPECT_EQ(sensors.at(readings[1].sensor)->id, "other.cpu");
    EXPECT_EQ(readings[1].value.status, ReadingStatus::Absent);
}

TEST(EventJson, AnUnknownTypeIsLeftOut) {
    EventParser parser;
    EXPECT_FALSE(parser.parse(R"({"seq":1,"t":0.5,"type":"of_a_later_version","x":[1]})"));
}

TEST(EventJson, UnknownFieldsAreIgnoredAndMissingOnesKeepTheirDefaults) {
    EventParser parser;
    const auto event = parser.parse(R"({"seq":1,"t":0.5,"type":"pass_started","case":3,"later":{"a":1}})");
    ASSERT_TRUE(event);
    EXPECT_EQ(std::get<PassStarted>(event->payload).caseIndex, 3);
    EXPECT_EQ(std::get<PassStarted>(event->payload).repetition, 0);
}

TEST(EventJson, WhatIsNoEventIsAnError) {
    EventParser parser;
    for (const char* bad : {"", "{", "[]", "{\"t\":1}", R"({"seq":1,"t":0,"type":"batch","case":"x"})",
                            R"({"seq":1,"t":0,"type":"run_finished","outcome":"odd"})"}) {
        EXPECT_THROW((void)parser.parse(bad), std::exception) << bad;
    }
}

}  // namespace
}  // namespace clipscope::record
