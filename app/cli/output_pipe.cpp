// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_pipe.h"

#include <poll.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <climits>

namespace clipscope::cli {

void OutputPipe::write(std::string_view bytes) {
    constexpr int patience = 100;  // ms
    while (m_isOpen && !bytes.empty()) {
        pollfd waiting{.fd = m_fd, .events = POLLOUT, .revents = 0};
        if (::poll(&waiting, 1, patience) <= 0) {
            m_isOpen = m_interruption.count() == 0;
            continue;
        }
        // A pipe that is ready takes so much without waiting.
        const ssize_t count = ::write(m_fd, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR && errno != EAGAIN) {
            m_isOpen = false;
            m_error = errno == EPIPE ? 0 : errno;
        }
    }
}

}  // namespace clipscope::cli
