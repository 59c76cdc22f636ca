// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/folder_watch.h"

#include "core/telemetry/folder_entries.h"

#include <utility>

namespace clipscope::telemetry {

FolderWatch::FolderWatch(std::filesystem::path folder) : m_folder(std::move(folder)) {}

void FolderWatch::remember() {
    m_known = folderFingerprint(m_folder);
    m_hasChanged = false;
}

bool FolderWatch::hasChanged(Clock::time_point now) {
    if (!m_lastLook || now - *m_lastLook >= std::chrono::seconds(1)) {
        m_lastLook = now;
        m_hasChanged = m_hasChanged || folderFingerprint(m_folder) != m_known;
    }
    return m_hasChanged;
}

}  // namespace clipscope::telemetry
