// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_command.h"

#include "app/cli/progress_display.h"
#include "core/base/error.h"
#include "core/record/event_words.h"
#include "core/record/json_writer.h"
#include "core/report/number_text.h"
#include "core/report/terminal_table.h"
#include "core/report/throttle_suite_table.h"
#include "core/simulation/throttle_suite.h"
#include "core/simulation/throttle_trace_file.h"
#include "core/telemetry/throttle_judge.h"

#include <algorithm>
#include <iostream>

namespace clipscope::cli {
namespace {

using telemetry::ConditionChange;

ExitCode runThrottleSuite(const SimulateRequest& request) {
    const auto scores = simulation::runThrottleSuite(request.seed, request.traces);
    std::cout << report::terminalText(report::throttleSuiteTable(scores, request.seed),
                                      static_cast<std::size_t>(terminalWidth()));
    return std::ranges::all_of(scores, &simulation::ThrottleScore::meetsBar) ? exitOk : exitSomeCasesFailed;
}

void printJson(double t, const ConditionChange& change) {
    std::string text;
    record::JsonWriter json(text);
    json.beginObject();
    json.key("t");
    json.value(t);
    json.key("event");
    json.value(change.hasBegun ? "began" : "ended");
    json.key("kind");
    json.value(plan::nameOf(record::conditionKindNames, change.kind));
    json.key("cause");
    json.value(nameOf(*change.cause));
    json.key(change.hasBegun ? "from" : "to");
    json.value(change.at);
    if (change.hasBegun) {
        json.key("verdict");
        json.value(plan::nameOf(record::verdictNames, change.verdict));
        json.key("evidence");
        json.value(change.evidence.english());
    }
    json.endObject();
    std::cout << text << '\n';
}

void printText(double t, const ConditionChange& change) {
    const std::string at = report::fixedText(change.at, 2) + " s";
    std::cout << report::fixedText(t, 2) << " s  " << nameOf(*change.cause) << ' ';
    if (change.hasBegun) {
        std::cout << plan::nameOf(record::verdictNames, change.verdict) << " from " << at << ": "
                  << change.evidence.english() << '\n';
    } else {
        std::cout << "until " << at << '\n';
    }
}

ExitCode judgeTrace(const SimulateRequest& request) {
    const auto file = simulation::readThrottleTrace(request.throttleTrace);
    for (const std::string& key : file.unknownKeys) {
        std::cerr << "clipscope-cli: the key " << key << " is ignored; docs/throttling.md lists what there is.\n";
    }
    telemetry::ThrottleJudge judge;
    bool canJudge = false;
    std::size_t verdicts = 0;
    const auto print = [&](double t, const std::vector<ConditionChange>& changes) {
        for (const ConditionChange& change : changes) {
            request.isJson ? printJson(t, change) : printText(t, change);
            ++verdicts;
        }
    };
    for (const telemetry::ThrottleSample& sample : file.samples) {
        print(sample.t, judge.add(sample));
        canJudge = canJudge || judge.canJudge();
    }
    print(file.samples.back().t, judge.end(file.samples.back().t));
    if (verdicts == 0 && !request.isJson) {
        std::cout << (canJudge ? "None: the sensors would have told.\n"
                               : "Unknown: there is neither a counter nor a clock beside a temperature.\n");
    }
    return exitOk;
}

}  // namespace

ExitCode simulate(const SimulateRequest& request) {
    if (request.suite.empty() == request.throttleTrace.empty()) {
        throw Error(ErrorCode::BadUsage, MessageId::simulate_what);
    }
    if (!request.throttleTrace.empty()) {
        return judgeTrace(request);
    }
    if (request.suite != "throttle") {
        throw Error(ErrorCode::BadUsage, MessageId::plan_value_refused,
                    {std::string("--suite"), request.suite, std::string("throttle")});
    }
    return runThrottleSuite(request);
}

}  // namespace clipscope::cli
