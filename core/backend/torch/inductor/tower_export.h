// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/clip/clip_model.h"

#include <filesystem>

namespace clipscope::backend {

/// Writes the tensors of one tower in fp32 as a safetensors file, under WeightSource's names.
/// \throws Error Output where it cannot be written, Stopped where the context's token says so
void exportTower(const clip::ClipModel& model, Tower tower, const std::filesystem::path& file, LoadContext& context);

}  // namespace clipscope::backend
