// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/thread_team.h"

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

/// The same on several threads, with the same result for any number of them.
void similarity(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                float scale, std::span<float> out);

/// similarity() and then softmaxRows(), with the same result, a few rows at a time while they are in the cache: for
/// each image the probability of each text.
/// \param out n x m
void similaritySoftmax(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                       std::span<float> out);

/// The same on several threads, with the same result for any number of them.
void similaritySoftmax(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                       float scale, std::span<float> out);

}  // namespace clipscope::kernels
