// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <cstdint>
#include <set>
#include <string>

namespace clipscope::report {

/// The case that stands for a tower, a device and a batch size: the fastest of those with a finished pass that meet
/// their fidelity bar; where there is none, of the others; a failed one never. nullptr where none has figures.
[[nodiscard]] const record::CaseResult* fastestCase(const record::RunSnapshot& run, backend::Tower tower,
                                                    backend::Device device, std::int64_t size);

/// Why there is none, a sentence.
[[nodiscard]] std::string reasonWithoutFastest(const record::RunSnapshot& run, backend::Tower tower,
                                               backend::Device device, std::int64_t size);

/// The batch sizes of a tower's cases.
[[nodiscard]] std::set<std::int64_t> batchSizesOf(const record::RunSnapshot& run, backend::Tower tower);

}  // namespace clipscope::report
