// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/vocabulary.h"

#include <cstdint>
#include <filesystem>

namespace clipscope::clip {

/// The form of Hugging Face: tokens with their ids, and merges in order of urgency.
/// \throws Error BadInput that names the file where it is missing, corrupt, or has more tokens than the model
[[nodiscard]] Vocabulary readJsonVocabulary(const std::filesystem::path& tokens, const std::filesystem::path& merges,
                                            const ClipConfig& config);

/// The form of OpenAI: merges alone, whose order gives the ids; of a longer list the first 48,894 count.
/// \param file plain, or gzip where it ends in `.gz`
/// \throws Error BadInput that names the file where it is missing, corrupt, or does not have the model's tokens
[[nodiscard]] Vocabulary readMergesVocabulary(const std::filesystem::path& file, const ClipConfig& config);

/// The first `count` merges of a list, numbered as in OpenAI's form, with the start and end tokens of `config`.
/// \throws Error BadInput that names the file where it is missing or corrupt
[[nodiscard]] Vocabulary readMergesPrefix(const std::filesystem::path& file, std::int64_t count,
                                          const ClipConfig& config);

}  // namespace clipscope::clip
