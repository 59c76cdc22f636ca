// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise_rows.h"

#include "core/kernels/vector_targets.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/normalise_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

/// Squares neither overflow nor vanish, for each value is divided by the largest first.
void normaliseRow(float* row, std::size_t width) {
    const Floats floats;
    const std::size_t whole = width / lanes * lanes;
    const std::size_t rest = width - whole;
    Vector last = loadUpTo(row + whole, rest);

    Vector largest = hn::Abs(last);
    for (std::size_t at = 0; at < whole; at += lanes) {
        largest = hn::Max(largest, hn::Abs(hn::LoadU(floats, row + at)));
    }
    largest = hn::MaxOfLanes(floats, largest);
    if (hn::GetLane(largest) == 0) {
        return;
    }

    last = hn::Div(last, largest);
    Vector squares = hn::Mul(last, last);
    for (std::size_t at = 0; at < whole; at += lanes) {
        const Vector value = hn::Div(hn::LoadU(floats, row + at), largest);
        hn::StoreU(value, floats, row + at);
        squares = hn::MulAdd(value, value, squares);
    }
    const Vector length = hn::Sqrt(hn::SumOfLanes(floats, squares));
    for (std::size_t at = 0; at < whole; at += lanes) {
        hn::StoreU(hn::Div(hn::LoadU(floats, row + at), length), floats, row + at);
    }
    storeUpTo(hn::Div(last, length), row + whole, rest);
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(normaliseRow);

void normaliseRows(std::span<float> rows, std::size_t width) {
    for (std::size_t begin = 0; begin < rows.size(); begin += width) {
        HWY_DYNAMIC_DISPATCH(normaliseRow)(rows.data() + begin, width);
    }
}

void normaliseRows(ThreadTeam& team, std::span<float> rows, std::size_t width) {
    constexpr std::size_t rowsOfBlock = 16;
    const std::size_t count = rows.size() / width;
    team.forEach((count + rowsOfBlock - 1) / rowsOfBlock, [&](std::size_t block, int) {
        const std::size_t first = block * rowsOfBlock;
        normaliseRows(rows.subspan(first * width, std::min(rowsOfBlock, count - first) * width), width);
    });
}

}  // namespace clipscope::kernels
#endif
