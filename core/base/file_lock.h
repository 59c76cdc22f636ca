// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace clipscope {

/// A lock between processes (flock), held until the object goes or its process ends. Where the file cannot be made, or
/// its file system knows no locks, the object holds nothing and its user goes on without.
class FileLock {
public:
    enum class Kind { Shared, Exclusive };

    /// Holds nothing.
    FileLock() = default;

    /// \param file is made where it is missing, and stays
    /// \return none where another holds a lock that excludes this one
    [[nodiscard]] static std::optional<FileLock> tryLock(const std::filesystem::path& file, Kind kind);

    /// Waits until it has the lock.
    /// \param onWait called once where it has to wait; may be empty
    /// \throws Error Stopped where `stop` says so while it waits
    [[nodiscard]] static FileLock wait(const std::filesystem::path& file, Kind kind, const std::stop_token& stop = {},
                                       const std::function<void()>& onWait = {});

    [[nodiscard]] bool isHeld() const { return m_file.isOpen(); }

private:
    explicit FileLock(FileDescriptor file) : m_file(std::move(file)) {}

    FileDescriptor m_file;
};

}  // namespace clipscope
