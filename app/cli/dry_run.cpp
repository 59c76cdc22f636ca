// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dry_run.h"

#include "app/cli/progress_display.h"
#include "core/backend/module_loader.h"
#include "core/base/program_paths.h"
#include "core/bench/foresight.h"
#include "core/report/terminal_table.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

namespace clipscope::cli {

namespace {

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

report::Table tableOf(const bench::Foresight& foresight) {
    constexpr double mebibyte = 1024.0 * 1024;
    report::Table table{.label = "cases",
                        .columns = {{"case", "Case", "", report::Align::Left},
                                    {"time", "Time", ""},
                                    {"memory", "Memory", "MiB"},
                                    {"status", "Status", "", report::Align::Left}}};
    for (const bench::ForeseenCase& item : foresight.cases) {
        report::Cell status{std::string("runs"), {}};
        if (item.skipReason) {
            status = {std::string("skipped"), {table.note(item.skipReason->english())}};
        }
        table.rows.push_back(
            {{item.definition.id, {}},
             {item.skipReason ? report::Content(report::Missing{{}, "–"}) : report::Content(durationText(item.seconds)),
              {}},
             {static_cast<std::int64_t>(item.bytes / mebibyte), {}},
             std::move(status)});
    }
    return table;
}

std::string summary(const bench::Foresight& foresight, const plan::Plan& plan, std::size_t running) {
    std::string text = counted(running, "case");
    if (running < foresight.cases.size()) {
        text += " of " + std::to_string(foresight.cases.size());
    }
    text += ", " + counted(static_cast<std::size_t>(plan.numRuns), "repetition") + ": about " +
            durationText(foresight.seconds) + ", loads" + (plan.isFidelityMeasured ? " and fidelity" : "") +
            " included (estimated from the CPU's features; nothing was measured).";
    if (foresight.restSeconds > 0) {
        text += " In " + durationText(foresight.restSeconds) + " of it, at most, the machine rests.";
    }
    if (foresight.mayCompile) {
        text += " Towers that have to be compiled first take about half a minute more, each.";
    }
    return text;
}

}  // namespace

ExitCode listCases(const AskedPlan& asked, std::ostream& out) {
    const plan::Plan& plan = asked.plan;
    backend::ModuleLoader backends(programPaths().modules);
    const bench::Foresight foresight = bench::foresee(plan, programPaths().resources, backends);
    const auto running = static_cast<std::size_t>(
        std::ranges::count_if(foresight.cases, [](const auto& item) { return !item.skipReason; }));
    const auto width = static_cast<std::size_t>(terminalWidth());
    out << report::terminalText(tableOf(foresight), width);
    for (const auto& warning : {asked.caveat, foresight.numericThreadsRemark}) {
        if (warning) {
            out << report::wrappedText("Warning: " + warning->english(), width);
        }
    }
    if (running > 0) {
        out << report::wrappedText(summary(foresight, plan, running), width);
        return exitOk;
    }
    const auto isTooLarge = [](const bench::ForeseenCase& item) {
        return item.skipReason && item.skipReason->is(MessageId::batch_does_not_fit);
    };
    if (std::ranges::any_of(foresight.cases, isTooLarge)) {
        out << "No case fits in the memory that is free.\n";
        return exitMemory;
    }
    out << "No case can run here.\n";
    return exitUnavailable;
}

}  // namespace clipscope::cli
