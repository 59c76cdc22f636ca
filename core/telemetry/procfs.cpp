// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/procfs.h"

#include "core/base/file_descriptor.h"
#include "core/telemetry/small_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <ctime>
#include <sstream>

namespace clipscope::telemetry {

Procfs::Procfs(const std::filesystem::path& sysroot) : m_proc(sysroot / "proc") {}

std::optional<MachineCpuTime> Procfs::machineCpuTime() const {
    const auto text = readSmallFile(m_proc / "stat");
    if (!text || !text->starts_with("cpu ")) {
        return std::nullopt;
    }
    // user nice system idle iowait irq softirq steal; guest time is inside user already (proc(5)).
    std::istringstream line(text->substr(4, text->find('\n') - 4));
    MachineCpuTime time;
    std::uint64_t ticks = 0;
    for (int field = 0; field < 8 && line >> ticks; ++field) {
        constexpr int idle = 3;
        constexpr int ioWait = 4;
        constexpr int steal = 7;
        time.total += ticks;
        time.busy += field == idle || field == ioWait ? 0 : ticks;
        time.stolen = field == steal ? ticks : 0;
    }
    return time.total == 0 ? std::nullopt : std::optional(time);
}

std::optional<std::uint64_t> Procfs::kibibytes(const char* file, std::string_view key) const {
    const auto text = readSmallFile(m_proc / file);
    if (!text) {
        return std::nullopt;
    }
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        std::string_view line = std::string_view(*text).substr(begin, end - begin);
        begin = end + 1;
        if (line.starts_with(key)) {
            line.remove_prefix(std::min(line.find_first_of("0123456789"), line.size()));
            std::uint64_t value = 0;
            const bool isNumber = std::from_chars(line.data(), line.data() + line.size(), value).ec == std::errc{};
            return isNumber ? std::optional(value * 1024) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> Procfs::memoryTotalBytes() const {
    return kibibytes("meminfo", "MemTotal:");
}

std::optional<std::uint64_t> Procfs::memoryAvailableBytes() const {
    return kibibytes("meminfo", "MemAvailable:");
}

std::optional<std::uint64_t> Procfs::residentBytes() const {
    const auto text = readSmallFile(m_proc / "self/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    if (!text || !(std::istringstream(*text) >> size >> resident)) {
        return std::nullopt;
    }
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::optional<std::uint64_t> Procfs::peakResidentBytes() const {
    return kibibytes("self/status", "VmHWM:");
}

bool Procfs::resetPeakResident() const {
    const FileDescriptor file(::open((m_proc / "self/clear_refs").c_str(), O_WRONLY | O_CLOEXEC));
    return file.isOpen() && writeAll(file.get(), "5") == 0;
}

std::optional<std::string> Procfs::loadAverages() const {
    const auto text = readSmallFile(m_proc / "loadavg");
    std::string one;
    std::string five;
    std::string fifteen;
    if (!text || !(std::istringstream(*text) >> one >> five >> fifteen)) {
        return std::nullopt;
    }
    return one + ' ' + five + ' ' + fifteen;
}

std::optional<CpuShares> cpuShares(const MachineCpuTime& before, const MachineCpuTime& after, double ownSeconds) {
    if (after.total <= before.total) {
        return std::nullopt;
    }
    const auto total = static_cast<double>(after.total - before.total);
    const auto busy = static_cast<double>(after.busy - before.busy);
    const auto stolen = static_cast<double>(after.stolen - before.stolen);
    const double own = ownSeconds * static_cast<double>(::sysconf(_SC_CLK_TCK));
    return CpuShares{.busy = 100 * busy / total, .others = std::max(0.0, 100 * (busy - stolen - own) / total)};
}

double processCpuSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace clipscope::telemetry
