// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sensor_text.h"

#include "ui/models/message_text.h"
#include "ui/models/number_text.h"

#include <algorithm>
#include <initializer_list>
#include <QCoreApplication>
#include <string_view>
#include <utility>

namespace clipscope::models {
namespace {

using record::ReadingStatus;

struct Sensors {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Sensors)
};

/// Why nothing tells a figure: what the first of the sources says that could, else why no sensor was picked.
QString reasonOf(const record::TelemetryState& telemetry, const std::string& role,
                 std::initializer_list<std::string_view> sources) {
    for (const std::string_view name : sources) {
        const auto source = std::ranges::find(telemetry.sources, name, &record::SensorsChanged::source);
        if (source != telemetry.sources.end() && source->reason) {
            return messageText(*source->reason);
        }
    }
    const auto picked =
        std::ranges::find_if(telemetry.picked, [&](const auto& item) { return item.pick.role == role; });
    return picked == telemetry.picked.end() || picked->pick.sensor ? QString() : messageText(picked->pick.why);
}

}  // namespace

QString wordOf(record::ReadingStatus status) {
    switch (status) {
        case ReadingStatus::Ok:
            return Sensors::tr("ok");
        case ReadingStatus::Absent:
            return Sensors::tr("not there");
        case ReadingStatus::NoPermission:
            return Sensors::tr("no permission");
        case ReadingStatus::Unsupported:
            return Sensors::tr("not supported");
        case ReadingStatus::Stale:
            return Sensors::tr("does not answer");
        case ReadingStatus::Suspended:
            return Sensors::tr("asleep");
        case ReadingStatus::Error:
            return Sensors::tr("fails");
    }
    return {};
}

QString roleText(const std::string& role) {
    const std::pair<const char*, QString> names[]{{"cpu_temperature", Sensors::tr("CPU temperature")},
                                                  {"cpu_power", Sensors::tr("CPU power")},
                                                  {"cpu_clock", Sensors::tr("CPU clock")},
                                                  {"cpu_use", Sensors::tr("CPU use")},
                                                  {"gpu_temperature", Sensors::tr("GPU temperature")},
                                                  {"gpu_power", Sensors::tr("GPU power")},
                                                  {"gpu_clock", Sensors::tr("GPU clock")},
                                                  {"gpu_use", Sensors::tr("GPU use")},
                                                  {"memory_used", Sensors::tr("memory used")},
                                                  {"memory_available", Sensors::tr("memory available")},
                                                  {"fan", Sensors::tr("fan")}};
    for (const auto& [name, text] : names) {
        if (role == name) {
            return text;
        }
    }
    return QString::fromStdString(role);
}

QStringList missingSensors(const record::RunSnapshot& snapshot, const bridge::RunTimeline& timeline,
                           backend::Device device) {
    const record::TelemetryState& telemetry = snapshot.telemetry;
    const bool isCpu = device == backend::Device::Cpu;
    const auto isHidden = [&](const std::string& role) {
        return std::ranges::any_of(telemetry.picked,
                                   [&](const auto& item) { return item.pick.role == role && item.pick.isHidden; });
    };
    QStringList lines;
    const std::string temperature = isCpu ? "cpu_temperature" : "gpu_temperature";
    if (timeline.temperature().values.isEmpty() && !isHidden(temperature)) {
        const QString reason = isCpu ? reasonOf(telemetry, temperature, {"libsensors", "thermal"})
                                     : reasonOf(telemetry, temperature, {"nvml", "drm", "libsensors"});
        if (!reason.isEmpty()) {
            lines << Sensors::tr("No temperature: %1").arg(reason);
        }
    }
    const std::string power = isCpu ? "cpu_power" : "gpu_power";
    if (timeline.power().values.isEmpty() && !isHidden(power)) {
        const QString reason =
            isCpu ? reasonOf(telemetry, power, {"rapl"}) : reasonOf(telemetry, power, {"nvml", "drm"});
        if (!reason.isEmpty()) {
            lines << Sensors::tr("No power: %1").arg(reason);
        }
    }
    return lines;
}

bool wantsHelp(const record::SensorsChanged& source) {
    return source.status == ReadingStatus::NoPermission || source.status == ReadingStatus::Stale ||
           source.status == ReadingStatus::Error;
}

QString sensorCounts(const record::TelemetryState& telemetry) {
    if (telemetry.sources.empty()) {
        return {};
    }
    const auto count = [&](auto isCounted, bool hasOneAtLeast) {
        qint64 sum = 0;
        for (const record::SensorsChanged& source : telemetry.sources) {
            // A source that may not be read does not always know how many sensors it would have.
            sum += isCounted(source.status) ? std::max(source.sensors, hasOneAtLeast ? 1 : 0) : 0;
        }
        return sum;
    };
    const qint64 ok = count([](ReadingStatus status) { return status == ReadingStatus::Ok; }, false);
    const qint64 forbidden = count([](ReadingStatus status) { return status == ReadingStatus::NoPermission; }, true);
    const qint64 failing = count(
        [](ReadingStatus status) { return status == ReadingStatus::Stale || status == ReadingStatus::Error; }, true);
    QStringList parts{Sensors::tr("sensors: %1 ok").arg(wholeText(ok))};
    if (forbidden > 0) {
        parts << Sensors::tr("%1 no permission").arg(wholeText(forbidden));
    }
    if (failing > 0) {
        parts << Sensors::tr("%1 failing").arg(wholeText(failing));
    }
    const QString text = parts.join(QStringLiteral(" · "));
    return forbidden + failing > 0 ? Sensors::tr("%1 (fix…)").arg(text) : text;
}

}  // namespace clipscope::models
