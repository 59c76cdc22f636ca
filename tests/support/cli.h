// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/child_process.h"

#include <string>
#include <utility>
#include <vector>

namespace clipscope::test {

/// Runs the terminal program as a person does.
inline ChildResult cli(std::vector<std::string> arguments, const std::string& workingFolder = {}) {
    arguments.insert(arguments.begin(), CLIPSCOPE_CLI);
    return runChild({.argv = std::move(arguments), .workingFolder = workingFolder});
}

/// The arguments of a run of the tiny model that takes a second.
inline std::vector<std::string> tinyRun(const std::string& outputDir, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{
        "run",           "--model", "tiny",          "--batch-sizes", "1",          "2",   "--num-runs",   "2",
        "--min-seconds", "0.01",    "--max-seconds", "0.3",           "--fidelity", "off", "--output-dir", outputDir};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace clipscope::test
