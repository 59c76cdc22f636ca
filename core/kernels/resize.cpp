// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize.h"

#include <algorithm>
#include <cmath>

namespace clipscope::kernels {
namespace {

constexpr int fractionBits = 22;
constexpr std::int32_t half = 1 << (fractionBits - 1);
constexpr int channels = 3;

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

std::uint8_t toByte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> fractionBits, 0, 255));
}

}  // namespace

void Resizer::computeWeights(int sourceSize, std::int64_t size, std::int64_t begin, int outputCount, Axis& axis) {
    const double scale = sourceSize / static_cast<double>(size);
    const double stretch = std::max(scale, 1.0);
    const double shrink = 1 / stretch;
    const double reach = 2 * stretch;
    axis.taps = 2 * static_cast<int>(std::ceil(reach)) + 1;
    const auto outputs = static_cast<std::size_t>(outputCount);
    axis.first.assign(outputs, 0);
    axis.count.assign(outputs, 0);
    axis.weights.assign(outputs * static_cast<std::size_t>(axis.taps), 0);
    std::vector<double> exact(static_cast<std::size_t>(axis.taps));
    for (std::size_t output = 0; output < outputs; ++output) {
        const double centre = (static_cast<double>(begin) + static_cast<double>(output) + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(centre - reach + 0.5));
        const int last = std::min(sourceSize, static_cast<int>(centre + reach + 0.5));
        double sum = 0;
        for (int at = first; at < last; ++at) {
            exact[static_cast<std::size_t>(at - first)] = cubic((at - centre + 0.5) * shrink);
            sum += exact[static_cast<std::size_t>(at - first)];
        }
        axis.first[output] = first;
        axis.count[output] = last - first;
        for (int tap = 0; tap < last - first; ++tap) {
            const double share = sum == 0 ? 0 : exact[static_cast<std::size_t>(tap)] / sum;
            axis.weights[output * static_cast<std::size_t>(axis.taps) + static_cast<std::size_t>(tap)] =
                static_cast<std::int32_t>(share * (1 << fractionBits) + (share < 0 ? -0.5 : 0.5));
        }
    }
}

void Resizer::resize(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                     std::span<std::uint8_t> out) {
    computeWeights(source.width, width, window.left, window.width, m_columns);
    computeWeights(source.height, height, window.top, window.height, m_rows);
    const int firstRow = m_rows.first.front();
    const int lastRow = m_rows.first.back() + m_rows.count.back();
    const auto rowBytes = static_cast<std::size_t>(window.width) * channels;
    const auto sourceRowBytes = static_cast<std::size_t>(source.width) * channels;
    m_between.resize(static_cast<std::size_t>(lastRow - firstRow) * rowBytes);

    for (int row = firstRow; row < lastRow; ++row) {
        const std::uint8_t* const in = source.rgb.data() + static_cast<std::size_t>(row) * sourceRowBytes;
        std::uint8_t* to = m_between.data() + static_cast<std::size_t>(row - firstRow) * rowBytes;
        for (std::size_t column = 0; column < static_cast<std::size_t>(window.width); ++column) {
            const std::uint8_t* pixel = in + static_cast<std::size_t>(m_columns.first[column]) * channels;
            const std::int32_t* weight = m_columns.weights.data() + column * static_cast<std::size_t>(m_columns.taps);
            std::int32_t red = half;
            std::int32_t green = half;
            std::int32_t blue = half;
            for (int tap = 0; tap < m_columns.count[column]; ++tap, pixel += channels) {
                red += pixel[0] * weight[tap];
                green += pixel[1] * weight[tap];
                blue += pixel[2] * weight[tap];
            }
            *to++ = toByte(red);
            *to++ = toByte(green);
            *to++ = toByte(blue);
        }
    }

    m_sums.resize(rowBytes);
    for (std::size_t row = 0; row < static_cast<std::size_t>(window.height); ++row) {
        std::ranges::fill(m_sums, half);
        const std::int32_t* const weights = m_rows.weights.data() + row * static_cast<std::size_t>(m_rows.taps);
        for (int tap = 0; tap < m_rows.count[row]; ++tap) {
            const std::uint8_t* const in =
                m_between.data() + static_cast<std::size_t>(m_rows.first[row] - firstRow + tap) * rowBytes;
            const std::int32_t weight = weights[tap];
            for (std::size_t at = 0; at < rowBytes; ++at) {
                m_sums[at] += in[at] * weight;
            }
        }
        std::ranges::transform(m_sums, out.subspan(row * rowBytes, rowBytes).begin(), toByte);
    }
}

}  // namespace clipscope::kernels
