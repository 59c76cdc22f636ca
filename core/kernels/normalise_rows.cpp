// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise_rows.h"

#include "core/kernels/vector_targets.h"

#include <algorithm>
#include <cmath>
#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/normalise_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

HWY_INLINE float sumOfSquares(const float* row, std::size_t width) {
    const Floats floats;
    Vector sums[4] = {hn::Zero(floats), hn::Zero(floats), hn::Zero(floats), hn::Zero(floats)};
    std::size_t at = 0;
    for (; at + 4 * lanes <= width; at += 4 * lanes) {
        for (std::size_t part = 0; part < 4; ++part) {
            const Vector value = hn::LoadU(floats, row + at + part * lanes);
            sums[part] = hn::MulAdd(value, value, sums[part]);
        }
    }
    for (; at < width; at += lanes) {
        const Vector value = loadUpTo(row + at, width - at);
        sums[0] = hn::MulAdd(value, value, sums[0]);
    }
    return hn::GetLane(hn::SumOfLanes(floats, hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]))));
}

HWY_INLINE void multiplyRow(const float* row, std::size_t width, float factor, float* out) {
    const Vector factors = hn::Set(Floats(), factor);
    for (std::size_t at = 0; at < width; at += lanes) {
        storeUpTo(hn::Mul(factors, loadUpTo(row + at, width - at)), out + at, width - at);
    }
}

HWY_INLINE float largestOf(const float* row, std::size_t width) {
    const Floats floats;
    Vector largest = hn::Zero(floats);
    for (std::size_t at = 0; at < width; at += lanes) {
        largest = hn::Max(largest, hn::Abs(loadUpTo(row + at, width - at)));
    }
    return hn::GetLane(hn::MaxOfLanes(floats, largest));
}

void normaliseRow(const float* row, std::size_t width, float* out) {
    // In this range squares have neither overflowed nor lost what counts.
    constexpr float leastSafe = 1e-24F;
    constexpr float mostSafe = 1e30F;
    const float squares = sumOfSquares(row, width);
    if (squares >= leastSafe && squares <= mostSafe) {
        multiplyRow(row, width, 1 / std::sqrt(squares), out);
        return;
    }
    const float largest = largestOf(row, width);
    if (largest == 0) {
        std::fill_n(out, width, std::numeric_limits<float>::quiet_NaN());
        return;
    }
    // Quotients, for the reciprocal of a tiny number may be infinite.
    const Vector divisor = hn::Set(Floats(), largest);
    for (std::size_t at = 0; at < width; at += lanes) {
        storeUpTo(hn::Div(loadUpTo(row + at, width - at), divisor), out + at, width - at);
    }
    multiplyRow(out, width, 1 / std::sqrt(sumOfSquares(out, width)), out);
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(normaliseRow);

void normaliseRows(std::span<const float> rows, std::size_t width, std::span<float> out) {
    for (std::size_t begin = 0; begin < rows.size(); begin += width) {
        HWY_DYNAMIC_DISPATCH(normaliseRow)(rows.data() + begin, width, out.data() + begin);
    }
}

void normaliseRows(ThreadTeam& team, std::span<const float> rows, std::size_t width, std::span<float> out) {
    constexpr std::size_t rowsOfBlock = 16;
    const std::size_t count = rows.size() / width;
    team.forEach((count + rowsOfBlock - 1) / rowsOfBlock, [&](std::size_t block, int) {
        const std::size_t first = block * rowsOfBlock * width;
        const std::size_t size = std::min(rowsOfBlock * width, rows.size() - first);
        normaliseRows(rows.subspan(first, size), width, out.subspan(first, size));
    });
}

}  // namespace clipscope::kernels
#endif
