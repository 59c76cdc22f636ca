// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/streamed_file.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace clipscope::report {

StreamedFile::StreamedFile(std::filesystem::path path)
    : m_path(std::move(path)),
      m_besidePath(m_path.string() + ".part"),
      m_file(::open(m_besidePath.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (!m_file.isOpen()) {
        fail(errno);
    }
}

StreamedFile::~StreamedFile() {
    if (m_file.isOpen()) {
        ::unlink(m_besidePath.c_str());
    }
}

void StreamedFile::flushIfLarge() {
    constexpr std::size_t large = 1 << 16;
    if (m_buffer.size() >= large) {
        flush();
    }
}

void StreamedFile::finish() {
    flush();
    if (::fsync(m_file.get()) != 0 || ::rename(m_besidePath.c_str(), m_path.c_str()) != 0) {
        fail(errno);
    }
    m_file.close();
}

void StreamedFile::flush() {
    if (const int error = writeAll(m_file.get(), m_buffer)) {
        fail(error);
    }
    m_buffer.clear();
}

void StreamedFile::fail(int error) {
    throw Error(ErrorCode::Output, MessageId::file_unwritable, {m_path.string(), errnoText(error)});
}

}  // namespace clipscope::report
