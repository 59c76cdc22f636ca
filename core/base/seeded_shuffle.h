// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace clipscope {

/// Fisher and Yates with a generator whose numbers the standard fixes, so that a seed gives the same order everywhere;
/// std::shuffle is free to differ.
template <typename T>
void seededShuffle(std::vector<T>& items, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    for (std::size_t left = items.size(); left > 1; --left) {
        std::swap(items[left - 1], items[random() % left]);
    }
}

}  // namespace clipscope
