// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/doctor.h"

#include <cstddef>
#include <span>
#include <string>

namespace clipscope::cli {

/// What the doctor found, for people. Commands are never broken over lines.
/// \param width columns for sentences
[[nodiscard]] std::string doctorText(std::span<const bench::DoctorFinding> findings, std::size_t width);

/// The same as one line of JSON: {"schema": "clipscope.doctor/1", "findings": [{"name", "weight", "symptom",
/// "evidence", "remedy"}, …]}.
[[nodiscard]] std::string doctorJson(std::span<const bench::DoctorFinding> findings);

}  // namespace clipscope::cli
