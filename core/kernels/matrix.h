// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace clipscope::kernels {

/// Rows of numbers in memory that belongs to another: row r begins at values + r * stride.
template <typename Number>
struct Matrix {
    Number* values = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;  ///< at least `columns`

    [[nodiscard]] Number* row(std::size_t index) const { return values + index * stride; }
};

/// The indices from `begin` to before `end`.
struct IndexRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    bool operator==(const IndexRange&) const = default;
};

}  // namespace clipscope::kernels
