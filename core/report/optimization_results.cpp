// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/optimization_results.h"

#include "core/plan/vocabulary.h"
#include "core/record/fidelity_bar.h"
#include "core/report/case_cells.h"
#include "core/report/improvement_text.h"
#include "core/report/number_text.h"
#include "core/report/numerics_table.h"
#include "core/report/recommendation_text.h"
#include "core/stats/interval.h"
#include "core/tune/paired_passes.h"
#include "core/tune/recommendation.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace clipscope::report {
namespace {

using backend::Precision;
using backend::Shortcut;
using plan::Case;
using record::CaseResult;

/// A setting whose change is an optimization.
struct Kind {
    const char* headline;  ///< in the starting document's words where it has some
    /// What the change is called; empty where `changed` is no such change of `baseline`, whatever else differs.
    std::string (*name)(const Case& baseline, const Case& changed, const plan::Plan& plan);
    /// Makes equal in `other` what this kind changes.
    void (*level)(Case& other, const Case& item);
    const char* engine = nullptr;  ///< whose use instead of eager it is
    bool isAgainstFirst = false;   ///< no value is a baseline by itself: that is the first which was measured
};

/// The shortcuts of its engine and tower.
std::vector<Shortcut> offeredTo(const Case& item) {
    const auto* const descriptor = backend::findBackend(item.backend);
    return descriptor == nullptr ? std::vector<Shortcut>() : backend::shortcutsOf(*descriptor, item.tower);
}

std::vector<Shortcut> without(std::vector<Shortcut> shortcuts, const std::vector<Shortcut>& others) {
    std::erase_if(shortcuts, [&](Shortcut shortcut) { return std::ranges::count(others, shortcut) > 0; });
    return shortcuts;
}

/// "exact shortcuts" for all that a case could take, else their names; empty for none.
std::string shortcutsText(const std::vector<Shortcut>& shortcuts, const Case& item) {
    if (!shortcuts.empty() && shortcuts == offeredTo(item)) {
        return "exact shortcuts";
    }
    std::string text;
    for (const Shortcut shortcut : shortcuts) {
        text += (text.empty() ? "" : " and ") + std::string(plan::nameOf(shortcut));
    }
    return text;
}

std::string engineName(const Case& baseline, const Case& changed, const char* engine) {
    if (baseline.backend != "eager" || changed.backend != engine) {
        return {};
    }
    const std::string taken = shortcutsText(without(offeredTo(changed), changed.noShortcut), changed);
    return std::string(engine) + (taken.empty() ? "" : " with " + taken) + " instead of eager";
}

void levelEngine(Case& other, const Case& item) {
    other.backend = item.backend;
    other.noShortcut = item.noShortcut;
}

/// Whether its threads are as many as its CPUs, because the plan does not say how many.
bool isOneForEachCpu(const Case& item, const plan::Plan& plan) {
    return std::ranges::count(plan.threads, item.threads) == 0;
}

const std::array<Kind, 7> kinds{{
    {"TorchInductor",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return engineName(baseline, changed, "inductor");
     },
     levelEngine, "inductor"},
    {"Packed weights",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return engineName(baseline, changed, "packed");
     },
     levelEngine, "packed"},
    {"Exact shortcuts",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return without(changed.noShortcut, baseline.noShortcut).empty()
                    ? shortcutsText(without(baseline.noShortcut, changed.noShortcut), changed)
                    : std::string();
     },
     [](Case& other, const Case& item) { other.noShortcut = item.noShortcut; }},
    {"bf16",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return baseline.precision == Precision::Fp32 && changed.precision == Precision::Bf16
                    ? std::string("bf16 instead of fp32")
                    : std::string();
     },
     [](Case& other, const Case& item) { other.precision = item.precision; }},
    {"Threads",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return changed.threads != baseline.threads
                    ? std::to_string(changed.threads) + (changed.threads == 1 ? " thread" : " threads") +
                          " instead of " + std::to_string(baseline.threads)
                    : std::string();
     },
     [](Case& other, const Case& item) { other.threads = item.threads; }, nullptr, true},
    {"Cores",
     [](const Case& baseline, const Case& changed, const plan::Plan& plan) {
         const bool hasSameThreads =
             changed.threads == baseline.threads || (isOneForEachCpu(changed, plan) && isOneForEachCpu(baseline, plan));
         return changed.cores != baseline.cores && hasSameThreads
                    ? changed.cores + " cores instead of " + baseline.cores
                    : std::string();
     },
     [](Case& other, const Case& item) {
         other.cores = item.cores;
         other.threads = item.threads;
     },
     nullptr, true},
    {"Pinned threads",
     [](const Case& baseline, const Case& changed, const plan::Plan&) {
         return baseline.pin == plan::Pin::Off && changed.pin == plan::Pin::On ? std::string("pinned threads")
                                                                               : std::string();
     },
     [](Case& other, const Case& item) { other.pin = item.pin; }},
}};

struct Comparison {
    const Kind* kind = nullptr;
    std::string name;
    const CaseResult* baseline = nullptr;
    const CaseResult* changed = nullptr;
};

/// What a change of the kind is called that leads from one case to another; empty where none does.
std::string changeOf(const Kind& kind, const Case& baseline, const Case& changed, const plan::Plan& plan) {
    std::string name = kind.name(baseline, changed, plan);
    if (name.empty()) {
        return name;
    }
    Case leveled = baseline;
    leveled.id = changed.id;
    kind.level(leveled, changed);
    return leveled == changed ? name : std::string();
}

/// Of a case and all that differ from it in the kind's setting alone, the first of the plan that was measured.
const CaseResult* firstMeasured(const Kind& kind, const CaseResult& changed, const record::RunSnapshot& run) {
    const auto found = std::ranges::find_if(run.cases, [&](const CaseResult& item) {
        return !item.passes.empty() &&
               (&item == &changed || !changeOf(kind, item.definition, changed.definition, run.plan).empty());
    });
    return found == run.cases.end() ? nullptr : &*found;
}

std::vector<Comparison> comparisons(const record::RunSnapshot& run) {
    std::vector<Comparison> found;
    for (const Kind& kind : kinds) {
        for (const CaseResult& baseline : run.cases) {
            for (const CaseResult& changed : run.cases) {
                std::string name = changeOf(kind, baseline.definition, changed.definition, run.plan);
                if (!name.empty() && (!kind.isAgainstFirst || firstMeasured(kind, changed, run) == &baseline)) {
                    found.push_back({&kind, std::move(name), &baseline, &changed});
                }
            }
        }
    }
    return found;
}

std::optional<stats::Improvement> improvementOf(const Comparison& comparison) {
    return tune::pairedImprovement(std::array<const CaseResult*, 1>{comparison.baseline},
                                   std::array<const CaseResult*, 1>{comparison.changed});
}

std::vector<Cell> rowOf(const Comparison& comparison, const stats::Improvement& improvement, Table& table) {
    const int decimals = decimalsOf(improvement);
    std::vector<Cell> row{{comparison.name, {}},
                          {comparison.baseline->definition.id, {}},
                          {signedPercentText(improvement.share, decimals), {}},
                          {signedPercentText(improvement.interval.low, decimals) + " to " +
                               signedPercentText(improvement.interval.high, decimals),
                           {}},
                          {std::string(improvement.isClear ? "clear" : "unclear"), {}}};
    row.push_back(fidelityCell(*comparison.changed, table));
    return row;
}

struct Compared {
    Comparison comparison;
    stats::Improvement improvement;
};

/// An engine's own step is that of its case with the fewest shortcuts: what they bring is a step of theirs.
std::vector<Compared> withoutDoubleSteps(const std::vector<Compared>& all) {
    std::vector<Compared> kept;
    const auto shortcutsOff = [](const Compared& item) {
        return item.comparison.changed->definition.noShortcut.size();
    };
    std::ranges::copy_if(all, std::back_inserter(kept), [&](const Compared& item) {
        return item.comparison.kind->engine == nullptr || std::ranges::none_of(all, [&](const Compared& other) {
                   return other.comparison.kind == item.comparison.kind &&
                          other.comparison.baseline == item.comparison.baseline &&
                          shortcutsOff(other) > shortcutsOff(item);
               });
    });
    return kept;
}

/// The largest gain of a kind; of cases below their fidelity bar only where there are no others.
const Compared* bestOf(const Kind& kind, const std::vector<Compared>& all) {
    const auto rank = [](const Compared& item) {
        return std::pair(!record::isBelowBar(*item.comparison.changed), item.improvement.share);
    };
    const Compared* best = nullptr;
    for (const Compared& item : all) {
        if (item.comparison.kind == &kind && (best == nullptr || rank(item) > rank(*best))) {
            best = &item;
        }
    }
    return best;
}

std::string headlineOf(const Kind& kind, const Compared& best) {
    return std::string(kind.headline) + ": up to " + improvementText(best.improvement) + ", " + best.comparison.name +
           " in " + best.comparison.baseline->definition.id +
           (record::isBelowBar(*best.comparison.changed) ? ", below its fidelity bar." : ".");
}

/// Why nothing can be said of an engine.
std::string reasonWithout(const std::string& engine, const record::RunSnapshot& run) {
    const CaseResult* told = nullptr;  // one with a reason, where there is one
    bool isMeasured = false;
    bool isEagerMeasured = false;
    for (const CaseResult& item : run.cases) {
        const bool hasPasses = !item.passes.empty();
        isEagerMeasured = isEagerMeasured || (item.definition.backend == "eager" && hasPasses);
        if (item.definition.backend == engine) {
            told = told == nullptr || told->statusReason.isEmpty() ? &item : told;
            isMeasured = isMeasured || hasPasses;
        }
    }
    if (told == nullptr) {
        return "not measured in this run (--backends eager " + engine + ").";
    }
    if (!isMeasured) {
        return told->statusReason.isEmpty() ? "not measured before the run ended."
                                            : "not measured. " + told->statusReason.english();
    }
    if (!isEagerMeasured) {
        return "measured, but eager was not, with which it is compared (--backends eager " + engine + ").";
    }
    return "measured, but a comparison takes two repetitions of both sides (--num-runs).";
}

std::vector<std::string> headlinesOf(const std::vector<Compared>& all, const record::RunSnapshot& run,
                                     std::string ofNumerics) {
    std::vector<std::string> headlines;
    for (const Kind& kind : kinds) {
        const auto isOfEngine = [&](const CaseResult& item) { return item.definition.backend == kind.engine; };
        if (const Compared* const best = bestOf(kind, all)) {
            headlines.push_back(headlineOf(kind, *best));
        } else if (&kind == kinds.data() || (kind.engine != nullptr && std::ranges::any_of(run.cases, isOfEngine))) {
            headlines.push_back(std::string(kind.headline) + ": " + reasonWithout(kind.engine, run));
        }
    }
    headlines.emplace_back("Dynamic batching: not measured in this run.");
    headlines.push_back(std::move(ofNumerics));
    return headlines;
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
                                 {"verdict", "Verdict", "", Align::Left, 2},
                                 {"fidelity", "Fidelity", "", Align::Right, 1}}};
    std::vector<Compared> compared;
    const auto all = comparisons(run);
    for (const Comparison& comparison : all) {
        if (const auto improvement = improvementOf(comparison)) {
            compared.push_back({comparison, *improvement});
        }
    }
    compared = withoutDoubleSteps(compared);
    auto ofNumerics = numericsImprovement(run);
    auto recommended = tune::recommend(run);
    std::vector<stats::Improvement*> verdicts;
    std::ranges::transform(compared, std::back_inserter(verdicts), [](Compared& item) { return &item.improvement; });
    const auto add = [&](std::optional<stats::Improvement>& improvement) {
        if (improvement) {
            verdicts.push_back(&*improvement);
        }
    };
    add(ofNumerics);
    if (recommended) {
        add(recommended->lead);
        add(recommended->gain);
    }
    stats::keepClearByHolm(std::move(verdicts));
    for (const Compared& item : compared) {
        results.table.rows.push_back(rowOf(item.comparison, item.improvement, results.table));
    }
    results.headlines = headlinesOf(compared, run, numericsHeadline(run, ofNumerics));
    results.recommendation = recommendationSentences(run, recommended);
    results.numerics = numericsTable(run);
    if (!compared.empty()) {
        results.table.remarks.emplace_back(
            "“Clear”: the interval excludes 0, also after Holm's correction for the number of verdicts in this "
            "report. "
            "Fidelity is the changed case's: its least cosine to the reference, centred.");
    } else if (all.empty()) {
        results.paragraphs.emplace_back(
            "There is nothing to compare in this run: no case ran both with and without an optimization. The plan "
            "optimizations (--plan optimizations) fills this section.");
    } else if (run.plan.numRuns < 2) {
        results.paragraphs.emplace_back(
            "There is nothing to compare yet: the two sides of a comparison must both be measured in at least two "
            "repetitions (--num-runs).");
    } else {
        results.paragraphs.emplace_back(
            "There is nothing to compare: no two sides of a comparison were both measured in at least two "
            "repetitions. The cases say what became of them.");
    }
    return results;
}

}  // namespace clipscope::report
