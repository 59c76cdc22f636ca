// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/matrix.h"
#include "core/kernels/prefetch.h"

#include <algorithm>
#include <cstddef>

namespace clipscope::kernels {

/// Panels of weights that all rows are multiplied by before the next ones are. Where the rows stay in the second cache,
/// a small group lets the next one be fetched the whole time; where they do not, a large one, which stays there
/// itself, lets them be read less often.
[[nodiscard]] std::size_t panelsOfGroup(std::size_t inputBytes, std::size_t panelBytes);

/// Rows times panels: groups of panels, in each of them blocks of rows, in each of those the panels one by one.
struct PanelWalk {
    IndexRange rows;
    std::size_t blockRows;  ///< at most, in a block
    std::size_t rowBytes;   ///< of the input
    IndexRange panels;
    const void* weight;  ///< panel after panel
    std::size_t panelBytes;
    std::size_t prefetches;  ///< how often a block advances what it fetches

    /// \param multiply takes a block of rows, a panel and what to fetch meanwhile: a part of a panel of the next group
    template <class Multiply>
    void run(const Multiply& multiply) const {
        const std::size_t groupPanels = panelsOfGroup(rows.size() * rowBytes, panelBytes);
        const std::size_t blocks = (rows.size() + blockRows - 1) / blockRows;
        for (IndexRange group{panels.begin, 0}; group.begin < panels.end; group.begin = group.end) {
            group.end = std::min(panels.end, group.begin + groupPanels);
            for (std::size_t block = 0; block < blocks; ++block) {
                // Of about the same number of rows: a block of few would take as long for each panel as a full one.
                const IndexRange blockRange{rows.begin + rows.size() * block / blocks,
                                            rows.begin + rows.size() * (block + 1) / blocks};
                for (std::size_t panel = group.begin; panel < group.end; ++panel) {
                    PrefetchPart ahead;
                    if (panel + groupPanels < panels.end) {
                        ahead = PrefetchPart::of(static_cast<const char*>(weight) + (panel + groupPanels) * panelBytes,
                                                 panelBytes, block, blocks, prefetches);
                    }
                    multiply(blockRange, panel, ahead);
                }
            }
        }
    }
};

}  // namespace clipscope::kernels
