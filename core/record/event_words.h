// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/vocabulary.h"
#include "core/record/event.h"
#include "core/record/run_snapshot.h"

namespace clipscope::record {

using plan::Name;

inline constexpr std::array<Name<ReadingStatus>, 7> readingStatusNames{{{ReadingStatus::Ok, "ok"},
                                                                        {ReadingStatus::Absent, "absent"},
                                                                        {ReadingStatus::NoPermission, "no_permission"},
                                                                        {ReadingStatus::Unsupported, "unsupported"},
                                                                        {ReadingStatus::Stale, "stale"},
                                                                        {ReadingStatus::Suspended, "suspended"},
                                                                        {ReadingStatus::Error, "error"}}};

inline constexpr std::array<Name<RunOutcome>, 3> runOutcomeNames{
    {{RunOutcome::Complete, "complete"}, {RunOutcome::Stopped, "stopped"}, {RunOutcome::Aborted, "aborted"}}};

inline constexpr std::array<Name<ErrorCode>, 7> errorKindNames{{{ErrorCode::BadUsage, "bad_usage"},
                                                                {ErrorCode::BadInput, "bad_input"},
                                                                {ErrorCode::Unavailable, "unavailable"},
                                                                {ErrorCode::Output, "output"},
                                                                {ErrorCode::Memory, "memory"},
                                                                {ErrorCode::Stopped, "stopped"},
                                                                {ErrorCode::Internal, "internal"}}};

inline constexpr std::array<Name<ConditionKind>, 6> conditionKindNames{
    {{ConditionKind::Throttle, "throttle"},
     {ConditionKind::BackgroundLoad, "background_load"},
     {ConditionKind::MemoryPressure, "memory_pressure"},
     {ConditionKind::Swap, "swap"},
     {ConditionKind::ClockChange, "clock_change"},
     {ConditionKind::Battery, "battery"}}};

inline constexpr std::array<Name<Verdict>, 2> verdictNames{
    {{Verdict::Suspected, "suspected"}, {Verdict::Confirmed, "confirmed"}}};

inline constexpr std::array<Name<backend::NumericExpression>, 3> numericExpressionNames{
    {{backend::NumericExpression::ResizeNormalise, "resize_normalise"},
     {backend::NumericExpression::NormaliseRows, "normalise_rows"},
     {backend::NumericExpression::SimilaritySoftmax, "similarity_softmax"}}};

inline constexpr std::array<Name<NumericContestant>, 4> numericContestantNames{
    {{NumericContestant::Fused, "fused"},
     {NumericContestant::LibTorch, "libtorch"},
     {NumericContestant::NumPy, "numpy"},
     {NumericContestant::NumExpr, "numexpr"}}};

inline constexpr std::array<Name<ThrottleCause>, telemetry::throttleCauses> throttleCauseNames{
    {{ThrottleCause::Thermal, "thermal"},
     {ThrottleCause::PowerCap, "power_cap"},
     {ThrottleCause::Current, "current"},
     {ThrottleCause::CpuQuota, "cpu_quota"},
     {ThrottleCause::Steal, "steal"},
     {ThrottleCause::FrequencyScaling, "frequency_scaling"}}};

inline constexpr std::array<Name<telemetry::Quantity>, 16> quantityNames{
    {{telemetry::Quantity::Temperature, "temperature"},
     {telemetry::Quantity::Power, "power"},
     {telemetry::Quantity::Energy, "energy"},
     {telemetry::Quantity::Voltage, "voltage"},
     {telemetry::Quantity::Current, "current"},
     {telemetry::Quantity::FanSpeed, "fan_speed"},
     {telemetry::Quantity::Clock, "clock"},
     {telemetry::Quantity::Share, "share"},
     {telemetry::Quantity::Bytes, "bytes"},
     {telemetry::Quantity::Duration, "duration"},
     {telemetry::Quantity::Count, "count"},
     {telemetry::Quantity::Rate, "rate"},
     {telemetry::Quantity::Flag, "flag"},
     {telemetry::Quantity::Bits, "bits"},
     {telemetry::Quantity::Number, "number"},
     {telemetry::Quantity::Throughput, "throughput"}}};

/// The names of event types in journals, in the order of EventPayload's alternatives.
inline constexpr std::array<std::string_view, std::variant_size_v<EventPayload>> eventTypeNames{
    "run_started",     "inputs_prepared", "caches_cleared", "load_progress",    "encoder_loaded",
    "fidelity",        "numerics",        "wait_began",     "cooled_down",      "idle_measured",
    "pass_started",    "warmed_up",       "batch",          "decision",         "sensors_changed",
    "sensors_picked",  "telemetry",       "telemetry_cost", "throttle_watched", "machine_slept",
    "condition_began", "condition_ended", "warning",        "pass_finished",    "case_finished",
    "case_failed",     "case_skipped",    "run_finished",   "run_failed"};

/// The type's name as journals have it.
[[nodiscard]] inline std::string_view eventTypeName(const EventPayload& payload) {
    return eventTypeNames[payload.index()];
}

/// The status's name in journals.
[[nodiscard]] constexpr std::string_view nameOf(ReadingStatus status) {
    return plan::nameOf(readingStatusNames, status);
}

/// The outcome's name in journals.
[[nodiscard]] constexpr std::string_view nameOf(RunOutcome outcome) {
    return plan::nameOf(runOutcomeNames, outcome);
}

/// The table of words of an enumeration, for code that reads and writes any of them.
constexpr const auto& wordsOf(ReadingStatus /*unused*/) {
    return readingStatusNames;
}
constexpr const auto& wordsOf(ConditionKind /*unused*/) {
    return conditionKindNames;
}
constexpr const auto& wordsOf(ThrottleCause /*unused*/) {
    return throttleCauseNames;
}
constexpr const auto& wordsOf(telemetry::Quantity /*unused*/) {
    return quantityNames;
}
constexpr const auto& wordsOf(Verdict /*unused*/) {
    return verdictNames;
}
constexpr const auto& wordsOf(ErrorCode /*unused*/) {
    return errorKindNames;
}
constexpr const auto& wordsOf(backend::NumericExpression /*unused*/) {
    return numericExpressionNames;
}
constexpr const auto& wordsOf(NumericContestant /*unused*/) {
    return numericContestantNames;
}
constexpr const auto& wordsOf(RunOutcome /*unused*/) {
    return runOutcomeNames;
}
constexpr const auto& wordsOf(backend::Device /*unused*/) {
    return plan::deviceNames;
}
constexpr const auto& wordsOf(backend::Precision /*unused*/) {
    return plan::precisionNames;
}
constexpr const auto& wordsOf(backend::Tower /*unused*/) {
    return plan::towerNames;
}
constexpr const auto& wordsOf(plan::Scenario /*unused*/) {
    return plan::scenarioNames;
}
constexpr const auto& wordsOf(plan::Source /*unused*/) {
    return plan::sourceNames;
}
constexpr const auto& wordsOf(plan::Pin /*unused*/) {
    return plan::pinNames;
}
constexpr const auto& wordsOf(backend::Shortcut /*unused*/) {
    return plan::shortcutNames;
}

}  // namespace clipscope::record
