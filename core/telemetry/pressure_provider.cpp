// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/pressure_provider.h"

#include <string>

namespace clipscope::telemetry {
namespace {

Message reasonOf(ReadingStatus failure, const std::filesystem::path& file) {
    switch (failure) {
        case ReadingStatus::Absent:
            return {MessageId::pressure_absent, {file.string()}};
        case ReadingStatus::Unsupported:
            return {MessageId::pressure_off, {file.string()}};
        default:
            return {MessageId::proc_unreadable, {file.string()}};
    }
}

}  // namespace

PressureProvider::PressureProvider(const std::filesystem::path& sysroot) : m_folder(sysroot / "proc/pressure") {}

Capabilities PressureProvider::probe() {
    Capabilities found;
    m_files.clear();
    ReadingStatus failure = ReadingStatus::Ok;
    for (const std::string resource : {"cpu", "memory", "io"}) {
        PressureFile file(m_folder / resource);
        file.probe(resource != "cpu");
        if (!file.hasSome() && !found.reason) {
            const bool isUnreadable = file.failure() != ReadingStatus::Ok;
            failure = isUnreadable ? file.failure() : ReadingStatus::Error;
            found.reason = reasonOf(failure, file.path());
        }
        const auto add = [&](const char* kind, const char* label) {
            found.sensors.push_back({.id = "pressure." + resource + '.' + kind,
                                     .label = label + resource,
                                     .device = "machine",
                                     .quantity = Quantity::Share,
                                     .limit = std::nullopt});
        };
        if (file.hasSome()) {
            add("some", "Some tasks waited: ");
        }
        if (file.hasFull()) {
            add("full", "All tasks waited: ");
        }
        if (file.hasSome() || file.hasFull()) {
            m_files.push_back(std::move(file));
        }
    }
    found.status = found.sensors.empty() ? failure : ReadingStatus::Ok;
    return found;
}

bool PressureProvider::sample(Clock::time_point now, std::span<Value> values) {
    std::size_t at = 0;
    for (PressureFile& file : m_files) {
        const PressureFile::Shares shares = file.look(now);
        if (file.hasSome()) {
            values[at++] = shares.some;
        }
        if (file.hasFull()) {
            values[at++] = shares.full;
        }
    }
    return true;
}

}  // namespace clipscope::telemetry
