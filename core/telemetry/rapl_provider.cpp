// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/rapl_provider.h"

#include "core/telemetry/overall_status.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/rapl_zone.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clipscope::telemetry {
namespace {

std::optional<Message> reasonOf(const std::vector<Value>& values, ReadingStatus status) {
    if (values.empty()) {
        return Message(MessageId::rapl_missing, {"/sys/class/powercap"});
    }
    if (std::ranges::find(values, ReadingStatus::NoPermission, &Value::status) != values.end()) {
        return Message(MessageId::rapl_not_permitted, {"/sys/class/powercap"});
    }
    return status == ReadingStatus::Ok ? std::nullopt
                                       : std::optional(Message(MessageId::sensors_unreadable, {"/sys/class/powercap"}));
}

}  // namespace

RaplProvider::RaplProvider(std::filesystem::path sysroot)
    : m_sysroot(std::move(sysroot)), m_watch(m_sysroot / "sys/class/powercap") {}

Capabilities RaplProvider::probe() {
    m_watch.remember();
    m_domains.clear();
    m_hasSum = false;
    m_sumBaseJoules = 0;
    Capabilities found;
    for (const RaplZone& zone : findRaplZones(m_sysroot)) {
        const std::string device = zone.isPlatform ? "machine" : "cpu";
        const auto add = [&](const std::string& part, const std::string& label, Quantity quantity) {
            found.sensors.push_back(
                {.id = zone.id + part, .label = zone.label + label, .device = device, .quantity = quantity});
        };
        Domain domain{.file = KeptFile(zone.folder / "energy_uj"),
                      .counter = EnergyCounter(zone.counter),
                      .isInSum = zone.isInSum,
                      .limits = {}};
        add("/energy", "", Quantity::Energy);
        add("/power", "", Quantity::Power);
        for (const RaplZone::Limit& limit : zone.limits) {
            add("/limit/" + limit.name, ' ' + limit.name, Quantity::Power);
            domain.limits.emplace_back(limit.file);
        }
        m_hasSum = m_hasSum || zone.isInSum;
        m_domains.push_back(std::move(domain));
    }
    if (m_hasSum) {
        found.sensors.push_back(
            {.id = "rapl/energy", .label = "CPU and memory", .device = "cpu", .quantity = Quantity::Energy});
        found.sensors.push_back(
            {.id = "rapl/power", .label = "CPU and memory", .device = "cpu", .quantity = Quantity::Power});
    }
    std::vector<Value> first;
    for (Domain& domain : m_domains) {
        first.push_back(domain.file.number());
        std::ranges::transform(domain.limits, std::back_inserter(first), [](KeptFile& file) { return file.number(); });
    }
    found.status = overallStatus(first);
    found.reason = reasonOf(first, found.status);
    return found;
}

bool RaplProvider::sample(Clock::time_point now, std::span<Value> values) {
    auto next = values.begin();
    for (Domain& domain : m_domains) {
        domain.counter.addFrom(domain.file, now);
        *next++ = domain.counter.joules();
        *next++ = domain.counter.watts();
        for (KeptFile& limit : domain.limits) {
            *next++ = plausible(Quantity::Power, limit.number(1e-6));
        }
    }
    if (m_hasSum) {
        *next++ = sumOfJoules();
        *next++ = sumOfWatts();
    }
    return !m_watch.hasChanged(now);
}

/// Begins again from 0 with each of its parts, so that no difference spans what nobody knows.
Value RaplProvider::sumOfJoules() {
    double counted = 0;
    bool hasLostCount = false;
    ReadingStatus status = ReadingStatus::Ok;
    for (const Domain& domain : m_domains) {
        if (domain.isInSum) {
            counted += domain.counter.countedJoules();
            hasLostCount = hasLostCount || domain.counter.hasLostCount();
            status = domain.counter.joules().isOk() ? status : domain.counter.joules().status;
        }
    }
    if (hasLostCount) {
        m_sumBaseJoules = counted;
    }
    return status == ReadingStatus::Ok ? Value(counted - m_sumBaseJoules) : Value(status);
}

Value RaplProvider::sumOfWatts() const {
    double watts = 0;
    for (const Domain& domain : m_domains) {
        if (!domain.isInSum) {
            continue;
        }
        if (!domain.counter.watts().isOk()) {
            return domain.counter.watts();
        }
        watts += domain.counter.watts().number;
    }
    return Value(watts);
}

}  // namespace clipscope::telemetry
