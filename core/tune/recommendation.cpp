// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/recommendation.h"

#include "core/record/fidelity_bar.h"
#include "core/tune/paired_passes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace clipscope::tune {
namespace {

using backend::Tower;
using record::CaseResult;

using Shortcuts = std::vector<backend::Shortcut>;

/// Those that an engine has in some of the towers and that are in the list.
Shortcuts offeredOf(const Shortcuts& list, const std::string& backend, const std::set<Tower>& towers) {
    const auto* const descriptor = backend::findBackend(backend);
    Shortcuts found;
    for (const Tower tower : towers) {
        for (const backend::Shortcut shortcut :
             descriptor == nullptr ? Shortcuts() : backend::shortcutsOf(*descriptor, tower)) {
            if (std::ranges::count(list, shortcut) > 0 && std::ranges::count(found, shortcut) == 0) {
                found.push_back(shortcut);
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

/// Whether a case is what a plan without these shortcuts makes of it: a tower has not all of them.
bool isWithout(const plan::Case& item, const Shortcuts& off) {
    Shortcuts own = item.noShortcut;
    std::ranges::sort(own);
    return own == offeredOf(off, item.backend, {item.tower});
}

/// The same text for cases that differ in tower, shortcuts and batch size alone.
std::string settingsOf(plan::Case item) {
    item.tower = Tower::Image;
    item.noShortcut.clear();
    return item.encoderKey();
}

struct Settings {
    std::set<Tower> planned;                  ///< towers that have a case with them
    std::map<Tower, const CaseResult*> best;  ///< of each tower
    double score = 0;
};

/// Whether its figures may speak for settings.
bool isEligible(const CaseResult& item) {
    return item.throughput && !item.passes.empty() && item.status != record::CaseStatus::Failed &&
           !record::isBelowBar(item);
}

void consider(Settings& settings, const CaseResult& item) {
    settings.planned.insert(item.definition.tower);
    if (!isEligible(item)) {
        return;
    }
    const CaseResult*& best = settings.best[item.definition.tower];
    if (best == nullptr || *item.throughput > *best->throughput) {
        best = &item;
    }
}

std::vector<const CaseResult*> casesOf(const Settings& settings) {
    std::vector<const CaseResult*> cases;
    for (const auto& [tower, item] : settings.best) {
        cases.push_back(item);
    }
    return cases;
}

bool isBaseline(const Settings& settings) {
    const plan::Case& any = settings.best.begin()->second->definition;
    return any.backend == "eager" && any.precision == backend::Precision::Fp32;
}

}  // namespace

std::vector<backend::Shortcut> shortcutsOff(const std::vector<const CaseResult*>& cases) {
    std::set<backend::Shortcut> off;
    for (const CaseResult* const item : cases) {
        off.insert(item->definition.noShortcut.begin(), item->definition.noShortcut.end());
    }
    return {off.begin(), off.end()};
}

std::optional<Recommendation> recommend(const record::RunSnapshot& run) {
    std::set<Tower> towers;
    std::set<Shortcuts> choices;
    for (const CaseResult& item : run.cases) {
        towers.insert(item.definition.tower);
        choices.insert(item.definition.noShortcut);
    }
    std::map<std::pair<std::string, Shortcuts>, Settings> found;
    for (const CaseResult& item : run.cases) {
        for (const Shortcuts& off : choices) {
            if (isWithout(item.definition, off)) {
                consider(found[{settingsOf(item.definition), offeredOf(off, item.definition.backend, towers)}], item);
            }
        }
    }
    const auto choicesOfRun =
        std::ranges::count_if(found, [&](const auto& entry) { return entry.second.planned.size() == towers.size(); });
    std::vector<Settings> ranked;
    for (auto& [key, settings] : found) {
        if (settings.best.size() == towers.size()) {
            std::vector<double> throughputs;
            std::ranges::transform(settings.best, std::back_inserter(throughputs),
                                   [](const auto& entry) { return *entry.second->throughput; });
            settings.score = stats::geometricMean(throughputs).value_or(0);
            ranked.push_back(std::move(settings));
        }
    }
    if (ranked.empty()) {
        return {};
    }
    std::ranges::stable_sort(ranked, std::greater(), &Settings::score);
    Recommendation result{.winners = casesOf(ranked.front()), .isOnlyChoice = choicesOfRun == 1};
    result.isFidelityKnown =
        std::ranges::all_of(result.winners, [](const CaseResult* item) { return item->fidelity.has_value(); });
    if (ranked.size() > 1) {
        result.next = casesOf(ranked[1]);
        result.lead = pairedImprovement(result.next, result.winners);
    }
    const auto baseline = std::ranges::find_if(ranked, isBaseline);
    if (baseline != ranked.end() && baseline != ranked.begin()) {
        result.baseline = casesOf(*baseline);
        if (result.baseline != result.next) {
            result.gain = pairedImprovement(result.baseline, result.winners);
        }
    }
    return result;
}

}  // namespace clipscope::tune
