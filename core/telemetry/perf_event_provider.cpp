// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/perf_event_provider.h"

#include "core/telemetry/kept_file.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/process_list.h"
#include "core/telemetry/small_file.h"

#include <linux/perf_event.h>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr std::array<std::uint64_t, 3> configs{PERF_COUNT_HW_INSTRUCTIONS, PERF_COUNT_HW_CPU_CYCLES,
                                               PERF_COUNT_HW_CACHE_MISSES};

/// Where a CPU has cores of two kinds, each has its own source of events.
std::vector<std::uint64_t> coreTypes(const std::filesystem::path& sysroot) {
    std::vector<std::uint64_t> types;
    for (const char* name : {"cpu_core", "cpu_atom", "cpu_lowpower"}) {
        const Value type = KeptFile(sysroot / "sys/bus/event_source/devices" / name / "type").number();
        if (type.isOk() && type.number > 0) {
            types.push_back(static_cast<std::uint64_t>(type.number));
        }
    }
    return types.empty() ? std::vector<std::uint64_t>{0} : types;
}

ReadingStatus statusOf(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return ReadingStatus::NoPermission;
        case ENOENT:
        case ENODEV:
        case EOPNOTSUPP:
        case ENOSYS:
        case EINVAL:
            return ReadingStatus::Unsupported;
        default:
            return ReadingStatus::Error;
    }
}

}  // namespace

PerfEventProvider::PerfEventProvider(std::filesystem::path sysroot, std::unique_ptr<PerfEvents> events)
    : m_sysroot(std::move(sysroot)), m_events(events ? std::move(events) : std::make_unique<KernelPerfEvents>()) {}

Message PerfEventProvider::reasonOf(int error) const {
    switch (statusOf(error)) {
        case ReadingStatus::NoPermission: {
            const auto level = readFirstLine(m_sysroot / "proc/sys/kernel/perf_event_paranoid");
            return {MessageId::perf_events_forbidden, {level.value_or("?")}};
        }
        case ReadingStatus::Unsupported:
            return {MessageId::perf_events_unsupported};
        default:
            return {MessageId::system_call_failed, {"perf_event_open", std::generic_category().message(error)}};
    }
}

int PerfEventProvider::open(Kind kind, const std::vector<int>& threads) {
    m_counters[kind].clear();
    int refusal = 0;
    for (const int thread : threads) {
        for (const std::uint64_t type : m_coreTypes) {
            constexpr unsigned typeShift = 32;
            auto opened = m_events->open(
                {.type = PERF_TYPE_HARDWARE, .config = configs[kind] | (type << typeShift), .thread = thread});
            if (auto* counter = std::get_if<std::unique_ptr<PerfCounter>>(&opened)) {
                m_counters[kind].push_back({.source = std::move(*counter)});
            } else if (std::get<int>(opened) != ESRCH) {  // a thread that ended meanwhile
                refusal = std::get<int>(opened);
            }
        }
    }
    // A few of many would tell half of the truth.
    if (refusal != 0) {
        m_counters[kind].clear();
    }
    return m_counters[kind].empty() && refusal == 0 ? ESRCH : refusal;
}

Capabilities PerfEventProvider::probe() {
    m_previous.reset();
    m_coreTypes = coreTypes(m_sysroot);
    std::vector<int> threads;
    if (!ProcessList(m_sysroot / "proc/self/task").list(threads)) {
        threads = {0};  // the one that asks
    }
    const int cycles = open(cycleCount, threads);
    const int instructions = cycles == 0 ? open(instructionCount, threads) : cycles;
    const int misses = cycles == 0 ? open(cacheMissCount, threads) : cycles;
    m_hasIpc = instructions == 0;
    m_hasMisses = misses == 0;

    Capabilities found;
    if (m_hasIpc) {
        found.sensors.push_back({.id = "process.ipc",
                                 .label = "Instructions per cycle",
                                 .device = "process",
                                 .quantity = Quantity::Number,
                                 .limit = std::nullopt});
    }
    if (m_hasMisses) {
        found.sensors.push_back({.id = "process.cache_misses",
                                 .label = "Misses of the last-level cache",
                                 .device = "process",
                                 .quantity = Quantity::Rate,
                                 .limit = std::nullopt});
    }
    const int refusal = instructions != 0 ? instructions : misses;
    if (refusal != 0) {
        found.status = found.sensors.empty() ? statusOf(refusal) : ReadingStatus::Ok;
        found.reason = reasonOf(refusal);
    }
    if (!m_hasIpc) {
        m_counters[instructionCount].clear();
    }
    return found;
}

Value PerfEventProvider::countSince(Kind kind) {
    double sum = 0;
    ReadingStatus status = ReadingStatus::Ok;
    for (Counter& counter : m_counters[kind]) {
        const auto count = counter.source->read();
        if (!count) {
            status = ReadingStatus::Error;
            continue;
        }
        const PerfCounter::Count before = std::exchange(counter.last, *count);
        if (count->value < before.value || count->enabledNanoseconds < before.enabledNanoseconds ||
            count->runningNanoseconds < before.runningNanoseconds) {
            status = ReadingStatus::Error;
            continue;
        }
        const auto enabled = static_cast<double>(count->enabledNanoseconds - before.enabledNanoseconds);
        const auto running = static_cast<double>(count->runningNanoseconds - before.runningNanoseconds);
        const auto counted = static_cast<double>(count->value - before.value);
        if (m_coreTypes.size() > 1) {
            sum += counted;  // not running here: it ran on a core of the other kind
        } else if (running > 0) {
            sum += counted * enabled / running;
        } else if (enabled > 0 && status == ReadingStatus::Ok) {
            status = ReadingStatus::Stale;
        }
    }
    return status == ReadingStatus::Ok ? Value(sum) : Value(status);
}

bool PerfEventProvider::sample(Clock::time_point now, std::span<Value> values) {
    if (!m_hasIpc && !m_hasMisses) {
        return true;
    }
    if (m_previous && now <= *m_previous) {
        return true;
    }
    const Value cycles = countSince(cycleCount);
    const Value instructions = countSince(instructionCount);
    const Value misses = countSince(cacheMissCount);
    const auto previous = std::exchange(m_previous, now);
    if (!previous) {
        return true;
    }
    // This very thread used some.
    const bool standsStill = cycles.isOk() && cycles.number == 0;
    std::size_t at = 0;
    if (m_hasIpc) {
        const Value ipc = !cycles.isOk()         ? cycles
                          : !instructions.isOk() ? instructions
                          : standsStill          ? Value(ReadingStatus::Stale)
                                                 : Value(instructions.number / cycles.number);
        values[at++] = plausible(Quantity::Number, ipc);
    }
    if (m_hasMisses) {
        const Value rate = !misses.isOk() ? misses
                           : standsStill  ? Value(ReadingStatus::Stale)
                                          : Value(misses.number / seconds(now - *previous));
        values[at++] = plausible(Quantity::Rate, rate);
    }
    return true;
}

}  // namespace clipscope::telemetry
