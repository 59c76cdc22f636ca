// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/clip/clip_config.h"

#include <cstdint>

namespace clipscope::scheduler {

/// Memory that a case needs beyond what the process holds before its encoder is loaded, foreseen from shapes.
struct MemoryEstimate {
    double weightBytes = 0;   ///< both towers' where it is a pair
    double bytesPerItem = 0;  ///< activations at their peak, inputs and outputs
    double fixedBytes = 0;    ///< scratch of the engine that does not grow with the batch
    double bytesPerPair = 0;  ///< of a pair's n x n similarity

    [[nodiscard]] double bytes(std::int64_t batch) const {
        const auto size = static_cast<double>(batch);
        return weightBytes + fixedBytes + (bytesPerItem + bytesPerPair * size) * size;
    }
    /// The largest batch that stays within the share of `headroomBytes` that may be used; 0 where none does.
    [[nodiscard]] std::int64_t largestBatch(double headroomBytes) const;
};

/// The share of the free memory that a run may take: the rest is for what was not foreseen, since a process
/// that takes more may be killed without a word.
inline constexpr double usableShareOfMemory = 0.85;

/// An upper estimate for engines that run operator by operator: at the peak of a block the residual stream, its
/// norm, the widened MLP state and two temporaries of that are alive.
[[nodiscard]] MemoryEstimate estimateMemory(const clip::ClipConfig& config, backend::Tower tower,
                                            backend::Precision precision);

}  // namespace clipscope::scheduler
