// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace clipscope::clip {

/// How a tensor's elements are stored.
enum class DataType { F32, F16, BF16 };

/// Bytes of one element.
[[nodiscard]] constexpr std::size_t byteSize(DataType type) {
    return type == DataType::F32 ? 4 : 2;
}

/// A tensor in somebody's memory, with a share in its ownership: the memory lives while the view does.
struct TensorView {
    DataType type = DataType::F32;
    std::vector<std::int64_t> shape;    ///< empty for a scalar
    std::vector<std::int64_t> strides;  ///< in elements; a transposed matrix is a view, not a copy
    const std::byte* data = nullptr;    ///< aligned to at least the size of an element
    std::shared_ptr<const void> owner;

    [[nodiscard]] std::int64_t elementCount() const {
        std::int64_t count = 1;
        for (const std::int64_t extent : shape) {
            count *= extent;
        }
        return count;
    }
};

}  // namespace clipscope::clip
