// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_remarks.h"

#include "core/report/number_text.h"

#include <algorithm>
#include <utility>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::CaseStatus;
using record::RunSnapshot;
using record::RunState;

std::string passesMeasured(const RunSnapshot& run) {
    if (run.passesDone == 0) {
        return "No pass was finished.";
    }
    return std::to_string(run.passesDone) + " of " + std::to_string(run.passesPlanned) +
           " passes were measured; the figures are from those.";
}

std::string stateSentence(const RunSnapshot& run) {
    if (run.wasCutOff) {
        return "The journal breaks off " + fixedText(run.seconds, 0) +
               " s after the start: the program ended without being able to say why. " + passesMeasured(run);
    }
    switch (run.state) {
        case RunState::Preparing:
        case RunState::Running:
            return "The run was still going on when this was written. " + passesMeasured(run);
        case RunState::Stopped:
            return "The run was stopped before its end. " + passesMeasured(run);
        case RunState::Aborted:
            return "The run was stopped at once, inside a pass. " + passesMeasured(run);
        case RunState::Failed:
            return "The run could not go on: " + run.failure.english() + ' ' + passesMeasured(run);
        case RunState::Complete:
            break;
    }
    return {};
}

/// One sentence for all cases of a status that have the same reason.
void addCasesOf(const RunSnapshot& run, CaseStatus status, const char* verb, std::vector<std::string>& sentences) {
    std::vector<std::pair<std::string, std::vector<std::string>>> byReason;
    for (const CaseResult& result : run.cases) {
        if (result.status != status) {
            continue;
        }
        const std::string reason = result.statusReason.english();
        auto group = std::ranges::find(byReason, reason, &std::pair<std::string, std::vector<std::string>>::first);
        if (group == byReason.end()) {
            group = byReason.insert(group, {reason, {}});
        }
        group->second.push_back(result.definition.id);
    }
    for (const auto& [reason, ids] : byReason) {
        std::string names;
        for (const std::string& id : ids) {
            names += names.empty() ? id : ", " + id;
        }
        sentences.push_back((ids.size() == 1 ? "1 case " : std::to_string(ids.size()) + " cases ") + verb + " (" +
                            names + ")" + (reason.empty() ? "." : ": " + reason));
    }
}

}  // namespace

std::vector<std::string> runRemarks(const RunSnapshot& run) {
    std::vector<std::string> sentences;
    if (std::string sentence = stateSentence(run); !sentence.empty()) {
        sentences.push_back(std::move(sentence));
    }
    if (run.missingEvents > 0) {
        sentences.push_back("The journal lacks " + std::to_string(run.missingEvents) +
                            " of its events: figures that rest on them are wrong.");
    }
    addCasesOf(run, CaseStatus::Failed, "failed", sentences);
    addCasesOf(run, CaseStatus::Skipped, "skipped", sentences);
    if (std::ranges::none_of(run.cases, [](const CaseResult& result) { return !result.passes.empty(); })) {
        sentences.emplace_back("No case has a finished pass, so there is nothing to rely on.");
    }
    if (run.isRandomModel) {
        sentences.emplace_back(
            "The weights are random: the figures tell how fast a model of this shape runs, and its embeddings mean "
            "nothing.");
    }
    return sentences;
}

std::vector<std::string> warningLines(const RunSnapshot& run) {
    std::vector<std::pair<std::string, int>> counted;
    for (const record::Warning& warning : run.warnings) {
        const auto index = static_cast<std::size_t>(warning.caseIndex.value_or(-1));
        const std::string where = index < run.cases.size() ? run.cases[index].definition.id + ": " : std::string();
        const std::string line = where + warning.message.english();
        const auto known = std::ranges::find(counted, line, &std::pair<std::string, int>::first);
        if (known == counted.end()) {
            counted.emplace_back(line, 1);
        } else {
            ++known->second;
        }
    }
    std::vector<std::string> lines;
    for (const auto& [line, count] : counted) {
        lines.push_back(count == 1 ? line : line + " (" + std::to_string(count) + " times)");
    }
    return lines;
}

std::vector<std::string> runDescription(const RunSnapshot& run) {
    std::vector<std::string> sentences;
    sentences.push_back("Measured: " + run.modelDescription + ". Plan: " + run.plan.name + ". Begun: " + run.wallTime +
                        ". Program: " + run.program + '.');
    if (!run.plan.note.empty()) {
        sentences.push_back("Note: " + run.plan.note);
    }
    if (!run.plan.tags.empty()) {
        std::string tags;
        for (const auto& [key, value] : run.plan.tags) {
            tags += (tags.empty() ? "" : ", ") + key + " = " + value;
        }
        sentences.push_back("Tags: " + tags);
    }
    if (run.plan.ambientC) {
        sentences.push_back("Room temperature, as given: " + figureText(*run.plan.ambientC) + " °C");
    }
    return sentences;
}

}  // namespace clipscope::report
