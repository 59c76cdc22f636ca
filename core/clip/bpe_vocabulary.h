// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clipscope::clip {

/// The pieces of a byte-pair encoding in CLIP's notation: bytes are written as printable characters, and `</w>` ends a
/// word.
struct BpeVocabulary {
    std::unordered_map<std::string, std::int32_t> ids;
    std::vector<std::pair<std::string, std::string>> merges;  ///< the strongest first
};

/// CLIP's printable character for a byte, in UTF-8.
[[nodiscard]] const std::string& characterForByte(std::uint8_t byte);

/// From a list of merges alone, numbered as CLIP does: 256 bytes, the same with `</w>`, one for each merge, then start
/// and end.
/// \param text a line for each merge; lines that are no pair are refused
/// \param name of the file, for errors
/// \throws Error BadInput
[[nodiscard]] BpeVocabulary vocabularyFromMerges(std::string_view text, const std::string& name);

/// From a folder with `vocab.json` and `merges.txt`, or `bpe_simple_vocab_16e6.txt.gz`.
/// \throws Error BadInput that names the file or, where there is none, the folder and what it should hold
[[nodiscard]] BpeVocabulary readVocabulary(const std::filesystem::path& folder);

}  // namespace clipscope::clip
