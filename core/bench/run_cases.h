// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/message.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/scheduler/memory_estimate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Opens the model that a plan names.
/// \throws Error as clip::openModel
[[nodiscard]] clip::ClipModel openPlanModel(const plan::Plan& plan);

/// The cases of a plan on this machine.
/// \throws Error BadUsage for a plan that leaves none, Unavailable where it wants a device that is not here
[[nodiscard]] std::vector<plan::Case> casesOf(const plan::Plan& plan, const clip::ClipModel& model);

/// Why a case's threads cannot run as it says: CPUs that are not here, more threads than CPUs, or the same CPUs by
/// another name as in a case before it.
[[nodiscard]] std::optional<Message> coresProblem(const std::vector<plan::Case>& cases, std::size_t index);

/// Why an engine has no cases of a precision.
[[nodiscard]] std::optional<Message> precisionProblem(const backend::BackendDescriptor& descriptor,
                                                      backend::Precision precision);

/// Why a case is skipped before anything of it is measured: its engine cannot be used here, or as for coresProblem.
/// Loads the engine where that is still to be done.
[[nodiscard]] std::optional<Message> skipReason(const std::vector<plan::Case>& cases, std::size_t index,
                                                backend::BackendProvider& backends);

/// Why a batch is skipped: memory is short of it.
/// \param headroom bytes that are free
[[nodiscard]] std::optional<Message> memoryProblem(const scheduler::MemoryEstimate& estimate, std::int64_t batchSize,
                                                   double headroom);

/// How many threads decoding, preprocessing and similarity have on a selection of CPUs.
/// \param wanted as plan::Plan::numericThreads
[[nodiscard]] int numericThreadsOf(const std::string& cores, int wanted);

/// What the person should know of numeric threads that outnumber the CPUs of the cases' smallest selection.
[[nodiscard]] std::optional<Message> numericThreadsRemark(const plan::Plan& plan, const std::vector<plan::Case>& cases);

/// What the person should know about where the plan's settings came from; nothing where that file is gone.
[[nodiscard]] std::optional<Message> caveatOf(const plan::Plan& plan);

/// The same cases, of which some may be skipped later.
/// \throws Error Unavailable with the reason where no case's engine is installed; opens none
[[nodiscard]] std::vector<plan::Case> requireInstalled(std::vector<plan::Case> cases,
                                                       backend::BackendProvider& backends);

}  // namespace clipscope::bench
