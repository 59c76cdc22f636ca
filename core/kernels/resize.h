// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/axis_weights.h"
#include "core/kernels/normalise.h"
#include "core/kernels/resize_vectors.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace clipscope::kernels {

/// An RGB picture in the caller's memory: 8 bits a channel, interleaved, rows from the top without padding.
struct RgbView {
    int width = 0;
    int height = 0;
    std::span<const std::uint8_t> rgb;  ///< height x width x 3
};

/// A part of a resized picture, in pixels of the result. The result itself is never made, so it may be wider than
/// any picture that fits in memory.
struct Window {
    std::int64_t left = 0;
    std::int64_t top = 0;
    int width = 0;
    int height = 0;
};

/// Bicubic resizing of 8-bit RGB with antialiasing, with the result of Pillow's BICUBIC filter: Keys' kernel with
/// a = -0.5, widened by the reduction factor, weights in 22-bit fixed point, rows first, rounded to 8 bits between the
/// two passes. (Since its version 13 Pillow begins with the columns where a picture is several times taller than wide;
/// CLIP's weights were trained, and are used elsewhere, with rows first.)
///
/// Keeps its scratch memory and the weights of the last size, so that pictures of one size allocate and compute
/// neither again. Not thread-safe.
class Resizer {
public:
    /// Computes a window of the picture resized to `width` x `height`, and only what that window needs.
    /// \param window lies inside the result
    /// \param out window.height x window.width x 3
    void resize(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                std::span<std::uint8_t> out);

    /// resize() and then normalise(), bit for bit, in one go and with the vectors of this CPU.
    /// \param out 3 x window.height x window.width
    void resizeNormalised(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                          const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                          std::span<float> out);

    /// The same in bf16.
    /// \param out 3 x window.height x window.width, the bits of bf16
    void resizeNormalised(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                          const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                          std::span<std::uint16_t> out);

private:
    template <typename Value>
    void resizeTo(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                  const std::array<float, 3>& mean, const std::array<float, 3>& deviation, std::span<Value> out);

    AxisWeights m_columns;
    AxisWeights m_rows;
    std::vector<std::uint8_t> m_between;  ///< the rows that the second pass reads, at the result's width
    std::vector<std::int32_t> m_sums;
    std::vector<std::uint8_t> m_bytes;  ///< the result, where this CPU has no vectors
    Normalisation m_normalisation;
    ResizeScratch m_scratch;
};

}  // namespace clipscope::kernels
