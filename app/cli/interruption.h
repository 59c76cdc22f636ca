// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clipscope::cli {

/// Counts the person's Ctrl-C, SIGTERM and the terminal's end (SIGHUP) instead of dying of them. One at a time in a
/// process.
class Interruption {
public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    [[nodiscard]] int count() const;
};

}  // namespace clipscope::cli
