// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>

namespace clipscope::cli {

/// Counts the person's Ctrl-C, SIGTERM and the terminal's end (SIGHUP) instead of dying of them. What the process was
/// told to ignore, as by nohup, it goes on ignoring. One at a time in a process.
class Interruption {
public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    [[nodiscard]] int count() const;

private:
    std::array<struct sigaction, 3> m_before{};
};

}  // namespace clipscope::cli
