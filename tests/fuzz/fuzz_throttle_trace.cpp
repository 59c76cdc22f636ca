// SPDX-License-Identifier: GPL-3.0-or-later
// Traces from outside, and what the judge makes of them whatever they say.
#include "core/base/error.h"
#include "core/simulation/throttle_trace_file.h"
#include "core/telemetry/throttle_judge.h"
#include "tests/fuzz/fuzz.h"

#include <cmath>

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto file = simulation::parseThrottleTrace(fuzz::textOf(data, size), "trace.jsonl");
        telemetry::ThrottleJudge judge;
        int held = 0;
        const auto hear = [&](const std::vector<telemetry::ConditionChange>& changes) {
            for (const telemetry::ConditionChange& change : changes) {
                held += change.hasBegun ? 1 : -1;
                fuzz::require(std::isfinite(change.at) && held >= 0);
            }
        };
        for (const telemetry::ThrottleSample& sample : file.samples) {
            hear(judge.add(sample));
        }
        hear(judge.end(file.samples.back().t));
        fuzz::require(held == 0);
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::BadInput);
    }
    return 0;
}
