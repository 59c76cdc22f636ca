// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/clip/clip_config.h"
#include "core/clip/tokenizer.h"

#include <nlohmann/json.hpp>

#include <zlib.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::test {

/// The small vocabulary that tests/reference/make_tokens.py writes.
inline const std::filesystem::path smallVocabulary = std::filesystem::path(CLIPSCOPE_TEST_DATA) / "clip" / "tokenizer";
inline constexpr std::int64_t smallVocabularySize = 814;

inline clip::ClipConfig configOf(std::int64_t vocabularySize, std::int64_t contextLength = 77) {
    clip::ClipConfig config;
    config.vocabularySize = vocabularySize;
    config.contextLength = contextLength;
    return config;
}

/// What other programs make of captions.
inline nlohmann::json recordedTokens() {
    return nlohmann::json::parse(readFile(smallVocabulary / "tokens.json"));
}

/// The ids up to and including the end token.
inline std::vector<std::int32_t> tokensOf(const clip::Tokenizer& tokenizer, const std::string& text) {
    clip::TokenSequence sequence = tokenizer.encode(text);
    sequence.ids.resize(static_cast<std::size_t>(sequence.length));
    return sequence.ids;
}

inline std::string gzipped(const std::string& text) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, text.size()), '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

}  // namespace clipscope::test
