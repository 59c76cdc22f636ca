// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_command.h"

#include "app/cli/progress_display.h"
#include "core/base/error.h"
#include "core/plan/plan_json.h"
#include "core/record/journal_reader.h"
#include "core/report/run_report.h"
#include "core/report/terminal_summary.h"
#include "core/tune/profile_saving.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace clipscope::cli {

ExitCode reportRun(const std::filesystem::path& given, const std::vector<std::string>& formats,
                   const std::filesystem::path& profile) {
    if (given.empty()) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_value_refused,
                    {std::string("RUN_DIR"), std::string("\"\""), std::string("a run's folder")});
    }
    // A run's journal stands for its folder.
    const bool isJournal = given.filename() == "journal.jsonl";
    const std::filesystem::path folder =
        std::filesystem::absolute(isJournal ? given.parent_path() : given).lexically_normal();
    const auto run = record::readRun(folder);
    plan::Plan plan = run->plan;
    if (!formats.empty()) {
        plan::applySettings(
            plan, {{"export_format", formats.size() == 1 ? nlohmann::json(formats.front()) : nlohmann::json(formats)}},
            "");
    }
    report::writeReport(folder, plan.exportFormats);
    std::cout << report::terminalSummary(*run, terminalWidth()) << "Tables are in " << folder.string() << ".\n";
    if (!profile.empty()) {
        if (const auto why = tune::saveProfile(*run, profile)) {
            throw Error(ErrorCode::BadInput, *why);
        }
        std::cout << "The winning settings are in " << profile.string() << ".\n";
    }
    return exitOk;
}

}  // namespace clipscope::cli
