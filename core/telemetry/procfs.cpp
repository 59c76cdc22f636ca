// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/procfs.h"

#include "core/base/file_descriptor.h"
#include "core/telemetry/parse_field.h"
#include "core/telemetry/small_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <ctime>
#include <limits>
#include <sstream>

namespace clipscope::telemetry {

Procfs::Procfs(const std::filesystem::path& sysroot) : m_proc(sysroot / "proc") {}

std::optional<CpuTime> Procfs::machineCpuTime() const {
    const auto text = readSmallFile(m_proc / "stat");
    if (!text) {
        return std::nullopt;
    }
    ProcStat stat;
    parseProcStat(std::string_view(*text).substr(0, text->find('\n')), stat);
    return stat.machine;
}

std::optional<std::uint64_t> Procfs::kibibytes(const char* file, std::string_view key) const {
    const auto text = readSmallFile(m_proc / file);
    const auto value = text ? fieldOf(*text, key) : std::nullopt;
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max() / 1024;
    return value && *value <= most ? std::optional(*value * 1024) : std::nullopt;
}

std::optional<std::uint64_t> Procfs::memoryTotalBytes() const {
    return kibibytes("meminfo", "MemTotal");
}

std::optional<std::uint64_t> Procfs::memoryAvailableBytes() const {
    return kibibytes("meminfo", "MemAvailable");
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
    return kibibytes("self/status", "VmHWM");
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

std::optional<CpuShares> cpuShares(const CpuTime& before, const CpuTime& after, double ownSeconds) {
    if (after.busy < before.busy) {
        return std::nullopt;
    }
    const auto step = [](std::uint64_t from, std::uint64_t to) {
        return to > from ? static_cast<double>(to - from) : 0;
    };
    const auto idle = [](const CpuTime& time) { return time.total - time.busy - time.waiting; };
    const double busy = step(before.busy, after.busy);
    const double waiting = step(before.waiting, after.waiting);
    const double stolen = std::min(busy, step(before.stolen, after.stolen));
    const double total = busy + waiting + step(idle(before), idle(after));
    if (total == 0) {
        return std::nullopt;
    }
    const double own = ownSeconds * static_cast<double>(::sysconf(_SC_CLK_TCK));
    return CpuShares{.busy = 100 * busy / total,
                     .others = std::max(0.0, 100 * (busy - stolen - own) / total),
                     .stolen = 100 * stolen / total,
                     .waiting = 100 * waiting / total};
}

double processCpuSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace clipscope::telemetry
