// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dry_run.h"

#include "app/cli/progress_display.h"
#include "core/bench/foresight.h"

#include <iomanip>
#include <iostream>

namespace clipscope::cli {

void listCases(const plan::Plan& plan, std::ostream& out) {
    constexpr double mebibyte = 1024.0 * 1024;
    const bench::Foresight foresight = bench::foresee(plan);
    out << std::left << std::setw(36) << "case" << std::right << std::setw(12) << "time" << std::setw(14) << "memory"
        << '\n';
    for (const bench::ForeseenCase& item : foresight.cases) {
        out << std::left << std::setw(36) << item.definition.id << std::right << std::setw(12)
            << durationText(item.seconds) << std::setw(10) << static_cast<long>(item.bytes / mebibyte) << " MiB"
            << (item.isTooLarge ? "  does not fit: at most " + std::to_string(item.largestThatFits) : "") << '\n';
    }
    out << foresight.cases.size() << " cases, " << plan.numRuns << " repetitions: about "
        << durationText(foresight.seconds) << " (estimated from the CPU's features; nothing was measured).\n";
}

}  // namespace clipscope::cli
