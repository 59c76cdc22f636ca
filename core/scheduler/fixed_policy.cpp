// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/fixed_policy.h"

namespace clipscope::scheduler {

FixedPolicy::FixedPolicy(std::int64_t size)
    : m_action{.size = size, .reason = Message(MessageId::size_is_fixed, {size}), .bindingLimit = "plan"} {}

Action FixedPolicy::next(const SchedulerInput& /*input*/) {
    return m_action;
}

void FixedPolicy::observe(const BatchOutcome& /*outcome*/) {}

}  // namespace clipscope::scheduler
