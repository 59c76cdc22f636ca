// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

namespace clipscope::kernels {

/// Panels of weights that all rows are multiplied by before the next ones are. Where the rows stay in the second cache,
/// a small group lets the next one be fetched the whole time; where they do not, a large one, which stays there
/// itself, lets them be read less often.
constexpr std::size_t panelsOfGroup(std::size_t inputBytes, std::size_t panelBytes) {
    constexpr std::size_t ofSecondCache = std::size_t{768} * 1024;
    constexpr std::size_t smallGroup = std::size_t{128} * 1024;
    const std::size_t bytes = inputBytes <= ofSecondCache ? smallGroup : ofSecondCache;
    return std::max<std::size_t>(1, bytes / panelBytes);
}

}  // namespace clipscope::kernels
