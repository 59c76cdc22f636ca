// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::hardware {

/// Whether a text names a selection of CPUs: `all`, `physical` (one of each core), `one-l3` (those that share the
/// level-3 cache with the most of them), `p-cores` (the fastest kind) or a list such as "0-3,8".
[[nodiscard]] bool isCpuSelection(std::string_view text);

/// The CPUs of a selection, or why it cannot be had.
struct CpuSelection {
    std::vector<int> cpus;  ///< by the system's numbers, ascending; empty where there is a problem
    std::optional<Message> problem;
};

/// CPUs that the process was offered when this was first asked; ask before any thread is bound. Thread-safe.
[[nodiscard]] const std::vector<int>& offeredCpuList();

/// Of the CPUs that the process was offered, those of a selection.
/// \param selection for which isCpuSelection() is true
/// \param described another machine, as readTopology() takes it, all of whose CPUs are offered
[[nodiscard]] CpuSelection selectCpus(const std::string& selection, const std::string& described = {});

}  // namespace clipscope::hardware
