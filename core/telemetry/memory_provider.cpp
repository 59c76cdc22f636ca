// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/memory_provider.h"

#include "core/telemetry/parse_field.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/rate_value.h"

#include <unistd.h>
#include <algorithm>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr std::size_t largestList = 16384;

}  // namespace

MemoryProvider::MemoryProvider(std::filesystem::path sysroot) : m_sysroot(std::move(sysroot)) {}

Capabilities MemoryProvider::probe() {
    m_cgroup = CgroupMemory(Cgroup(m_sysroot).memory());
    m_memory = KeptFile(m_sysroot / "proc/meminfo", largestList);
    m_events = KeptFile(m_sysroot / "proc/vmstat", largestList);
    const auto sensor = [](const char* id, const char* label, Quantity quantity) {
        return Sensor{.id = id, .label = label, .device = "machine", .quantity = quantity, .limit = std::nullopt};
    };
    Capabilities found{
        .sensors = {sensor("memory.available", "Memory that may still be taken", Quantity::Bytes),
                    sensor("memory.total", "Memory", Quantity::Bytes), sensor("swap.used", "Swap", Quantity::Bytes),
                    sensor("swap.in", "Read from swap", Quantity::Throughput),
                    sensor("swap.out", "Written to swap", Quantity::Throughput)},
        .status = ReadingStatus::Ok,
        .reason = std::nullopt};
    for (KeptFile* file : {&m_events, &m_memory}) {
        if (!file->text()) {
            found.status = file->failure();
            found.reason = Message(MessageId::proc_unreadable, {file->path().string()});
        }
    }
    if (m_memory.failure() == ReadingStatus::Ok || m_events.failure() == ReadingStatus::Ok) {
        found.status = ReadingStatus::Ok;
    }
    return found;
}

Value MemoryProvider::available(Value machine) {
    const Value group = m_cgroup.headroom();
    if (group.isOk() && machine.isOk()) {
        return Value(std::min(group.number, machine.number));
    }
    // A group that may be tighter than the machine, and cannot be read, leaves it unknown.
    return group.isOk() || group.status != ReadingStatus::Absent ? group : machine;
}

bool MemoryProvider::sample(Clock::time_point now, std::span<Value> values) {
    const auto memory = m_memory.text();
    const auto bytes = [&](std::string_view name) {
        const auto kibibytes = fieldOf(memory.value_or(""), name);
        return kibibytes ? Value(1024 * static_cast<double>(*kibibytes))
                         : Value(memory ? ReadingStatus::Error : m_memory.failure());
    };
    values[0] = available(bytes("MemAvailable"));
    values[1] = bytes("MemTotal");
    const Value swap = bytes("SwapTotal");
    const Value free = bytes("SwapFree");
    values[2] = swap.isOk() && free.isOk() ? Value(swap.number - free.number) : swap.isOk() ? free : swap;

    const auto events = m_events.text();
    const auto rate = [&](std::string_view name, CounterRate& of) {
        const auto pages = fieldOf(events.value_or(""), name);
        return pages ? ratePerSecond(of, now, *pages, static_cast<double>(::sysconf(_SC_PAGESIZE)))
                     : Value(events ? ReadingStatus::Unsupported : m_events.failure());
    };
    values[3] = rate("pswpin", m_swapIn);
    values[4] = rate("pswpout", m_swapOut);
    for (Value& value : values) {
        value = plausible(Quantity::Bytes, value);
    }
    return true;
}

}  // namespace clipscope::telemetry
