// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interruption.h"

#include <string_view>

namespace clipscope::cli {

/// Writes to a file descriptor whose reader may be slow, or gone: the person's Ctrl-C ends a write that waits.
class OutputPipe {
public:
    /// \param fd stays open as long as this
    OutputPipe(int fd, const Interruption& interruption) : m_fd(fd), m_interruption(interruption) {}

    /// Waits until everything is written, nobody reads any more, or the person wants to leave while nobody reads.
    void write(std::string_view bytes);

    /// Whether more may be written.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// The errno that kept something from being written, or 0; a reader that went away is none.
    [[nodiscard]] int error() const { return m_error; }

private:
    int m_fd;
    const Interruption& m_interruption;
    bool m_isOpen = true;
    int m_error = 0;
};

}  // namespace clipscope::cli
