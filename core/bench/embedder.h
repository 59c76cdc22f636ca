// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/thread_team.h"
#include "core/clip/clip_model.h"
#include "core/clip/tokenizer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Embeddings as rows of unit length.
using Embeddings = std::vector<std::vector<float>>;

/// Embeds pictures with a model's image tower, in fp32, one after the other; as many are decoded and preprocessed at a
/// time as `numerics` has threads.
/// \throws Error BadInput that names the file where one cannot be decoded, and for embeddings that are not finite;
/// Unavailable without an engine
[[nodiscard]] Embeddings embedImages(const clip::ClipModel& model, const backend::Backend& engine,
                                     const std::vector<std::filesystem::path>& files, int threads,
                                     ThreadTeam& numerics);

/// Embeds captions with a model's text tower, in fp32, one after the other.
[[nodiscard]] Embeddings embedTexts(const clip::ClipModel& model, const backend::Backend& engine,
                                    const clip::Tokenizer& tokenizer, const std::vector<std::string>& texts,
                                    int threads);

}  // namespace clipscope::bench
