// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/record/run_snapshot.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// Something that went wrong with a run's measurements, in three sentences.
struct Finding {
    Message symptom;
    Message evidence;
    Message remedy;

    bool operator==(const Finding&) const = default;
};

/// What a person should know before trusting the figures of a run, and can do something about: memory that was short,
/// throttling, other programs and hosts, batteries and clocks, each from 1 % of the measured time on, and results that
/// do not agree. Nothing that rests on a sensor which the person hid. In the order of their weight; empty where nothing
/// was amiss.
[[nodiscard]] std::vector<Finding> findings(const record::RunSnapshot& run);

/// The same in English, a line for each.
[[nodiscard]] std::vector<std::string> findingLines(const record::RunSnapshot& run);

}  // namespace clipscope::report
