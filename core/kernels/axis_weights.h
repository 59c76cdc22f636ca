// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clipscope::kernels {

/// Channels of a pixel. They share an axis's weights.
inline constexpr std::size_t channels = 3;

/// Pixels of one axis, the end not among them.
struct PixelRange {
    int begin = 0;
    int end = 0;
};

/// The weights of one axis of a resize: which source pixels each output pixel of a range is made of, in 22-bit fixed
/// point, as Pillow's BICUBIC filter has them.
///
/// Vectors multiply two neighbours at a time, so each weight is also there as one half of a pair: pair k holds source
/// pixels 2k and 2k + 1, and a weight w is cut into high * 2^15 + low, where low has 15 bits and no sign. Products of
/// 8-bit values with either part are exact, and so are their sums modulo 2^32.
struct AxisWeights {
    static constexpr int fractionBits = 22;
    static constexpr int lowBits = 15;

    int taps = 0;  ///< weights kept for each output pixel
    std::vector<int> first;
    std::vector<int> count;
    std::vector<std::int32_t> weights;  ///< outputs x taps

    int pairs = 0;                   ///< pairs of weights for each output pixel; the last may be zero
    std::vector<int> firstPair;      ///< outputs, and up to three repetitions that make them a multiple of four
    std::vector<std::int32_t> low;   ///< firstPair.size() x pairs, the weight of the even pixel in the lower 16 bits
    std::vector<std::int32_t> high;  ///< the same for the high parts

    /// The source pixels that a pixel of an axis of `sourceSize` resized to `size` is made of.
    [[nodiscard]] static PixelRange sourceOf(std::int64_t pixel, int sourceSize, std::int64_t size);

    /// Computes the weights of `outputs` pixels from `begin` on of an axis of `sourceSize` resized to `size`; nothing
    /// where these are the numbers of the call before.
    void update(int sourceSize, std::int64_t size, std::int64_t begin, int outputs);

private:
    void computeTaps();
    void computePairs();

    int m_sourceSize = 0;
    std::int64_t m_size = 0;
    std::int64_t m_begin = 0;
    int m_outputs = 0;
};

}  // namespace clipscope::kernels
