// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace clipscope::kernels {

/// Scaled dot products of every image with every text: out[i * m + j] = scale * <image i, text j>. For embeddings
/// of unit length that is the cosine times the logit scale.
///
/// \param images n x width
/// \param texts m x width
/// \param out n x m
void similarity(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                std::span<float> out);

}  // namespace clipscope::kernels
