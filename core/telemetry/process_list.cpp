// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/process_list.h"

#include "core/telemetry/small_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace clipscope::telemetry {
namespace {

constexpr std::size_t longestStat = 2048;

}  // namespace

ProcessList::ProcessList(const std::filesystem::path& proc)
    : m_path(proc.string() + '/'), m_folderLength(m_path.size()), m_text(longestStat) {
    m_path.reserve(m_folderLength + 32);
}

bool ProcessList::list(std::vector<int>& processes) {
    processes.clear();
    if (!m_folder) {
        m_path.resize(m_folderLength);
        m_folder.reset(::opendir(m_path.c_str()));
        if (!m_folder) {
            return false;
        }
    }
    ::rewinddir(m_folder.get());
    errno = 0;
    while (const dirent* entry = ::readdir(m_folder.get())) {
        const std::string_view name = entry->d_name;
        int process = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
        if (error == std::errc{} && end == name.data() + name.size() && process > 0) {
            processes.push_back(process);
        }
    }
    if (errno != 0) {
        m_folder.reset();
        return false;
    }
    std::ranges::sort(processes);
    return true;
}

std::optional<ProcessStat> ProcessList::read(std::string_view name) {
    m_path.resize(m_folderLength);
    m_path.append(name).append("/stat");
    const auto text = readSmallFile(m_path.c_str(), m_text);
    return text ? parseProcessStat(*text) : std::nullopt;
}

std::optional<ProcessStat> ProcessList::stat(int process) {
    std::array<char, 16> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), process);
    return read({digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
}

std::optional<ProcessStat> ProcessList::self() {
    return read("self");
}

}  // namespace clipscope::telemetry
