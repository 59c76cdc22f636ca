// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"

#include <cstdint>
#include <string>

namespace clipscope::cli {

/// What `clipscope-cli simulate` is asked for.
struct SimulateRequest {
    std::string suite;          ///< "throttle"; empty: none
    std::uint64_t seed = 1;     ///< of the suite
    int traces = 40;            ///< of each family
    std::string throttleTrace;  ///< file to judge; empty: none
    bool isJson = false;        ///< verdicts as JSON lines
};

/// Runs what is asked for on machines that do not exist, or on samples from a file.
/// \return exitSomeCasesFailed where a suite falls short of its bar
/// \throws Error BadUsage where neither or both are asked for, BadInput for a file that is no trace
ExitCode simulate(const SimulateRequest& request);

}  // namespace clipscope::cli
