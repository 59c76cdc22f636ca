// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace clipscope {
namespace {

int writeAndSync(int fd, std::string_view content) {
    if (const int error = writeAll(fd, content)) {
        return error;
    }
    // mkostemp makes private files; results are as public as the person's other files.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(fd, 0666 & ~mask) == 0 && ::fsync(fd) == 0 ? 0 : errno;
}

[[noreturn]] void refuse(const std::filesystem::path& path, int error) {
    throw Error(ErrorCode::Output, MessageId::file_unwritable, {path.string(), errnoText(error)});
}

void writeInPlace(const std::filesystem::path& path, std::string_view content) {
    const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (const int error = file.isOpen() ? writeAll(file.get(), content) : errno) {
        refuse(path, error);
    }
}

/// The file that a path stands for, symbolic links followed; the path itself where there is none yet.
std::filesystem::path targetOf(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::path target = std::filesystem::canonical(path, error);
    return error ? path : target;
}

bool isWrittenInPlace(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_other(std::filesystem::status(path, ignored));
}

}  // namespace

void writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    if (isWrittenInPlace(path)) {
        writeInPlace(path, content);
        return;
    }
    const std::filesystem::path target = targetOf(path);
    std::string beside = target.string() + ".XXXXXX";
    FileDescriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    int error = file.isOpen() ? writeAndSync(file.get(), content) : errno;
    if (error == 0 && ::rename(beside.c_str(), target.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        if (file.isOpen()) {
            ::unlink(beside.c_str());
        }
        refuse(path, error);
    }
}

void requireWritable(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        refuse(path, EISDIR);
    }
    if (isWrittenInPlace(path)) {
        if (::access(path.c_str(), W_OK) != 0) {
            refuse(path, errno);
        }
        return;
    }
    std::string beside = targetOf(path).string() + ".XXXXXX";
    const FileDescriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (!file.isOpen()) {
        refuse(path, errno);
    }
    ::unlink(beside.c_str());
}

}  // namespace clipscope
