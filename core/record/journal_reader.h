// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/run_snapshot.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace clipscope::record {

/// What reading a journal left unread.
struct JournalReadReport {
    std::uint64_t events = 0;
    std::uint64_t unknownEvents = 0;  ///< of types that this version does not know; skipped
    std::uint64_t missingEvents = 0;  ///< numbers that no line has
    bool endsInsideALine = false;     ///< the process died while writing; the rest of it is used
};

/// Reads a journal from start to end.
/// \param onEvent called for each event in the order of the file
/// \throws Error BadInput, naming file and line, where it is no journal, is of a newer schema, or is corrupt
/// before its last line
JournalReadReport readJournal(const std::filesystem::path& journal, const std::function<void(const Event&)>& onEvent);

/// A finished run as it was: its journal folded by the RunModel.
/// \param run a run's folder or its journal
/// \throws Error BadInput as readJournal
[[nodiscard]] std::shared_ptr<const RunSnapshot> readRun(const std::filesystem::path& run);

}  // namespace clipscope::record
