// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/torch/common/torch_tower.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace clipscope::backend {

/// A loaded tower whose encoders bring batches to LibTorch and embeddings back: alike for every engine on it.
/// \param request of which precision, threads and TextLength count; 0 threads: LibTorch's own number
/// \param ownBytes memory that the tower holds beyond the mapped file
/// \param buildSeconds as LoadedTower tells them
[[nodiscard]] std::shared_ptr<LoadedTower> loadedTower(std::shared_ptr<const TorchTower> tower,
                                                       const EncoderRequest& request, std::int64_t ownBytes,
                                                       std::optional<double> buildSeconds = {});

}  // namespace clipscope::backend
