// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/platform_provider.h"

namespace clipscope::telemetry {

PlatformProvider::PlatformProvider(const std::filesystem::path& sysroot)
    : m_file(sysroot / "sys/firmware/acpi/platform_profile") {}

Capabilities PlatformProvider::probe() {
    Capabilities found;
    found.status = look().status;
    if (found.status == ReadingStatus::Absent) {
        found.reason = Message(MessageId::platform_profile_missing, {m_file.path().string()});
        return found;
    }
    if (found.status != ReadingStatus::Ok) {
        found.reason = Message(MessageId::sensors_unreadable, {m_file.path().string()});
    }
    found.sensors.push_back({.id = "platform.profile_changes",
                             .label = "Changes of the platform profile",
                             .device = "machine",
                             .quantity = Quantity::Count,
                             .limit = {}});
    return found;
}

bool PlatformProvider::sample(Clock::time_point, std::span<Value> values) {
    const Value changes = look();
    const bool isKnown = !values.empty();
    if (isKnown) {
        values[0] = changes;
    }
    // A driver that is loaded later brings the file.
    return isKnown || changes.status == ReadingStatus::Absent;
}

std::string PlatformProvider::profile() const {
    const std::scoped_lock lock(m_mutex);
    return m_profile;
}

Value PlatformProvider::look() {
    const auto text = m_file.text();
    if (!text) {
        return Value(m_file.failure());
    }
    const std::string_view profile = text->substr(0, text->find('\n'));
    if (profile.empty()) {
        return Value(ReadingStatus::Error);
    }
    const std::scoped_lock lock(m_mutex);
    if (profile != m_profile) {
        m_changes += m_profile.empty() ? 0 : 1;
        m_profile = profile;
    }
    return Value(static_cast<double>(m_changes));
}

}  // namespace clipscope::telemetry
