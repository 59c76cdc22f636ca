// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/axis_weights.h"

#include <algorithm>
#include <cmath>

namespace clipscope::kernels {
namespace {

/// Keys' cubic convolution kernel, a = -0.5.
double cubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1) {
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    if (x < 2) {
        return (((x - 5) * x + 8) * x - 4) * a;
    }
    return 0;
}

double centreOf(std::int64_t pixel, double scale) {
    return (static_cast<double>(pixel) + 0.5) * scale;
}

/// Adds a 16-bit value to the half of a word that belongs to a pixel of this parity.
void setHalf(std::int32_t& word, int pixel, std::int32_t value) {
    const auto bits = static_cast<std::uint32_t>(value) & 0xFFFFU;
    word = static_cast<std::int32_t>(static_cast<std::uint32_t>(word) | (pixel % 2 == 0 ? bits : bits << 16U));
}

}  // namespace

PixelRange AxisWeights::sourceOf(std::int64_t pixel, int sourceSize, std::int64_t size) {
    const double scale = sourceSize / static_cast<double>(size);
    const double centre = centreOf(pixel, scale);
    const double reach = 2 * std::max(scale, 1.0);
    return {.begin = std::max(0, static_cast<int>(centre - reach + 0.5)),
            .end = std::min(sourceSize, static_cast<int>(centre + reach + 0.5))};
}

void AxisWeights::update(int sourceSize, std::int64_t size, std::int64_t begin, int outputs) {
    if (sourceSize == m_sourceSize && size == m_size && begin == m_begin && outputs == m_outputs) {
        return;
    }
    m_sourceSize = sourceSize;
    m_size = size;
    m_begin = begin;
    m_outputs = outputs;
    computeTaps();
    computePairs();
}

void AxisWeights::computeTaps() {
    const double scale = m_sourceSize / static_cast<double>(m_size);
    const double stretch = std::max(scale, 1.0);
    const double shrink = 1 / stretch;
    taps = 2 * static_cast<int>(std::ceil(2 * stretch)) + 1;
    const auto outputs = static_cast<std::size_t>(m_outputs);
    first.assign(outputs, 0);
    count.assign(outputs, 0);
    weights.assign(outputs * static_cast<std::size_t>(taps), 0);
    std::vector<double> exact(static_cast<std::size_t>(taps));
    for (std::size_t output = 0; output < outputs; ++output) {
        const std::int64_t pixel = m_begin + static_cast<std::int64_t>(output);
        const double centre = centreOf(pixel, scale);
        const auto [begin, end] = sourceOf(pixel, m_sourceSize, m_size);
        double sum = 0;
        for (int at = begin; at < end; ++at) {
            exact[static_cast<std::size_t>(at - begin)] = cubic((at - centre + 0.5) * shrink);
            sum += exact[static_cast<std::size_t>(at - begin)];
        }
        first[output] = begin;
        count[output] = end - begin;
        for (int tap = 0; tap < end - begin; ++tap) {
            const double share = sum == 0 ? 0 : exact[static_cast<std::size_t>(tap)] / sum;
            weights[output * static_cast<std::size_t>(taps) + static_cast<std::size_t>(tap)] =
                static_cast<std::int32_t>(share * (1 << fractionBits) + (share < 0 ? -0.5 : 0.5));
        }
    }
}

void AxisWeights::computePairs() {
    constexpr std::size_t group = 4;
    constexpr std::int32_t lowMask = (1 << lowBits) - 1;
    const std::size_t outputs = first.size();
    const std::size_t padded = (outputs + group - 1) / group * group;
    pairs = 0;
    firstPair.assign(padded, 0);
    for (std::size_t output = 0; output < padded; ++output) {
        const std::size_t from = std::min(output, outputs - 1);
        firstPair[output] = first[from] / 2;
        pairs = std::max(pairs, (first[from] + count[from] + 1) / 2 - firstPair[output]);
    }
    const auto stride = static_cast<std::size_t>(pairs);
    low.assign(padded * stride, 0);
    high.assign(padded * stride, 0);
    for (std::size_t output = 0; output < outputs; ++output) {
        for (int tap = 0; tap < count[output]; ++tap) {
            const int pixel = first[output] + tap;
            const std::int32_t weight =
                weights[output * static_cast<std::size_t>(taps) + static_cast<std::size_t>(tap)];
            const std::size_t at = output * stride + static_cast<std::size_t>(pixel / 2 - firstPair[output]);
            setHalf(low[at], pixel, weight & lowMask);
            setHalf(high[at], pixel, weight >> lowBits);
        }
    }
}

}  // namespace clipscope::kernels
