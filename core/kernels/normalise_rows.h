// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/thread_team.h"

#include <cstddef>
#include <span>

namespace clipscope::kernels {

/// Divides each row by its length, so that it has a length of 1: what CLIP does to embeddings before it compares
/// them. A row of zeros has no direction and becomes no number (NaN); rows of very large or very small values are no
/// special case.
/// \param rows any number of rows x width
/// \param out as many; may be the rows themselves
void normaliseRows(std::span<const float> rows, std::size_t width, std::span<float> out);

/// The same on several threads, with the same result for any number of them.
void normaliseRows(ThreadTeam& team, std::span<const float> rows, std::size_t width, std::span<float> out);

}  // namespace clipscope::kernels
