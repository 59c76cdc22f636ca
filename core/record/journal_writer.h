// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/file_descriptor.h"
#include "core/record/event.h"

#include <filesystem>
#include <string>

namespace clipscope::record {

/// Appends events to a run's journal. One thread uses it at a time.
///
/// Lines that the disk did not take are kept and tried again at each flush, so that freeing space loses nothing.
class JournalWriter {
public:
    /// Makes the file; it must not be there yet.
    /// \throws Error Output
    explicit JournalWriter(const std::filesystem::path& path);

    void append(const Event& event);

    /// Hands everything appended to the system, and to the disk where `sync` says so.
    /// \return 0, or the errno that stopped it
    int flush(bool sync);

private:
    FileDescriptor m_file;
    std::string m_pending;
    bool m_isSynced = true;
};

}  // namespace clipscope::record
