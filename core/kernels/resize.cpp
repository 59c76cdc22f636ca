// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize.h"

#include <algorithm>

namespace clipscope::kernels {
namespace {

constexpr std::int32_t half = 1 << (AxisWeights::fractionBits - 1);

std::uint8_t toByte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> AxisWeights::fractionBits, 0, 255));
}

}  // namespace

void Resizer::resize(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                     std::span<std::uint8_t> out) {
    m_columns.update(source.width, width, window.left, window.width);
    m_rows.update(source.height, height, window.top, window.height);
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

template <typename Value>
void Resizer::resizeTo(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                       const std::array<float, 3>& mean, const std::array<float, 3>& deviation, std::span<Value> out) {
    m_columns.update(source.width, width, window.left, window.width);
    m_rows.update(source.height, height, window.top, window.height);
    if (mean != m_normalisation.mean || deviation != m_normalisation.deviation) {
        m_normalisation = Normalisation(mean, deviation);
    }
    if (!resizeWithVectors({.rgb = source.rgb,
                            .sourceWidth = source.width,
                            .columns = m_columns,
                            .rows = m_rows,
                            .normalisation = m_normalisation,
                            .scratch = m_scratch},
                           out)) {
        m_bytes.resize(out.size());
        resize(source, width, height, window, m_bytes);
        normalise(m_bytes, mean, deviation, out);
    }
}

void Resizer::resizeNormalised(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                               const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                               std::span<float> out) {
    resizeTo(source, width, height, window, mean, deviation, out);
}

void Resizer::resizeNormalised(const RgbView& source, std::int64_t width, std::int64_t height, const Window& window,
                               const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                               std::span<std::uint16_t> out) {
    resizeTo(source, width, height, window, mean, deviation, out);
}

}  // namespace clipscope::kernels
