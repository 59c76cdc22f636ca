// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/linear_result.h"

#include "core/kernels/vector_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/linear_result.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/linear_result.inc"

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(finish);

void finishLinear(const LinearSums& sums, const float* bias, Activation activation, const LinearResult& result) {
    HWY_DYNAMIC_DISPATCH(finish)(sums, bias, activation, result);
}

}  // namespace clipscope::kernels
#endif
