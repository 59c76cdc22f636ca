// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace clipscope {

/// Owns a POSIX file descriptor.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() { close(); }

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    void close();

private:
    int m_fd = -1;
};

/// Opens /dev/null in place of standard input, output or error where one of them is closed: the next file would get its
/// number, and be written to by everything that thinks it prints. At the start of a program, before any other file.
void openClosedStandardStreams();

/// Writes all of `bytes`, going on after interruptions and waiting where a descriptor would not block.
/// \return 0, or the errno that stopped it
[[nodiscard]] int writeAll(int fd, std::string_view bytes);

/// More than any plan, list of captions or vocabulary is; a device that never ends is larger.
inline constexpr std::uint64_t largestTextFile = std::uint64_t{1} << 30U;

/// The whole of a file.
/// \throws Error BadInput that names the file where it cannot be read or has more than `largest` bytes
[[nodiscard]] std::string readFile(const std::filesystem::path& path, std::uint64_t largest = largestTextFile);

}  // namespace clipscope
