// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/fixed_policy.h"

#include <utility>

namespace clipscope::scheduler {

Action FixedPolicy::next(const SchedulerInput& /*input*/) {
    RunBatch action{.size = m_size};
    if (!std::exchange(m_wasTold, true)) {
        action.choice = Choice{.reason = Message(MessageId::size_is_fixed, {m_size}), .bindingLimit = "plan"};
    }
    return action;
}

void FixedPolicy::observe(const BatchOutcome& /*outcome*/) {}

}  // namespace clipscope::scheduler
