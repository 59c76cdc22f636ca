// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/paired_passes.h"

#include <algorithm>
#include <set>
#include <vector>

namespace clipscope::tune {
namespace {

using record::CaseResult;

/// In one repetition; nothing where a case has no pass in it.
std::optional<double> geometricMean(std::span<const CaseResult* const> cases, std::int32_t repetition) {
    std::vector<double> throughputs;
    for (const CaseResult* const item : cases) {
        const auto pass = std::ranges::find(item->passes, repetition, &record::PassResult::repetition);
        if (pass == item->passes.end()) {
            return {};
        }
        throughputs.push_back(pass->summary.throughput);
    }
    return stats::geometricMean(throughputs);
}

}  // namespace

std::optional<stats::Improvement> pairedImprovement(std::span<const CaseResult* const> baseline,
                                                    std::span<const CaseResult* const> changed) {
    std::set<std::int32_t> repetitions;
    for (const record::PassResult& pass : baseline.front()->passes) {
        repetitions.insert(pass.repetition);
    }
    std::vector<double> before;
    std::vector<double> after;
    for (const std::int32_t repetition : repetitions) {
        const auto one = geometricMean(baseline, repetition);
        const auto other = geometricMean(changed, repetition);
        if (one && other) {
            before.push_back(*one);
            after.push_back(*other);
        }
    }
    return stats::pairedImprovement(before, after);
}

}  // namespace clipscope::tune
