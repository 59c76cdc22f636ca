// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::hardware {

/// Reads a list of CPUs as Linux writes it: "0-3,8".
/// \return ascending, each once; none where it is no such list
[[nodiscard]] std::optional<std::vector<int>> parseCpuList(std::string_view text);

/// The same in reverse.
/// \param cpus ascending, each once
[[nodiscard]] std::string cpuListText(const std::vector<int>& cpus);

/// The machine's CPUs, whichever of them this process may use; 1 where the system does not tell.
/// \param sysroot stands before /sys
[[nodiscard]] int onlineCpus(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::hardware
