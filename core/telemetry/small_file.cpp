// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/small_file.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace clipscope::telemetry {

std::optional<std::string> readSmallFile(const std::filesystem::path& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) {
        return std::nullopt;
    }
    std::string content;
    std::array<char, 4096> block{};
    while (true) {
        const ssize_t got = ::read(file.get(), block.data(), block.size());
        if (got == 0) {
            return content;
        }
        if (got < 0 && errno != EINTR) {
            return std::nullopt;
        }
        content.append(block.data(), got < 0 ? 0 : static_cast<std::size_t>(got));
    }
}

std::optional<std::string_view> readSmallFile(const char* path, std::span<char> buffer) {
    const FileDescriptor file(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen()) {
        return std::nullopt;
    }
    std::size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t got = ::read(file.get(), buffer.data() + size, buffer.size() - size);
        if (got == 0) {
            break;
        }
        if (got < 0 && errno != EINTR) {
            return std::nullopt;
        }
        size += got < 0 ? 0 : static_cast<std::size_t>(got);
    }
    return std::string_view(buffer.data(), size);
}

std::optional<std::string> readFirstLine(const std::filesystem::path& path) {
    const auto content = readSmallFile(path);
    if (!content) {
        return std::nullopt;
    }
    const std::string line = content->substr(0, content->find('\n'));
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string::npos ? std::string{} : line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

}  // namespace clipscope::telemetry
