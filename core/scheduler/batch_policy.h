// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace clipscope::scheduler {

/// What a policy sees before it decides.
struct SchedulerInput {
    double now = 0;                    ///< s
    std::int64_t largestThatFits = 0;  ///< samples that memory allows
};

/// Why a size was chosen.
struct Choice {
    Message reason;
    std::string bindingLimit;  ///< what kept it from being larger: "plan", "memory"
};

/// Run a batch of that many samples next.
struct RunBatch {
    std::int64_t size = 0;
    std::optional<Choice> choice;  ///< where the size, its reason or its limit is another than before
};

using Action = std::variant<RunBatch>;

/// How a batch went.
struct BatchOutcome {
    std::int64_t size = 0;
    double wallSeconds = 0;
};

/// Chooses batch sizes. Pure: no clock, no input or output, no allocation in steady state, so that a simulation
/// can run the very same object. Not thread-safe.
class BatchPolicy {
public:
    virtual ~BatchPolicy() = default;
    [[nodiscard]] virtual Action next(const SchedulerInput& input) = 0;
    virtual void observe(const BatchOutcome& outcome) = 0;
};

}  // namespace clipscope::scheduler
