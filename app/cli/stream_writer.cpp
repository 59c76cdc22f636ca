// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stream_writer.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace clipscope::cli {

StreamWriter::StreamWriter(std::filesystem::path journal, int out)
    : m_journal(std::move(journal)), m_out(out), m_thread([this](const std::stop_token& stop) {
          copy(stop);
          const std::scoped_lock lock(m_mutex);
          m_isDone = true;
          m_condition.notify_all();
      }) {}

StreamWriter::~StreamWriter() = default;

bool StreamWriter::waitFor(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    return m_condition.wait_for(lock, patience, [this] { return m_isDone; });
}

void StreamWriter::copy(const std::stop_token& stop) {
    constexpr std::chrono::milliseconds patience{50};
    const FileDescriptor file(::open(m_journal.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) {
        m_error = errno;
        return;
    }
    std::array<char, 65536> bytes{};
    while (!stop.stop_requested()) {
        const bool isComplete = m_isComplete;  // before the read: what comes after it is not the end
        const ssize_t count = ::read(file.get(), bytes.data(), bytes.size());
        if (count > 0) {
            const int error = writeAll(m_out, std::string_view(bytes.data(), static_cast<std::size_t>(count)));
            if (error != 0) {
                m_error = error == EPIPE ? 0 : error;
                return;
            }
            continue;
        }
        if (isComplete || (count < 0 && errno != EINTR)) {
            return;
        }
        std::unique_lock lock(m_mutex);
        m_condition.wait_for(lock, stop, patience, [] { return false; });
    }
}

}  // namespace clipscope::cli
