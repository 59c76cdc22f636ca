// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/recommendation_text.h"

#include "core/plan/vocabulary.h"
#include "core/report/improvement_text.h"
#include "core/report/number_text.h"

#include <algorithm>

namespace clipscope::report {
namespace {

using record::CaseResult;

std::string settingsText(const std::vector<const CaseResult*>& cases) {
    const plan::Case& item = cases.front()->definition;
    std::string text = item.backend + ' ' + std::string(plan::nameOf(item.precision));
    text += ", " + std::to_string(item.threads) + (item.threads == 1 ? " thread" : " threads");
    if (item.cores != "all") {
        text += " on " + item.cores;
    }
    if (item.pin == plan::Pin::On) {
        text += ", pinned";
    }
    for (const backend::Shortcut shortcut : tune::shortcutsOff(cases)) {
        text += ", without " + std::string(plan::nameOf(shortcut));
    }
    return text;
}

std::string towersText(const std::vector<const CaseResult*>& winners) {
    std::string text;
    for (const CaseResult* const item : winners) {
        text += (text.empty() ? "" : ", ") + std::string(plan::nameOf(item->definition.tower)) + ' ' +
                fixedText(*item->throughput, decimalsForValue(*item->throughput)) + " samples/s at batch " +
                std::to_string(item->definition.batchSize);
    }
    return text;
}

/// How the winners stand beside the next best. They were ranked by all that was measured, and are compared in the
/// repetitions that measured both, so that the second may say less, or even the opposite.
std::string leadText(const tune::Recommendation& found) {
    if (found.next.empty()) {
        return "No other settings were measured in every tower without failing or falling below their fidelity bar.";
    }
    const std::string next = settingsText(found.next);
    if (!found.lead) {
        return "The next is " + next + "; by how much it is behind takes two repetitions to tell.";
    }
    const std::string figures = improvementText(*found.lead) + '.';
    if (!found.lead->isClear) {
        return "Not told apart from the next, " + next + ": " + figures;
    }
    return found.lead->share > 0 ? "Ahead of the next, " + next + ", by " + figures
                                 : "Over all passes ahead of the next, " + next +
                                       ", but not in the repetitions that measured both: " + figures;
}

}  // namespace

std::vector<std::string> recommendationSentences(const record::RunSnapshot& run,
                                                 const std::optional<tune::Recommendation>& found) {
    const auto isMeasured = [](const CaseResult& item) { return !item.passes.empty(); };
    if (!found) {
        if (std::ranges::none_of(run.cases, isMeasured)) {
            return {};
        }
        return {
            "Nothing is recommended: no settings were measured in every tower without failing or falling below their "
            "fidelity bar."};
    }
    if (found->isOnlyChoice) {
        return {};
    }
    std::vector<std::string> sentences;
    sentences.push_back("Recommended: " + settingsText(found->winners) + ": " + towersText(found->winners) + '.');
    sentences.push_back(leadText(*found));
    if (found->gain) {
        sentences.push_back("Against the baseline, " + settingsText(found->baseline) + ": " +
                            improvementText(*found->gain) + '.');
    }
    if (!found->isFidelityKnown) {
        sentences.emplace_back(
            "Fidelity was not measured: whether the embeddings are those of the reference is not known.");
    }
    return sentences;
}

}  // namespace clipscope::report
