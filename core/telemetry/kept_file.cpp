// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/kept_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <utility>

namespace clipscope::telemetry {

KeptFile::KeptFile(std::filesystem::path path, std::size_t largest) : m_path(std::move(path)), m_buffer(largest) {}

std::optional<std::string_view> KeptFile::text() {
    if (!m_file.isOpen()) {
        m_file = FileDescriptor(::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (!m_file.isOpen()) {
            m_failure = statusOfErrno(errno);
            return std::nullopt;
        }
    }
    std::size_t size = 0;
    while (size < m_buffer.size()) {
        const ssize_t got =
            ::pread(m_file.get(), m_buffer.data() + size, m_buffer.size() - size, static_cast<off_t>(size));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            m_failure = statusOfErrno(errno);
            m_file = FileDescriptor();
            return std::nullopt;
        }
        size += static_cast<std::size_t>(got);
        // A short file is there at once, and asking for more would make the kernel compute it again. A long list of
        // /proc comes in pieces of nearly a page, each of whole lines.
        constexpr std::size_t shortFile = 2048;
        if (got == 0 || (size < shortFile && m_buffer[size - 1] == '\n')) {
            break;
        }
    }
    m_failure = ReadingStatus::Ok;
    return std::string_view(m_buffer.data(), size);
}

Value KeptFile::number(double scale) {
    const auto content = text();
    if (!content) {
        return Value(m_failure);
    }
    const auto value = leadingInteger(*content);
    return value ? Value(static_cast<double>(*value) * scale) : Value(ReadingStatus::Error);
}

ReadingStatus statusOfErrno(int error) {
    switch (error) {
        case ENOENT:
        case ENODEV:
        case ENOTDIR:
            return ReadingStatus::Absent;
        case EACCES:
        case EPERM:
            return ReadingStatus::NoPermission;
        case ENXIO:
        case EOPNOTSUPP:
        case ENODATA:
        case ENOSYS:
            return ReadingStatus::Unsupported;
        default:
            return ReadingStatus::Error;
    }
}

std::optional<std::int64_t> leadingInteger(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
    if (text.starts_with('+') && !text.starts_with("+-")) {
        text.remove_prefix(1);
    }
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

}  // namespace clipscope::telemetry
