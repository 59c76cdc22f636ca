// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "core/plan/plan.h"

#include <string>
#include <vector>

namespace clipscope::cli {

/// What `embed` was asked for.
struct EmbedRequest {
    plan::Plan plan;  ///< of which model, weights, vocabulary, activation and seed count
    std::vector<std::string> images;
    std::vector<std::string> texts;
    std::string output;
};

/// Writes embeddings of pictures and texts as JSON, so that they can be held against another implementation's.
/// \throws Error BadUsage for nothing to embed, BadInput, Unavailable, Output
[[nodiscard]] ExitCode embed(const EmbedRequest& request);

}  // namespace clipscope::cli
