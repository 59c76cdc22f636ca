// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/clip/bpe_tokenizer.h"

namespace clipscope::clip {

std::unique_ptr<const Tokenizer> Tokenizer::builtIn(const std::filesystem::path& resources, const ClipConfig& config) {
    const auto file = resources / "tokenizer/merges.txt";
    BpeVocabulary vocabulary = vocabularyFromMerges(readFile(file), file.string());
    const BpeTokenizer::Frame frame{.start = static_cast<std::int32_t>(config.startToken()),
                                    .end = static_cast<std::int32_t>(config.endToken()),
                                    .contextLength = config.contextLength,
                                    .idsBelow = static_cast<std::int32_t>(config.startToken())};
    return std::make_unique<const BpeTokenizer>(std::move(vocabulary), frame, "ClipScope's own small vocabulary");
}

}  // namespace clipscope::clip
