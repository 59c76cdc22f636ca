// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/parse_process_stat.h"

#include <dirent.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// The processes of a folder that is laid out as /proc. Allocates only where there are more of them than ever before.
/// Not thread-safe.
class ProcessList {
public:
    explicit ProcessList(const std::filesystem::path& proc);

    /// Replaces `processes` by the numbers of those that live, ascending.
    /// \return false where they cannot be listed: then nothing is known of them
    [[nodiscard]] bool list(std::vector<int>& processes);

    /// What a process's stat says, valid until the next call; nothing where it has gone or may not be seen.
    [[nodiscard]] std::optional<ProcessStat> stat(int process);

    /// The same of this process.
    [[nodiscard]] std::optional<ProcessStat> self();

private:
    struct Close {
        void operator()(DIR* folder) const { ::closedir(folder); }
    };

    [[nodiscard]] std::optional<ProcessStat> read(std::string_view name);

    std::string m_path;  ///< of the folder; of a file in it while that is read
    std::size_t m_folderLength = 0;
    std::unique_ptr<DIR, Close> m_folder;
    std::vector<char> m_text;
};

}  // namespace clipscope::telemetry
