// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>
#include <vector>

namespace clipscope::models {

/// What somebody typed as batch sizes: the sizes, or why it is none.
struct BatchSizes {
    std::vector<std::int64_t> sizes;
    QString problem;  ///< empty where the text is right
};

/// Reads whole numbers from 1 to 65,536 with blanks, commas or semicolons between them. A size that comes twice counts
/// once.
[[nodiscard]] BatchSizes parseBatchSizes(const QString& text);

/// "1 8 32"
[[nodiscard]] QString batchSizesText(const std::vector<std::int64_t>& sizes);

}  // namespace clipscope::models
