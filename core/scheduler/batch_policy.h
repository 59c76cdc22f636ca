// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <variant>

namespace clipscope::scheduler {

/// What a policy sees before it decides.
struct SchedulerInput {
    double now = 0;                    ///< s
    std::int64_t largestThatFits = 0;  ///< samples that memory allows
};

/// Run a batch of that many samples next.
struct RunBatch {
    std::int64_t size = 0;
    Message reason;            ///< why this size
    std::string bindingLimit;  ///< what kept it from being larger: "plan", "memory"
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
