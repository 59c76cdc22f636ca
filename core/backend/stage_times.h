// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>

namespace clipscope::backend {

/// A part of a batch's wall time. On overlapping pipelines the parts may add to more than the whole.
enum class Stage : std::size_t { Decode, Preprocess, CopyIn, Tower, Similarity, CopyOut };

inline constexpr std::size_t stageCount = 6;

/// The stage's name in journals and tables.
[[nodiscard]] constexpr std::string_view stageName(Stage stage) {
    constexpr std::array<std::string_view, stageCount> names{"decode", "preprocess", "copy_in",
                                                             "tower",  "similarity", "copy_out"};
    return names[static_cast<std::size_t>(stage)];
}

/// Seconds spent in each stage of one batch; a stage that did not run stays 0.
struct StageTimes {
    std::array<double, stageCount> seconds{};

    void add(Stage stage, std::chrono::steady_clock::duration duration) {
        seconds[static_cast<std::size_t>(stage)] += std::chrono::duration<double>(duration).count();
    }
    [[nodiscard]] double operator[](Stage stage) const { return seconds[static_cast<std::size_t>(stage)]; }
};

}  // namespace clipscope::backend
