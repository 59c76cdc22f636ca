// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace clipscope::bench {

/// The pixels of a batch of pictures, in the precision that an encoder takes best: what is timed and what fidelity is
/// measured of are the same values. Not thread-safe.
class PixelMemory {
public:
    PixelMemory() = default;

    /// \param pictures the largest batch
    PixelMemory(const backend::Encoder& encoder, std::size_t pictures, std::int64_t imageSize)
        : m_imageSize(imageSize) {
        const std::size_t values = pictures * valuesEach();
        if (encoder.pixelPrecision() == backend::Precision::Bf16) {
            m_values = std::vector<std::uint16_t>(values);
        } else {
            m_values = std::vector<float>(values);
        }
    }

    /// Lets `fill` write the first pictures: it is called with a span of fp32 or of the bits of bf16.
    /// \return those pictures; valid until the next call
    template <typename Fill>
    backend::PixelBatch fill(std::size_t pictures, const Fill& fill) {
        backend::PixelBatch batch{.count = static_cast<std::int64_t>(pictures), .imageSize = m_imageSize, .values = {}};
        std::visit(
            [&](auto& memory) {
                const auto values = std::span(memory).first(pictures * valuesEach());
                fill(values);
                batch.values = values;
            },
            m_values);
        return batch;
    }

private:
    [[nodiscard]] std::size_t valuesEach() const { return static_cast<std::size_t>(3 * m_imageSize * m_imageSize); }

    std::int64_t m_imageSize = 0;
    std::variant<std::vector<float>, std::vector<std::uint16_t>> m_values;
};

}  // namespace clipscope::bench
