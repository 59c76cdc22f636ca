// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/clip/clip_model.h"

#include <filesystem>
#include <stop_token>

namespace clipscope::backend {

/// Writes the tensors of one tower in fp32 as a safetensors file, under WeightSource's names.
/// \throws Error Output where it cannot be written, Stopped where `stop` says so
void exportTower(const clip::ClipModel& model, Tower tower, const std::filesystem::path& file,
                 const std::stop_token& stop);

}  // namespace clipscope::backend
