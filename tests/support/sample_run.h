// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/expansion.h"
#include "core/record/event.h"
#include "core/record/event_json.h"
#include "core/record/pass_accumulator.h"

#include <cstdint>
#include <vector>

namespace clipscope::test {

/// A plan with two cases, image and text, in fp32.
inline plan::Plan samplePlan() {
    plan::Plan plan;
    plan.name = "sample";
    plan.batchSizes = {4};
    plan.numRuns = 2;
    return plan;
}

/// The event that opens a run of that plan.
inline record::RunStarted sampleStart(const plan::Plan& plan = samplePlan()) {
    return {.schema = std::string(record::journalSchema),
            .program = "clipscope test",
            .wallTime = "2026-01-02T03:00:00+0000",
            .plan = plan,
            .cases = plan::expand(plan, "vit-b-32", [](const std::string&) { return 2; }),
            .environment = {.groups = {{.name = "machine",
                                        .title = "Machine",
                                        .facts = {{.name = "cpu_model", .title = "CPU", .value = "A CPU"}}}},
                            .memoryOfferedBytes = 8e9,
                            .cpusAllowed = 2},
            .modelDescription = "vit-b-32, random, seed 1",
            .isRandomModel = true};
}

/// The events of a whole run: for each repetition and case a warm-up, `batches` batches and the pass's end.
inline std::vector<record::Event> sampleRun(int batches = 3) {
    std::vector<record::Event> events;
    double t = 0;
    const auto add = [&](record::EventPayload payload) {
        events.push_back({.seq = events.size(), .t = t, .payload = std::move(payload)});
    };
    const record::RunStarted start = sampleStart();
    add(start);
    for (int repetition = 0; repetition < start.plan.numRuns; ++repetition) {
        for (record::CaseIndex index = 0; index < static_cast<record::CaseIndex>(start.cases.size()); ++index) {
            add(record::PassStarted{.caseIndex = index, .repetition = repetition});
            t += 0.5;
            add(record::WarmedUp{
                .caseIndex = index, .repetition = repetition, .batches = 2, .seconds = 0.5, .wallSeconds = {0.3, 0.2}});
            record::PassAccumulator pass;
            for (int number = 0; number < batches; ++number) {
                record::BatchDone batch{.caseIndex = index, .repetition = repetition, .size = 4, .start = t};
                batch.wallSeconds = 0.1 + 0.001 * number + 0.01 * repetition;
                batch.stages.seconds[3] = batch.wallSeconds - 0.002;
                t += batch.wallSeconds + 0.0001;
                add(batch);
                pass.add(batch);
            }
            add(record::PassFinished{.caseIndex = index,
                                     .repetition = repetition,
                                     .summary = pass.summary({.cpuUtilPercent = 95.0, .peakRssBytes = 1e9}),
                                     .stopReason = Message(MessageId::pass_has_its_seconds)});
        }
    }
    for (record::CaseIndex index = 0; index < static_cast<record::CaseIndex>(start.cases.size()); ++index) {
        add(record::CaseFinished{.caseIndex = index});
    }
    add(record::RunFinished{.outcome = record::RunOutcome::Complete});
    return events;
}

}  // namespace clipscope::test
