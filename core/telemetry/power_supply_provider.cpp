// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/power_supply_provider.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/overall_status.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/small_file.h"

#include <array>

namespace clipscope::telemetry {
namespace {

/// The sum over all batteries, or why one of them told nothing.
Value sumOf(std::vector<Battery>& batteries, Value (Battery::*part)()) {
    double sum = 0;
    for (Battery& battery : batteries) {
        const Value value = (battery.*part)();
        if (!value.isOk()) {
            return value;
        }
        sum += value.number;
    }
    return Value(sum);
}

}  // namespace

PowerSupplyProvider::PowerSupplyProvider(const std::filesystem::path& sysroot)
    : m_supplies(sysroot / "sys/class/power_supply"), m_watch(m_supplies) {}

Capabilities PowerSupplyProvider::probe() {
    m_watch.remember();
    m_adapters.clear();
    m_batteries.clear();
    for (const std::string& entry : folderEntries(m_supplies)) {
        const std::filesystem::path supply = m_supplies / entry;
        const std::string type = readFirstLine(supply / "type").value_or("");
        if (readFirstLine(supply / "scope") == "Device") {
            continue;
        }
        if (type == "Battery") {
            m_batteries.emplace_back(supply);
        } else if (type == "Mains" || type.starts_with("USB") || type == "Wireless") {
            m_adapters.emplace_back(supply / "online");
        }
    }
    Capabilities found;
    if (m_adapters.empty() && m_batteries.empty()) {
        found.status = ReadingStatus::Absent;
        found.reason = Message(MessageId::power_supply_missing, {"/sys/class/power_supply"});
        return found;
    }
    found.sensors.push_back({.id = "power_supply.on_battery",
                             .label = "On battery",
                             .device = "machine",
                             .quantity = Quantity::Flag,
                             .limit = {}});
    if (!m_batteries.empty()) {
        found.sensors.push_back(
            {.id = "battery.charge", .label = "Charge", .device = "battery", .quantity = Quantity::Share, .limit = {}});
        found.sensors.push_back(
            {.id = "battery.power", .label = "Power", .device = "battery", .quantity = Quantity::Power, .limit = {}});
    }
    std::array<Value, 3> first;
    look(std::span(first).first(found.sensors.size()));
    found.status = overallStatus(first);
    if (found.status != ReadingStatus::Ok) {
        found.reason = Message(MessageId::sensors_unreadable, {"/sys/class/power_supply"});
    }
    return found;
}

bool PowerSupplyProvider::sample(Clock::time_point now, std::span<Value> values) {
    look(values);
    return !m_watch.hasChanged(now);
}

void PowerSupplyProvider::look(std::span<Value> values) {
    if (values.empty()) {
        return;
    }
    values[0] = isOnBattery();
    if (!m_batteries.empty()) {
        Value charge = sumOf(m_batteries, &Battery::charge);
        charge.number /= static_cast<double>(m_batteries.size());
        values[1] = plausible(Quantity::Share, charge);
        values[2] = plausible(Quantity::Power, sumOf(m_batteries, &Battery::power));
    }
}

Value PowerSupplyProvider::isOnBattery() {
    bool isAdapterRead = false;
    ReadingStatus failure = ReadingStatus::Absent;
    for (KeptFile& adapter : m_adapters) {
        const Value online = adapter.number();
        if (online.isOk() && online.number > 0) {
            return Value(0.0);
        }
        isAdapterRead = isAdapterRead || online.isOk();
        failure = online.isOk() ? failure : online.status;
    }
    bool isDischarging = false;
    bool isIdle = false;
    for (Battery& battery : m_batteries) {
        const Battery::Activity activity = battery.activity();
        if (activity == Battery::Activity::Charging) {
            return Value(0.0);
        }
        isDischarging = isDischarging || activity == Battery::Activity::Discharging;
        isIdle = isIdle || activity == Battery::Activity::Idle;
    }
    if (isDischarging || isAdapterRead) {
        return Value(1.0);
    }
    return isIdle ? Value(0.0) : Value(failure);
}

}  // namespace clipscope::telemetry
