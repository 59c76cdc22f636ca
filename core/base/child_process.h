// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clipscope {

/// What to start. No shell is involved: arguments arrive as they are.
struct ChildCommand {
    std::vector<std::string> argv;  ///< argv[0] is looked up in PATH unless it holds a slash
    std::vector<std::pair<std::string, std::string>> environment;  ///< set on top of ours
    std::vector<std::string> hidden;  ///< of ours, variables whose names begin with one of these do not reach it
    std::string workingFolder;        ///< empty: ours
    std::optional<std::chrono::milliseconds> timeout;  ///< none: as long as it takes
};

/// How a child ended.
struct ChildResult {
    int exitCode = 0;         ///< 128 + signal where a signal ended it, as shells say it
    bool wasStopped = false;  ///< by the stop token
    bool timedOut = false;
    std::string out;  ///< all of its standard output
    std::string err;  ///< all of its standard error
};

/// Runs a child to its end, on the calling thread.
///
/// The child is the leader of its own process group; a stop or a timeout sends SIGTERM to the group, and
/// SIGKILL after two seconds. No descriptor of ours but 0, 1 and 2 reaches it; its input is empty. Where this process
/// ends before it, however that comes, the child gets SIGTERM.
///
/// \param onOutputLine called for each line of standard output as it arrives, without the line end; may be
/// empty. An exception from it kills the child and is passed on.
/// \throws Error Unavailable, naming the program, where it cannot be started
ChildResult runChild(const ChildCommand& command, std::stop_token stop = {},
                     const std::function<void(std::string_view)>& onOutputLine = {});

/// The last line that says something: of a Python that fell over, its exception.
[[nodiscard]] std::string lastLine(std::string_view text);

}  // namespace clipscope
