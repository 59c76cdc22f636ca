// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/bench/python_numerics.h"
#include "core/clip/clip_config.h"
#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/record/event_log.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace clipscope::bench {

/// Who takes turns at the numeric expressions; all of it outlives the comparison.
struct NumericsParts {
    const backend::NumericInputs& inputs;
    int threads = 1;  ///< of each contestant
    const Clock& clock;
    backend::NumericEvaluator& fused;
    backend::NumericEvaluator* libTorch = nullptr;
    Message reasonWithoutLibTorch;
    PythonNumerics& python;
};

/// Lets the contestants evaluate each expression in turn, five times over, so that what changes in the machine
/// meanwhile changes all of them alike. A contestant whose result is not the fused one's has no times.
/// \return the expressions in their order
/// \throws Error Stopped
[[nodiscard]] std::vector<record::NumericsCompared> takeTurns(const NumericsParts& parts, const std::stop_token& stop);

/// The comparison that a plan asks for, with all contestants that are here. Posts an event for each expression, or a
/// warning where there are no inputs. On the engine's thread.
/// \param resources the program's own
/// \throws Error Stopped
void compareNumerics(const plan::Plan& plan, const clip::ClipConfig& config, backend::BackendProvider& backends,
                     const std::filesystem::path& resources, record::EventProducer& producer,
                     const std::stop_token& stop);

/// What it takes, about.
inline constexpr double numericsSeconds = 5;

}  // namespace clipscope::bench
