// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bf16_rounding.h"

#include "core/kernels/vector_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/bf16_rounding.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

void roundAll(std::span<const float> values, std::span<std::uint16_t> out) {
    for (std::size_t at = 0; at < values.size(); at += lanes) {
        const std::size_t left = values.size() - at;
        storeUpTo(loadUpTo(values.data() + at, left), out.data() + at, left);
    }
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(roundAll);

void roundToBf16(std::span<const float> values, std::span<std::uint16_t> out) {
    HWY_DYNAMIC_DISPATCH(roundAll)(values, out);
}

}  // namespace clipscope::kernels
#endif
