// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/record/journal.h"

#include <filesystem>
#include <string>

namespace clipscope::record {

/// Appends events to a run's journal file.
///
/// Lines that the disk did not take are kept and tried again at each flush, so that freeing space loses nothing.
class JournalWriter final : public Journal {
public:
    /// Makes the file; it must not be there yet.
    /// \throws Error Output
    explicit JournalWriter(const std::filesystem::path& path);

    void append(const Event& event) override;
    int flush(bool sync) override;

private:
    FileDescriptor m_file;
    std::string m_pending;
    bool m_isSynced = true;
};

}  // namespace clipscope::record
