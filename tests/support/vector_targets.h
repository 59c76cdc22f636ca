// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/vector_targets.h"

#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace clipscope::test {

/// Calls `check` once for each instruction set that the kernels are compiled for and this CPU has, with the kernels
/// kept to it.
template <typename Check>
void onEachTarget(const Check& check) {
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        SCOPED_TRACE(hwy::TargetName(target));
        hwy::SetSupportedTargetsForTest(target);
        check();
        hwy::SetSupportedTargetsForTest(0);
    }
}

}  // namespace clipscope::test
