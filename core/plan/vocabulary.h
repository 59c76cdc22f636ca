// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/names.h"
#include "core/plan/plan.h"

namespace clipscope::plan {

inline constexpr std::array<Name<Source>, 2> sourceNames{{{Source::Pixels, "pixels"}, {Source::Files, "files"}}};

inline constexpr std::array<Name<Scenario>, 2> scenarioNames{
    {{Scenario::Capacity, "capacity"}, {Scenario::Single, "single"}}};

inline constexpr std::array<Name<ClearCache>, 5> clearCacheNames{{{ClearCache::None, "none"},
                                                                  {ClearCache::Cpu, "cpu"},
                                                                  {ClearCache::Allocator, "allocator"},
                                                                  {ClearCache::Files, "files"},
                                                                  {ClearCache::All, "all"}}};

inline constexpr std::array<Name<ExportFormat>, 4> exportFormatNames{{{ExportFormat::Csv, "csv"},
                                                                      {ExportFormat::Json, "json"},
                                                                      {ExportFormat::Markdown, "markdown"},
                                                                      {ExportFormat::Latex, "latex"}}};

inline constexpr std::array<Name<backend::Precision>, 2> precisionNames{
    {{backend::Precision::Fp32, "fp32"}, {backend::Precision::Bf16, "bf16"}}};

inline constexpr std::array<Name<backend::Tower>, 3> towerNames{
    {{backend::Tower::Image, "image"}, {backend::Tower::Text, "text"}, {backend::Tower::Pair, "pair"}}};

inline constexpr std::array<Name<backend::Device>, 2> deviceNames{
    {{backend::Device::Cpu, "cpu"}, {backend::Device::Gpu, "gpu"}}};

inline constexpr std::array<Name<clip::Activation>, 2> activationNames{
    {{clip::Activation::QuickGelu, "quick_gelu"}, {clip::Activation::Gelu, "gelu"}}};

inline constexpr std::array<Name<backend::Shortcut>, 2> shortcutNames{
    {{backend::Shortcut::LastBlock, "last-block"}, {backend::Shortcut::TextLength, "text-length"}}};

inline constexpr std::array<Name<Pin>, 2> pinNames{{{Pin::Off, "off"}, {Pin::On, "on"}}};

inline constexpr std::array<Name<Ablation>, 2> ablationNames{
    {{Ablation::Shortcuts, "shortcuts"}, {Ablation::ShortcutsWithoutCompiling, "shortcuts-without-compiling"}}};

/// The word for a value, in plans, journals, flags and tables.
[[nodiscard]] constexpr std::string_view nameOf(Source value) {
    return nameOf(sourceNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(Scenario value) {
    return nameOf(scenarioNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(ClearCache value) {
    return nameOf(clearCacheNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(ExportFormat value) {
    return nameOf(exportFormatNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(backend::Precision value) {
    return nameOf(precisionNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(backend::Tower value) {
    return nameOf(towerNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(backend::Device value) {
    return nameOf(deviceNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(clip::Activation value) {
    return nameOf(activationNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(backend::Shortcut value) {
    return nameOf(shortcutNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(Pin value) {
    return nameOf(pinNames, value);
}
[[nodiscard]] constexpr std::string_view nameOf(Ablation value) {
    return nameOf(ablationNames, value);
}

}  // namespace clipscope::plan
