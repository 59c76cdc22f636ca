// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduler/batch_policy.h"

namespace clipscope::scheduler {

/// Always the size of the plan.
class FixedPolicy final : public BatchPolicy {
public:
    explicit FixedPolicy(std::int64_t size) : m_size(size) {}

    [[nodiscard]] Action next(const SchedulerInput& input) override;
    void observe(const BatchOutcome& outcome) override;

private:
    std::int64_t m_size;
    bool m_wasTold = false;
};

}  // namespace clipscope::scheduler
