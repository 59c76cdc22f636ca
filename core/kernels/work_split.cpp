// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/work_split.h"

#include <algorithm>

namespace clipscope::kernels {
namespace {

std::size_t quotientUp(std::size_t value, std::size_t divisor) {
    return (value + divisor - 1) / divisor;
}

}  // namespace

std::vector<WorkShare> splitWork(std::size_t rows, std::size_t blockRows, std::size_t panels, std::size_t threads) {
    const std::size_t blocks = quotientUp(rows, blockRows);
    if (blocks == 0 || panels == 0) {
        return {};
    }
    std::size_t rowCuts = 1;
    std::size_t panelCuts = 1;
    std::size_t least = blocks * panels;
    for (std::size_t wanted = 1; wanted <= std::min(blocks, threads); ++wanted) {
        const std::size_t others = std::min(panels, std::max<std::size_t>(1, threads / wanted));
        const std::size_t largest = quotientUp(blocks, wanted) * quotientUp(panels, others);
        if (largest < least) {
            least = largest;
            rowCuts = wanted;
            panelCuts = others;
        }
    }
    std::vector<WorkShare> shares;
    shares.reserve(rowCuts * panelCuts);
    for (std::size_t part = 0; part < rowCuts; ++part) {
        const IndexRange share{blocks * part / rowCuts * blockRows,
                               std::min(rows, blocks * (part + 1) / rowCuts * blockRows)};
        for (std::size_t panel = 0; panel < panelCuts; ++panel) {
            shares.push_back({share, {panels * panel / panelCuts, panels * (panel + 1) / panelCuts}});
        }
    }
    return shares;
}

}  // namespace clipscope::kernels
