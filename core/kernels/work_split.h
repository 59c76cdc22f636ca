// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/matrix.h"

#include <cstddef>
#include <vector>

namespace clipscope::kernels {

/// One thread's share of a matrix product: some panels of weights for some rows.
struct WorkShare {
    IndexRange rows;
    IndexRange panels;

    bool operator==(const WorkShare&) const = default;
};

/// Shares for at most that many threads, so that the largest is as small as can be. Among equals it cuts rows least
/// often, for each part of the rows reads the weights anew.
///
/// \param blockRows rows that are multiplied together: cuts lie between blocks
[[nodiscard]] std::vector<WorkShare> splitWork(std::size_t rows, std::size_t blockRows, std::size_t panels,
                                               std::size_t threads);

}  // namespace clipscope::kernels
