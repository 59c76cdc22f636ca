// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace clipscope {

void FileDescriptor::close() {
    if (m_fd >= 0) {
        ::close(std::exchange(m_fd, -1));
    }
}

void openClosedStandardStreams() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
            // Gets the lowest number that is free, which is this one.
            static_cast<void>(::open("/dev/null", O_RDWR));
        }
    }
}

int writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EAGAIN) {
            pollfd ready{.fd = fd, .events = POLLOUT, .revents = 0};
            ::poll(&ready, 1, -1);
        } else if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

std::string readFile(const std::filesystem::path& path, std::uint64_t largest) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) {
        throw Error(ErrorCode::BadInput, MessageId::file_unreadable, {path.string(), errnoText(errno)});
    }
    std::string content;
    std::array<char, 65536> block{};
    while (true) {
        const ssize_t got = ::read(file.get(), block.data(), block.size());
        if (got == 0) {
            return content;
        }
        if (got < 0 && errno != EINTR) {
            throw Error(ErrorCode::BadInput, MessageId::file_unreadable, {path.string(), errnoText(errno)});
        }
        content.append(block.data(), got < 0 ? 0 : static_cast<std::size_t>(got));
        if (content.size() > largest) {
            throw Error(ErrorCode::BadInput, MessageId::file_too_large,
                        {path.string(), static_cast<std::int64_t>(largest >> 20U)});
        }
    }
}

}  // namespace clipscope
