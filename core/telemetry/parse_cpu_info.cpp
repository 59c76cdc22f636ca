// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_cpu_info.h"

#include "core/telemetry/parse_field.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clipscope::telemetry {
namespace {

/// What stands behind the colon of "cpu MHz\t\t: 2600.000", where the line is of that name.
std::optional<std::string_view> valueOf(std::string_view line, std::string_view name) {
    const std::size_t colon = line.find(':');
    if (!line.starts_with(name) || colon == std::string_view::npos ||
        line.substr(name.size(), colon - name.size()).find_first_not_of(" \t") != std::string_view::npos) {
        return std::nullopt;
    }
    line.remove_prefix(colon + 1);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line;
}

}  // namespace

void parseCpuClocks(std::string_view text, std::vector<CpuClock>& clocks) {
    clocks.clear();
    std::optional<int> cpu;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (auto processor = valueOf(line, "processor")) {
            const auto number = takeNumber(*processor);
            cpu = number && *number < 1'000'000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
        } else if (const auto clock = valueOf(line, "cpu MHz"); clock && cpu) {
            double megahertz = 0;
            const auto read = std::from_chars(clock->data(), clock->data() + clock->size(), megahertz);
            if (read.ec == std::errc{} && (clocks.empty() || clocks.back().cpu < *cpu)) {
                clocks.push_back({.cpu = *cpu, .megahertz = megahertz});
            }
        }
    }
}

bool measuresClock(std::string_view cpuInfo) {
    while (!cpuInfo.empty()) {
        if (auto flags = valueOf(takeLine(cpuInfo), "flags")) {
            constexpr std::string_view flag = "aperfmperf";
            for (std::size_t at = flags->find(flag); at != std::string_view::npos; at = flags->find(flag, at + 1)) {
                const std::size_t end = at + flag.size();
                if ((at == 0 || (*flags)[at - 1] == ' ') && (end == flags->size() || (*flags)[end] == ' ')) {
                    return true;
                }
            }
            return false;
        }
    }
    return false;
}

}  // namespace clipscope::telemetry
