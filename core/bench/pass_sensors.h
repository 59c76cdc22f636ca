// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/record/event.h"
#include "core/record/pass_summary.h"

namespace clipscope::bench {

/// What sensors tell of a pass. The runner's thread calls it just before its first measured batch and just after the
/// last.
class PassSensors {
public:
    virtual ~PassSensors() = default;

    /// From now on this case computes, warm-up included.
    virtual void beginWork(record::CaseIndex index, backend::Device device) = 0;
    virtual void beginPass() = 0;
    /// Adds what was told since beginPass().
    virtual void endPass(record::PassResources& resources) = 0;
};

}  // namespace clipscope::bench
