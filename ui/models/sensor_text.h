// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"

#include <QString>
#include <QStringList>

/// Sensors and where they come from, in the person's language.
namespace clipscope::models {

[[nodiscard]] QString wordOf(record::ReadingStatus status);

/// "temperature of the CPU"; a role of a newer version keeps its name.
[[nodiscard]] QString roleText(const std::string& role);

/// Why temperature and power of the device that computes are missing and what would help, a sentence each; empty where
/// they are there, where the person hid them, and before the sources have told.
[[nodiscard]] QStringList missingSensors(const record::RunSnapshot& snapshot, const bridge::RunTimeline& timeline,
                                         backend::Device device);

/// A source that could tell more if the person did something, or that ceased to answer.
[[nodiscard]] bool wantsHelp(const record::SensorsChanged& source);

/// "sensors: 14 ok · 2 no permission (fix…)"; empty before the first source.
[[nodiscard]] QString sensorCounts(const record::TelemetryState& telemetry);

}  // namespace clipscope::models
