// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/journal_writer.h"

#include "core/base/error.h"
#include "core/record/event_json.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

namespace clipscope::record {

JournalWriter::JournalWriter(const std::filesystem::path& path)
    : m_file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666)) {
    if (!m_file.isOpen()) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {path.string(), errnoText(errno)});
    }
}

void JournalWriter::append(const Event& event) {
    appendEventLine(m_pending, event);
}

int JournalWriter::flush(bool sync) {
    while (!m_pending.empty()) {
        const ssize_t written = ::write(m_file.get(), m_pending.data(), m_pending.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        m_pending.erase(0, static_cast<std::size_t>(written));
        m_isSynced = false;
    }
    if (sync && !m_isSynced) {
        if (::fdatasync(m_file.get()) != 0) {
            return errno;
        }
        m_isSynced = true;
    }
    return 0;
}

}  // namespace clipscope::record
