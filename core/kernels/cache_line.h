// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace clipscope::kernels {

/// Memory that vectors of any width load from without touching two cache lines at once.
template <typename Number>
struct alignas(64) CacheLine {
    static constexpr std::size_t size = 64 / sizeof(Number);
    std::array<Number, size> values{};
};

}  // namespace clipscope::kernels
