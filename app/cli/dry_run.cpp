// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dry_run.h"

#include "app/cli/progress_display.h"
#include "core/base/program_paths.h"
#include "core/bench/foresight.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <string>

namespace clipscope::cli {

namespace {

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

}  // namespace

ExitCode listCases(const plan::Plan& plan, std::ostream& out) {
    constexpr double mebibyte = 1024.0 * 1024;
    const bench::Foresight foresight = bench::foresee(plan, programPaths().resources);
    const auto isTooLarge = [](const bench::ForeseenCase& item) { return item.isTooLarge; };
    out << std::left << std::setw(36) << "case" << std::right << std::setw(12) << "time" << std::setw(14) << "memory"
        << '\n';
    for (const bench::ForeseenCase& item : foresight.cases) {
        out << std::left << std::setw(36) << item.definition.id << std::right << std::setw(12)
            << durationText(item.seconds) << std::setw(10) << static_cast<long>(item.bytes / mebibyte) << " MiB"
            << (item.isTooLarge
                    ? "  does not fit in the memory that is free: at most " + std::to_string(item.largestThatFits)
                    : "")
            << '\n';
    }
    if (std::ranges::all_of(foresight.cases, isTooLarge)) {
        out << "No case fits in the memory that is free.\n";
        return exitMemory;
    }
    out << counted(foresight.cases.size(), "case") << ", "
        << counted(static_cast<std::size_t>(plan.numRuns), "repetition") << ": about "
        << durationText(foresight.seconds) << " (estimated from the CPU's features; nothing was measured).\n";
    return exitOk;
}

}  // namespace clipscope::cli
