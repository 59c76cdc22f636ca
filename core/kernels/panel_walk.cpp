// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/panel_walk.h"

#include <unistd.h>

namespace clipscope::kernels {
namespace {

/// Of the core's second cache, what one of a product's sides may take: the other side, and what is fetched for later,
/// pass through it as well.
std::size_t shareOfSecondCache() {
    static const std::size_t share = [] {
        constexpr long usual = 1024L * 1024;
        const long told = sysconf(_SC_LEVEL2_CACHE_SIZE);
        return static_cast<std::size_t>(told > 0 ? told : usual) * 3 / 8;
    }();
    return share;
}

}  // namespace

std::size_t panelsOfGroup(std::size_t inputBytes, std::size_t panelBytes) {
    constexpr std::size_t smallGroup = std::size_t{128} * 1024;
    constexpr std::size_t mostOfRows = std::size_t{768} * 1024;
    const std::size_t bytes = inputBytes <= mostOfRows ? smallGroup : shareOfSecondCache();
    return std::max<std::size_t>(1, bytes / panelBytes);
}

}  // namespace clipscope::kernels
