// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_lock.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace clipscope {

std::optional<FileLock> FileLock::tryLock(const std::filesystem::path& file, Kind kind) {
    constexpr mode_t everybody = 0666;
    FileDescriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, everybody));
    if (!opened.isOpen()) {
        opened = FileDescriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    }
    if (!opened.isOpen()) {
        return FileLock();
    }
    int result = 0;
    do {
        result = ::flock(opened.get(), (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result == 0) {
        return FileLock(std::move(opened));
    }
    return errno == EWOULDBLOCK ? std::nullopt : std::optional(FileLock());
}

FileLock FileLock::wait(const std::filesystem::path& file, Kind kind, const std::stop_token& stop,
                        const std::function<void()>& onWait) {
    constexpr std::chrono::milliseconds pollInterval{50};
    std::mutex mutex;
    std::condition_variable_any stopped;
    bool isTold = false;
    while (true) {
        if (std::optional<FileLock> lock = tryLock(file, kind)) {
            return std::move(*lock);
        }
        if (!isTold && onWait) {
            onWait();
        }
        isTold = true;
        std::unique_lock guard(mutex);
        stopped.wait_for(guard, stop, pollInterval, [] { return false; });
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
    }
}

}  // namespace clipscope
