// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/environment.h"

#include <span>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Which devices there are, each with the reason where it is not.
[[nodiscard]] record::FactGroup deviceFacts(backend::BackendProvider& backends);

/// The engines that run some of these cases, each once.
[[nodiscard]] std::vector<const backend::Backend*> enginesOf(const std::vector<plan::Case>& cases,
                                                             backend::BackendProvider& backends);

/// Versions of this program and of the libraries of these engines, each told once.
[[nodiscard]] record::FactGroup softwareFacts(std::span<const backend::Backend* const> engines);

/// What was run, and what the person said about it. Hashes the weights, which reads all of a file.
[[nodiscard]] record::FactGroup runFacts(const plan::Plan& plan, const clip::ClipModel& model,
                                         const std::string& commandLine);

}  // namespace clipscope::bench
