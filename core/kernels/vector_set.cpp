// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/vector_set.h"

#include "core/kernels/vector_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/vector_set.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

const char* name() {
    switch (HWY_TARGET) {
        case HWY_SCALAR:
            return "none";
        case HWY_AVX3:
            return "AVX-512";
        default:
            return hwy::TargetName(HWY_TARGET);
    }
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(name);

std::string vectorSet() {
    return HWY_DYNAMIC_DISPATCH(name)();
}

}  // namespace clipscope::kernels
#endif
