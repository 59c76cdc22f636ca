// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/softmax.h"

#include "core/kernels/vector_targets.h"

#include <algorithm>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/softmax.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <hwy/contrib/math/math-inl.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

constexpr float least = -std::numeric_limits<float>::infinity();

/// Below the logarithm of the smallest normal float it is 0: numbers in between would cost a hundred cycles each.
HWY_INLINE Vector exponential(Vector power) {
    const Floats floats;
    const Vector smallest = hn::Set(floats, -87.336F);
    const Vector value = hn::IfThenElseZero(hn::Ge(power, smallest), hn::Exp(floats, hn::Max(power, smallest)));
    return hn::IfThenElse(hn::IsNaN(power), power, value);
}

HWY_INLINE void softmaxRow(float* row, std::size_t columns) {
    const Floats floats;
    const std::size_t whole = columns / lanes * lanes;
    const Vector last = loadUpTo(row + whole, columns - whole, least);

    Vector largest = last;
    for (std::size_t at = 0; at < whole; at += lanes) {
        largest = hn::Max(largest, hn::LoadU(floats, row + at));
    }
    largest = hn::MaxOfLanes(floats, largest);

    Vector sum = hn::Zero(floats);
    for (std::size_t at = 0; at < whole; at += lanes) {
        const Vector value = exponential(hn::Sub(hn::LoadU(floats, row + at), largest));
        hn::StoreU(value, floats, row + at);
        sum = hn::Add(sum, value);
    }
    const Vector lastValue = exponential(hn::Sub(last, largest));
    sum = hn::SumOfLanes(floats, hn::Add(sum, lastValue));

    for (std::size_t at = 0; at < whole; at += lanes) {
        hn::StoreU(hn::Div(hn::LoadU(floats, row + at), sum), floats, row + at);
    }
    storeUpTo(hn::Div(lastValue, sum), row + whole, columns - whole);
}

void softmaxOfRows(std::span<float> values, std::size_t columns) {
    for (std::size_t begin = 0; columns > 0 && begin + columns <= values.size(); begin += columns) {
        softmaxRow(values.data() + begin, columns);
    }
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(softmaxOfRows);

void softmaxRows(std::span<float> values, std::size_t columns) {
    HWY_DYNAMIC_DISPATCH(softmaxOfRows)(values, columns);
}

}  // namespace clipscope::kernels
#endif
