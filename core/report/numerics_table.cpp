// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/numerics_table.h"

#include "core/report/case_cells.h"
#include "core/report/improvement_text.h"
#include "core/report/number_text.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <vector>

namespace clipscope::report {
namespace {

using backend::NumericExpression;
using record::NumericContestant;
using record::NumericsCompared;
using record::NumericTimes;

const char* titleOf(NumericExpression expression) {
    switch (expression) {
        case NumericExpression::ResizeNormalise:
            return "resize + normalise";
        case NumericExpression::NormaliseRows:
            return "L2 normalise";
        case NumericExpression::SimilaritySoftmax:
            break;
    }
    return "similarity + softmax";
}

const NumericTimes* timesOf(const NumericsCompared& compared, NumericContestant contestant) {
    const auto found = std::ranges::find(compared.contestants, contestant, &NumericTimes::contestant);
    return found == compared.contestants.end() ? nullptr : &*found;
}

Cell millisecondsOf(const NumericsCompared& compared, NumericContestant contestant, Table& table) {
    constexpr double milli = 1000;
    const NumericTimes* const times = timesOf(compared, contestant);
    if (times == nullptr) {
        return table.missing("This run did not time it.");
    }
    const auto median = stats::median(times->seconds);
    return median ? Cell{figure(*median * milli), {}}
                  : table.missing(times->reason ? times->reason->english() : std::string("It has no times."));
}

/// Evaluations a second, in each alternation.
std::vector<double> ratesOf(const NumericsCompared& compared, NumericContestant contestant) {
    std::vector<double> rates;
    if (const NumericTimes* const times = timesOf(compared, contestant)) {
        std::ranges::transform(times->seconds, std::back_inserter(rates), [](double seconds) { return 1 / seconds; });
    }
    return rates;
}

/// LibTorch's time over the fused one's, and the ends of its interval.
void addRatio(const NumericsCompared& compared, Table& table, std::vector<Cell>& row) {
    const auto improvement = stats::pairedImprovement(ratesOf(compared, NumericContestant::LibTorch),
                                                      ratesOf(compared, NumericContestant::Fused));
    if (!improvement) {
        row.insert(row.end(), 3, table.missing("A ratio takes the times of both."));
        return;
    }
    const int decimals = std::max(2, decimalsForInterval(1 + improvement->share, improvement->interval.halfWidth()));
    for (const double share : {improvement->share, improvement->interval.low, improvement->interval.high}) {
        row.push_back({Number{1 + share, decimals}, {}});
    }
}

/// In each alternation the geometric mean over the expressions; nothing where one has none.
std::vector<double> meanRates(const record::RunSnapshot& run, NumericContestant contestant) {
    std::vector<std::vector<double>> byAlternation;
    for (const NumericsCompared& compared : run.numerics) {
        const std::vector<double> rates = ratesOf(compared, contestant);
        byAlternation.resize(std::max(byAlternation.size(), rates.size()));
        for (std::size_t alternation = 0; alternation < rates.size(); ++alternation) {
            byAlternation[alternation].push_back(rates[alternation]);
        }
    }
    std::vector<double> means;
    for (const std::vector<double>& rates : byAlternation) {
        const auto mean = stats::geometricMean(rates);
        if (!mean || rates.size() != run.numerics.size()) {
            return {};
        }
        means.push_back(*mean);
    }
    return means;
}

}  // namespace

Table numericsTable(const record::RunSnapshot& run) {
    Table table{.label = "numerics",
                .caption = "Fused numerics beside the same expressions op by op in LibTorch, NumPy and NumExpr.",
                .columns = {{"expression", "Expression", "", Align::Left},
                            {"inputs", "Inputs", "", Align::Left, 2},
                            {"fused_ms", "Fused", "ms"},
                            {"libtorch_ms", "LibTorch", "ms"},
                            {"numpy_ms", "NumPy", "ms"},
                            {"numexpr_ms", "NumExpr", "ms"},
                            {"ratio", "LibTorch / fused", ""},
                            {"ratio_ci95_low", "95 % from", "", Align::Right, 1},
                            {"ratio_ci95_high", "to", "", Align::Right, 1}}};
    for (const NumericsCompared& compared : run.numerics) {
        std::vector<Cell>& row = table.rows.emplace_back();
        row.push_back({std::string(titleOf(compared.expression)), {}});
        row.push_back({compared.inputs, {}});
        for (const NumericContestant contestant : {NumericContestant::Fused, NumericContestant::LibTorch,
                                                   NumericContestant::NumPy, NumericContestant::NumExpr}) {
            row.push_back(millisecondsOf(compared, contestant, table));
        }
        addRatio(compared, table, row);
    }
    if (!run.numerics.empty()) {
        const int threads = run.numerics.front().threads;
        table.remarks.emplace_back("Of one evaluation with " + std::to_string(threads) +
                                   (threads == 1 ? " thread" : " threads") +
                                   " each, the median over alternations in which all took turns. The ratio is taken "
                                   "within each alternation; its interval is Student's t on their logarithms.");
    }
    return table;
}

std::optional<stats::Improvement> numericsImprovement(const record::RunSnapshot& run) {
    return stats::pairedImprovement(meanRates(run, NumericContestant::LibTorch),
                                    meanRates(run, NumericContestant::Fused));
}

std::string numericsHeadline(const record::RunSnapshot& run, const std::optional<stats::Improvement>& improvement) {
    const std::string begin = "Fused numerics (NumExpr's place): ";
    if (improvement) {
        return begin + improvementText(*improvement, improvement->share < 0 ? "" : "faster") +
               ", against the same expressions op by op in LibTorch, geometric mean of " +
               std::to_string(run.numerics.size()) + '.';
    }
    if (run.numerics.empty()) {
        return begin + "not measured in this run (--numerics on).";
    }
    for (const NumericsCompared& compared : run.numerics) {
        const NumericTimes* const times = timesOf(compared, NumericContestant::LibTorch);
        if (times != nullptr && times->reason) {
            return begin + "not compared with LibTorch. " + times->reason->english();
        }
    }
    return begin + "there are not enough times to compare.";
}

}  // namespace clipscope::report
