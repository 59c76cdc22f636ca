// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/record/event.h"
#include "core/record/pass_summary.h"

#include <vector>

namespace clipscope::bench {

/// What sensors tell of a pass. The runner's thread calls it just before its first measured batch and just after the
/// last.
class PassSensors {
public:
    static constexpr record::CaseIndex noCase = -1;

    virtual ~PassSensors() = default;

    /// From now on this case computes, warm-up included.
    /// \param index noCase: nothing does
    /// \param cpus that the model's threads may use
    virtual void beginWork(record::CaseIndex index, backend::Device device, const std::vector<int>& cpus) = 0;
    virtual void beginPass() = 0;
    /// Adds what was told since beginPass().
    virtual void endPass(record::PassResources& resources) = 0;
};

}  // namespace clipscope::bench
