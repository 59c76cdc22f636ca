// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/journal_writer.h"
#include "tests/ui/demo_run.h"

#include <filesystem>

namespace clipscope::test {

/// Writes the journal of the demo run into a folder.
inline void writeDemoJournal(const std::filesystem::path& folder) {
    record::JournalWriter journal(folder / "journal.jsonl");
    for (const record::Event& event : demoRun()) {
        journal.append(event);
    }
    static_cast<void>(journal.flush(false));
}

}  // namespace clipscope::test
