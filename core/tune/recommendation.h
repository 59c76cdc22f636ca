// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/stats/interval.h"

#include <optional>
#include <vector>

namespace clipscope::tune {

/// The settings of a run that win: device, backend, precision, threads, cores, pinning and shortcuts, one choice for
/// all towers, and for each tower its best batch size.
struct Recommendation {
    std::vector<const record::CaseResult*> winners;   ///< the best case of each tower; settings are those of any
    std::vector<const record::CaseResult*> next;      ///< the same of the second best settings; empty: there are none
    std::optional<stats::Improvement> lead;           ///< of the winners over the next, where repetitions can be paired
    std::vector<const record::CaseResult*> baseline;  ///< the same of the eager engine in fp32; empty: not measured
    std::optional<stats::Improvement> gain;           ///< of the winners over the baseline, where it is not the next
    bool isFidelityKnown = false;                     ///< of the winners; all of them meet their bar then
    bool isOnlyChoice = false;                        ///< the run had no other settings
};

/// The settings with the largest geometric mean, over the towers of the run, of the throughput at the best batch size.
/// Cases that failed, or are below their fidelity bar, do not count, and settings that lack a tower do not.
/// \return nothing where no settings are left; the pointers are into `run`
[[nodiscard]] std::optional<Recommendation> recommend(const record::RunSnapshot& run);

/// The shortcuts that a choice switches off: those of any of its towers' cases.
[[nodiscard]] std::vector<backend::Shortcut> shortcutsOff(const std::vector<const record::CaseResult*>& cases);

}  // namespace clipscope::tune
