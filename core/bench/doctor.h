// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/bench/doctor_facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::bench {

/// What a finding means for a benchmark.
enum class FindingWeight {
    Spoils,  ///< figures are worse than they could be, or scatter
    Hides,   ///< something that would explain figures cannot be seen
    Hint,    ///< nothing is wrong, and it is worth knowing
};

/// "spoils", "hides", "hint"
[[nodiscard]] std::string_view nameOf(FindingWeight weight);

/// One thing that the doctor found.
struct DoctorFinding {
    std::string name;  ///< stable, snake_case: "governor"
    FindingWeight weight = FindingWeight::Spoils;
    Message symptom;
    Message evidence;
    Message remedy;  ///< with the command, where there is one
};

/// What will spoil a benchmark, what cannot be seen and what is worth knowing, in that order. Pure.
[[nodiscard]] std::vector<DoctorFinding> diagnose(const DoctorFacts& facts);

}  // namespace clipscope::bench
