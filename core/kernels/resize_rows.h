// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/axis_weights.h"
#include "core/kernels/normalise.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace clipscope::kernels {

/// Words of a channel of each row between the two passes: room for two of the widest vectors more or less.
[[nodiscard]] constexpr std::size_t wordsOfRow(std::size_t width) {
    constexpr std::size_t twoVectors = 32;
    return (width + twoVectors - 1) / twoVectors * twoVectors;
}

/// A row of the result on its way from rows of its width.
struct RowTask {
    const AxisWeights& weights;
    const Normalisation& normalisation;
    std::size_t row = 0;
    /// weights.pairs pairs of rows as resizeColumns() makes them, from weights.firstPair[row] on. Each begins at a
    /// cache line.
    const std::int32_t* const* pairs = nullptr;
    std::size_t width = 0;
};

/// Computes a row of the result and normalises it, with vectors, which this CPU has to have.
/// \param out 3 x rows x width, of which the row is set
void resizeRow(const RowTask& task, std::span<float> out);

/// The same to the bits of bf16.
void resizeRow(const RowTask& task, std::span<std::uint16_t> out);

}  // namespace clipscope::kernels
