// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/similarity.h"

#include <array>

namespace clipscope::kernels {
namespace {

float dot(std::span<const float> a, std::span<const float> b) {
    // Independent sums let the compiler use vectors without being allowed to reorder one long sum.
    constexpr std::size_t lanes = 16;
    std::array<float, lanes> sums{};
    std::size_t at = 0;
    for (; at + lanes <= a.size(); at += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            sums[lane] += a[at + lane] * b[at + lane];
        }
    }
    float total = 0;
    for (const float sum : sums) {
        total += sum;
    }
    for (; at < a.size(); ++at) {
        total += a[at] * b[at];
    }
    return total;
}

}  // namespace

void similarity(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                std::span<float> out) {
    const std::size_t imageCount = images.size() / width;
    const std::size_t textCount = texts.size() / width;
    for (std::size_t image = 0; image < imageCount; ++image) {
        for (std::size_t text = 0; text < textCount; ++text) {
            out[image * textCount + text] =
                scale * dot(images.subspan(image * width, width), texts.subspan(text * width, width));
        }
    }
}

}  // namespace clipscope::kernels
