// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/optimization_results.h"

#include "core/report/number_text.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <optional>

namespace clipscope::report {
namespace {

using backend::Precision;
using record::CaseResult;

struct Comparison {
    const CaseResult* baseline = nullptr;
    const CaseResult* changed = nullptr;
};

bool isSameButForPrecision(plan::Case one, plan::Case other) {
    one.id.clear();
    other.id.clear();
    one.precision = other.precision;
    return one == other;
}

std::vector<Comparison> comparisons(const record::RunSnapshot& run) {
    std::vector<Comparison> found;
    for (const CaseResult& baseline : run.cases) {
        for (const CaseResult& changed : run.cases) {
            if (baseline.definition.precision == Precision::Fp32 && changed.definition.precision == Precision::Bf16 &&
                isSameButForPrecision(baseline.definition, changed.definition)) {
                found.push_back({&baseline, &changed});
            }
        }
    }
    return found;
}

std::optional<stats::Improvement> improvementOf(const Comparison& comparison) {
    std::vector<double> before;
    std::vector<double> after;
    for (const record::PassResult& pass : comparison.baseline->passes) {
        const auto twin =
            std::ranges::find(comparison.changed->passes, pass.repetition, &record::PassResult::repetition);
        if (twin != comparison.changed->passes.end()) {
            before.push_back(pass.summary.throughput);
            after.push_back(twin->summary.throughput);
        }
    }
    return stats::pairedImprovement(before, after);
}

std::string percentText(double share, int decimals) {
    const std::string text = fixedText(share * 100, decimals);
    return text.starts_with('-') ? text : '+' + text;
}

std::vector<Cell> rowOf(const Comparison& comparison, const stats::Improvement& improvement) {
    const double half = (improvement.interval.high - improvement.interval.low) / 2 * 100;
    const int decimals = decimalsForInterval(improvement.share * 100, half);
    return {
        {std::string("bf16 instead of fp32"), {}},
        {comparison.baseline->definition.id, {}},
        {percentText(improvement.share, decimals), {}},
        {percentText(improvement.interval.low, decimals) + " to " + percentText(improvement.interval.high, decimals),
         {}},
        {std::string(improvement.isClear ? "clear" : "unclear"), {}}};
}

}  // namespace

OptimizationResults optimizationResults(const record::RunSnapshot& run) {
    OptimizationResults results;
    results.table = {.label = "optimizations",
                     .caption = "Change of throughput against the baseline, paired by repetition.",
                     .columns = {{"change", "Change", "", Align::Left},
                                 {"baseline", "Baseline", "", Align::Left},
                                 {"improvement", "Improvement", "%"},
                                 {"interval", "95 % interval", "%"},
                                 {"verdict", "Verdict", "", Align::Left}}};
    std::vector<Comparison> compared;
    std::vector<stats::Improvement> improvements;
    const auto all = comparisons(run);
    for (const Comparison& comparison : all) {
        if (const auto improvement = improvementOf(comparison)) {
            compared.push_back(comparison);
            improvements.push_back(*improvement);
        }
    }
    stats::keepClearByHolm(improvements);
    for (std::size_t i = 0; i < compared.size(); ++i) {
        results.table.rows.push_back(rowOf(compared[i], improvements[i]));
    }
    if (!compared.empty()) {
        results.table.remarks.emplace_back(
            "“Clear”: the interval excludes 0, also after Holm's correction for the number of verdicts in this table.");
    } else if (all.empty()) {
        results.paragraphs.emplace_back(
            "There is nothing to compare in this run: no case ran both with and without an optimization. A run with "
            "--precision fp32 bf16 would fill this section.");
    } else {
        results.paragraphs.emplace_back(
            "There is nothing to compare yet: the two sides of a comparison must both be measured in at least two "
            "repetitions (--num-runs).");
    }
    const auto isAny = [&](auto&& isIt) { return std::ranges::any_of(run.cases, isIt); };
    if (!isAny([](const CaseResult& result) { return result.definition.backend != "eager"; })) {
        results.paragraphs.emplace_back("Compiled models were not part of this run, so nothing is said of their gain.");
    }
    if (!isAny([](const CaseResult& result) { return result.definition.batchPolicy != "fixed"; })) {
        results.paragraphs.emplace_back("Dynamic batching was not part of this run, so nothing is said of its gain.");
    }
    return results;
}

}  // namespace clipscope::report
