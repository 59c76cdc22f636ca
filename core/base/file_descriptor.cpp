// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace clipscope {

void FileDescriptor::close() {
    if (m_fd >= 0) {
        ::close(std::exchange(m_fd, -1));
    }
}

int writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

std::string readFile(const std::filesystem::path& path) {
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
    }
}

}  // namespace clipscope
