// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_list.h"

#include <charconv>
#include <fstream>
#include <set>

namespace clipscope::hardware {
namespace {

/// More than any Linux has.
constexpr int mostCpus = 1 << 20;

std::optional<int> parseCpu(std::string_view text) {
    int cpu = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cpu);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && cpu >= 0 && cpu < mostCpus ? std::optional(cpu) : std::nullopt;
}

}  // namespace

std::optional<std::vector<int>> parseCpuList(std::string_view text) {
    std::set<int> cpus;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        const std::size_t dash = part.find('-');
        const auto first = parseCpu(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : parseCpu(part.substr(dash + 1));
        if (!first || !last || *last < *first) {
            return std::nullopt;
        }
        for (int cpu = *first; cpu <= *last; ++cpu) {
            cpus.insert(cpu);
        }
        if (comma == std::string_view::npos) {
            return std::vector<int>(cpus.begin(), cpus.end());
        }
        text.remove_prefix(comma + 1);
    }
}

std::string cpuListText(const std::vector<int>& cpus) {
    std::string text;
    for (std::size_t begin = 0; begin < cpus.size();) {
        std::size_t end = begin + 1;
        while (end < cpus.size() && cpus[end] == cpus[end - 1] + 1) {
            ++end;
        }
        text += (text.empty() ? "" : ",") + std::to_string(cpus[begin]);
        if (end - begin > 1) {
            text += '-' + std::to_string(cpus[end - 1]);
        }
        begin = end;
    }
    return text;
}

int onlineCpus(const std::filesystem::path& sysroot) {
    std::ifstream file(sysroot / "sys/devices/system/cpu/online");
    std::string text;
    std::getline(file, text);
    const auto cpus = parseCpuList(text);
    return cpus && !cpus->empty() ? static_cast<int>(cpus->size()) : 1;
}

}  // namespace clipscope::hardware
