// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_lock.h"

#include <filesystem>

namespace clipscope::backend {

/// A folder to work in, which goes with the object. One that a killed process left behind goes when the next is made
/// beside it.
class WorkFolder {
public:
    /// \param beside the folder in which it is made, as `work-XXXXXX`; made where it is missing
    /// \throws Error Output where that cannot be
    explicit WorkFolder(const std::filesystem::path& beside);
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    FileLock m_lock;  ///< tells others that its process lives
};

}  // namespace clipscope::backend
