// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/message.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/scheduler/memory_estimate.h"

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

/// Why an engine has no cases of a precision.
[[nodiscard]] std::optional<Message> precisionProblem(const backend::BackendDescriptor& descriptor,
                                                      backend::Precision precision);

/// Of each case why it is skipped before anything of it is measured, or nothing: its engine cannot be used here, its
/// CPUs are not here, it has more threads than CPUs, or the same CPUs by another name as a case before it.
/// Loads the engines where that is still to be done.
[[nodiscard]] std::vector<std::optional<Message>> skipReasons(const std::vector<plan::Case>& cases,
                                                              backend::BackendProvider& backends);

/// The devices that these cases run on, each once.
[[nodiscard]] std::vector<backend::Device> devicesOf(const std::vector<plan::Case>& cases);

/// Why a batch is skipped: memory is short of it.
/// \param headroom bytes that are free
[[nodiscard]] std::optional<Message> memoryProblem(const scheduler::MemoryEstimate& estimate, std::int64_t batchSize,
                                                   double headroom);

/// How many threads decoding, preprocessing and similarity have on a selection of CPUs.
/// \param wanted as plan::Plan::numericThreads
[[nodiscard]] int numericThreadsOf(const std::string& cores, int wanted);

/// What the person should know of numeric threads that outnumber the CPUs of the plan's smallest selection.
[[nodiscard]] std::optional<Message> numericThreadsRemark(const plan::Plan& plan);

/// The same cases, of which some may be skipped later.
/// \throws Error Unavailable with the reason where no case's engine is installed; opens none
[[nodiscard]] std::vector<plan::Case> requireInstalled(std::vector<plan::Case> cases,
                                                       backend::BackendProvider& backends);

}  // namespace clipscope::bench
