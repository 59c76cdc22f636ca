// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/layer_norm.h"

#include "core/kernels/vector_targets.h"

#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/layer_norm.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

HWY_INLINE float sumOf(Vector values) {
    return hn::GetLane(hn::SumOfLanes(Floats(), values));
}

/// In two passes over a row that stays in the cache: differences from the mean keep what squares of sums would lose.
template <typename Number>
void normaliseRows(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows, Matrix<Number> output) {
    const Floats floats;
    const std::size_t width = input.columns;
    const std::size_t whole = width / lanes * lanes;
    const auto count = static_cast<float>(width);
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const float* const from = input.row(row);
        Number* const to = output.row(row);
        Vector sum0 = hn::Zero(floats);
        Vector sum1 = sum0;
        std::size_t at = 0;
        for (; at + 2 * lanes <= width; at += 2 * lanes) {
            sum0 = hn::Add(sum0, hn::LoadU(floats, from + at));
            sum1 = hn::Add(sum1, hn::LoadU(floats, from + at + lanes));
        }
        for (; at < width; at += lanes) {
            sum0 = hn::Add(sum0, loadUpTo(from + at, width - at));
        }
        const Vector mean = hn::Set(floats, sumOf(hn::Add(sum0, sum1)) / count);

        Vector squares0 = hn::Zero(floats);
        Vector squares1 = squares0;
        for (at = 0; at + 2 * lanes <= width; at += 2 * lanes) {
            const Vector difference0 = hn::Sub(hn::LoadU(floats, from + at), mean);
            const Vector difference1 = hn::Sub(hn::LoadU(floats, from + at + lanes), mean);
            squares0 = hn::MulAdd(difference0, difference0, squares0);
            squares1 = hn::MulAdd(difference1, difference1, squares1);
        }
        for (; at < whole; at += lanes) {
            const Vector difference = hn::Sub(hn::LoadU(floats, from + at), mean);
            squares0 = hn::MulAdd(difference, difference, squares0);
        }
        float squares = sumOf(hn::Add(squares0, squares1));
        for (; at < width; ++at) {
            const float difference = from[at] - hn::GetLane(mean);
            squares += difference * difference;
        }
        const Vector factor = hn::Set(floats, 1 / std::sqrt(squares / count + norm.epsilon));

        for (at = 0; at < width; at += lanes) {
            const std::size_t left = width - at;
            const Vector gain = hn::Mul(loadUpTo(norm.gain + at, left), factor);
            const Vector difference = hn::Sub(loadUpTo(from + at, left), mean);
            storeUpTo(hn::MulAdd(difference, gain, loadUpTo(norm.offset + at, left)), to + at, left);
        }
    }
}

void normaliseToFloats(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows,
                       Matrix<float> output) {
    normaliseRows(norm, input, rows, output);
}

void normaliseToBf16(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows,
                     Matrix<std::uint16_t> output) {
    normaliseRows(norm, input, rows, output);
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(normaliseToFloats);
HWY_EXPORT(normaliseToBf16);

void layerNorm(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows, Matrix<float> output) {
    HWY_DYNAMIC_DISPATCH(normaliseToFloats)(norm, input, rows, output);
}

void layerNorm(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows,
               Matrix<std::uint16_t> output) {
    HWY_DYNAMIC_DISPATCH(normaliseToBf16)(norm, input, rows, output);
}

}  // namespace clipscope::kernels
#endif
