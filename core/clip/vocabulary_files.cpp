// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/vocabulary_files.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/byte_symbols.h"
#include "core/clip/gzip.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clipscope::clip {
namespace {

constexpr std::size_t largestFile = std::size_t{64} << 20U;
constexpr std::size_t openAiMerges = 49152 - 256 - 2;
constexpr std::int64_t byteTokens = 512;
constexpr const char* startName = "<|startoftext|>";
constexpr const char* endName = "<|endoftext|>";

using TokenIds = std::unordered_map<std::string, std::int32_t>;

/// A merge as its line gives it.
struct WrittenMerge {
    std::string left;
    std::string right;
    std::size_t line = 0;  ///< from 1
};

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
    throw Error(ErrorCode::BadInput, MessageId::vocabulary_broken, {file.string(), reason});
}

[[noreturn]] void refuseLine(const std::filesystem::path& file, std::size_t line, const std::string& reason) {
    refuse(file, "line " + std::to_string(line) + " " + reason);
}

std::string readBounded(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        throw Error(ErrorCode::BadInput, MessageId::vocabulary_missing, {file.string()});
    }
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > largestFile) {
        refuse(file, "it is larger than 64 MiB");
    }
    std::string bytes = readFile(file);
    if (file.extension() != ".gz") {
        return bytes;
    }
    const std::optional<std::string> text = gunzip(bytes, largestFile);
    if (!text) {
        refuse(file, "its compressed data is damaged, incomplete or too long");
    }
    return *text;
}

std::vector<WrittenMerge> readMerges(const std::filesystem::path& file, std::size_t most) {
    const std::string text = readBounded(file);
    std::vector<WrittenMerge> merges;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size() && merges.size() < most;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line(text.data() + begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (number == 1) {
            if (line.find("#version") == std::string_view::npos) {
                refuseLine(file, number, "lacks the mark #version");
            }
            continue;
        }
        if (line.empty()) {
            continue;
        }
        const std::size_t space = line.find(' ');
        if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
            line.find(' ', space + 1) != std::string_view::npos) {
            refuseLine(file, number, "is not two pieces with a space between them");
        }
        merges.push_back({std::string(line.substr(0, space)), std::string(line.substr(space + 1)), number});
    }
    if (merges.empty()) {
        refuse(file, "it holds no merges");
    }
    return merges;
}

std::int32_t idOf(const TokenIds& ids, const std::string& token, const std::filesystem::path& file, std::size_t line) {
    const auto found = ids.find(token);
    if (found == ids.end()) {
        refuseLine(file, line, "needs a token that the vocabulary lacks");
    }
    return found->second;
}

TokenIds readTokens(const std::filesystem::path& file, const ClipConfig& config) {
    nlohmann::json json;
    try {
        json = nlohmann::json::parse(readBounded(file));
    } catch (const nlohmann::json::parse_error& error) {
        refuse(file, "it is no JSON from byte " + std::to_string(error.byte) + " on");
    } catch (const nlohmann::json::out_of_range&) {
        refuse(file, "a number in it is too large");
    }
    if (!json.is_object() || json.empty()) {
        refuse(file, "it is not a list of tokens with their ids");
    }
    TokenIds ids;
    std::int64_t largest = 0;
    for (const auto& [token, value] : json.items()) {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max()) {
            refuse(file, "the id of a token is not a whole number from 0 on");
        }
        const auto id = value.get<std::int32_t>();
        largest = std::max<std::int64_t>(largest, id);
        ids.emplace(token, id);
    }
    if (largest >= config.vocabularySize) {
        throw Error(ErrorCode::BadInput, MessageId::vocabulary_too_large,
                    {file.string(), largest + 1, config.vocabularySize});
    }
    std::vector<bool> isTaken(static_cast<std::size_t>(largest) + 1);
    for (const auto& [token, id] : ids) {
        if (isTaken[static_cast<std::size_t>(id)]) {
            refuse(file, "two tokens have the id " + std::to_string(id));
        }
        isTaken[static_cast<std::size_t>(id)] = true;
    }
    return ids;
}

Vocabulary numbered(const std::filesystem::path& file, const std::vector<WrittenMerge>& merges) {
    Vocabulary vocabulary;
    TokenIds ids;
    std::int32_t next = 0;
    for (const std::uint8_t byte : bytesInTokenOrder()) {
        ids.emplace(byteSymbols()[byte], next);
        vocabulary.bytes[byte] = next++;
    }
    for (const std::uint8_t byte : bytesInTokenOrder()) {
        ids.emplace(byteSymbols()[byte] + wordEnd, next);
        vocabulary.lastBytes[byte] = next++;
    }
    for (const WrittenMerge& merge : merges) {
        const std::int32_t left = idOf(ids, merge.left, file, merge.line);
        const std::int32_t right = idOf(ids, merge.right, file, merge.line);
        if (!ids.emplace(merge.left + merge.right, next).second) {
            refuseLine(file, merge.line, "makes a token that an earlier line makes");
        }
        vocabulary.merges.push_back({left, right, next++});
    }
    vocabulary.start = next;
    vocabulary.end = next + 1;
    return vocabulary;
}

}  // namespace

Vocabulary readJsonVocabulary(const std::filesystem::path& tokens, const std::filesystem::path& merges,
                              const ClipConfig& config) {
    const TokenIds ids = readTokens(tokens, config);
    Vocabulary vocabulary;
    for (std::size_t byte = 0; byte < byteSymbols().size(); ++byte) {
        const auto inside = ids.find(byteSymbols()[byte]);
        const auto last = ids.find(byteSymbols()[byte] + wordEnd);
        if (inside == ids.end() || last == ids.end()) {
            refuse(tokens, "it has no token for the byte " + std::to_string(byte));
        }
        vocabulary.bytes[byte] = inside->second;
        vocabulary.lastBytes[byte] = last->second;
    }
    for (const WrittenMerge& merge : readMerges(merges, std::numeric_limits<std::size_t>::max())) {
        vocabulary.merges.push_back({idOf(ids, merge.left, merges, merge.line),
                                     idOf(ids, merge.right, merges, merge.line),
                                     idOf(ids, merge.left + merge.right, merges, merge.line)});
    }
    const auto start = ids.find(startName);
    const auto end = ids.find(endName);
    vocabulary.start = start != ids.end() ? start->second : static_cast<std::int32_t>(config.startToken());
    vocabulary.end = end != ids.end() ? end->second : static_cast<std::int32_t>(config.endToken());
    return vocabulary;
}

Vocabulary readMergesVocabulary(const std::filesystem::path& file, const ClipConfig& config) {
    const std::vector<WrittenMerge> merges = readMerges(file, openAiMerges);
    const std::int64_t tokens = byteTokens + static_cast<std::int64_t>(merges.size()) + 2;
    if (tokens > config.vocabularySize) {
        throw Error(ErrorCode::BadInput, MessageId::vocabulary_too_large,
                    {file.string(), tokens, config.vocabularySize});
    }
    if (tokens < config.vocabularySize && merges.size() < openAiMerges) {
        refuse(file, "it gives " + std::to_string(tokens) + " of the model's " + std::to_string(config.vocabularySize) +
                         " tokens");
    }
    return numbered(file, merges);
}

Vocabulary readMergesPrefix(const std::filesystem::path& file, std::int64_t count, const ClipConfig& config) {
    std::vector<WrittenMerge> merges = readMerges(file, openAiMerges);
    merges.resize(std::min(merges.size(), static_cast<std::size_t>(std::max<std::int64_t>(count, 0))));
    Vocabulary vocabulary = numbered(file, merges);
    vocabulary.start = static_cast<std::int32_t>(config.startToken());
    vocabulary.end = static_cast<std::int32_t>(config.endToken());
    return vocabulary;
}

}  // namespace clipscope::clip
