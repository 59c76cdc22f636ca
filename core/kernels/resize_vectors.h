// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/axis_weights.h"
#include "core/kernels/cache_line.h"
#include "core/kernels/normalise.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clipscope::kernels {

/// What resizeWithVectors() works in; it grows and is never given back.
struct ResizeScratch {
    std::vector<CacheLine<std::int32_t>> columns;  ///< some columns of a few source rows, transposed
    std::vector<CacheLine<std::int32_t>> between;  ///< the rows between the two passes, the latest only
    std::vector<std::uint8_t> tail;                ///< copies of source rows that a load would read past
    std::vector<std::int32_t*> blockPairs;         ///< the rows between that the next source rows become
    std::vector<const std::int32_t*> rowPairs;     ///< the rows between that a row of the result is made of
};

/// A resize as the vectors do it; see Resizer::resizeNormalised.
struct ResizeTask {
    std::span<const std::uint8_t> rgb;  ///< the source
    int sourceWidth = 0;
    const AxisWeights& columns;
    const AxisWeights& rows;
    const Normalisation& normalisation;
    ResizeScratch& scratch;
};

/// Resizes and normalises with the widest vectors that this CPU has.
/// \param out 3 x rows x columns
/// \return false, with nothing done, where it has none
[[nodiscard]] bool resizeWithVectors(const ResizeTask& task, std::span<float> out);

/// The same to the bits of bf16.
[[nodiscard]] bool resizeWithVectors(const ResizeTask& task, std::span<std::uint16_t> out);

}  // namespace clipscope::kernels
