// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/bpe_vocabulary.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <utf8proc.h>
#include <zlib.h>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <numeric>
#include <system_error>

namespace clipscope::clip {
namespace {

using std::filesystem::path;

constexpr std::string_view startText = "<|startoftext|>";
constexpr std::string_view endText = "<|endoftext|>";
constexpr std::string_view wordEnd = "</w>";

Error broken(const std::string& name, const std::string& what) {
    return {ErrorCode::BadInput, MessageId::vocabulary_broken, {name, what}};
}

std::string utf8(std::int32_t codePoint) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(codePoint, bytes.data());
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count)};
}

/// Bytes that stand for themselves: the printable ones of Latin-1.
bool isPrintable(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
}

/// The order in which CLIP numbers the bytes: the printable ones, then the others.
std::vector<int> bytesInOrder() {
    std::vector<int> order(256);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_partition(order, isPrintable);
    return order;
}

std::vector<std::pair<std::string, std::string>> parseMerges(std::string_view text, const std::string& name) {
    std::vector<std::pair<std::string, std::string>> merges;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || (number == 1 && (line.starts_with("#version") || line.starts_with('"')))) {
            continue;
        }
        const std::size_t space = line.find(' ');
        if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
            line.find(' ', space + 1) != std::string_view::npos) {
            throw broken(name, "line " + std::to_string(number) + " is no pair");
        }
        merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return merges;
}

BpeVocabulary numbered(std::vector<std::pair<std::string, std::string>> merges) {
    BpeVocabulary vocabulary;
    std::int32_t next = 0;
    for (const std::string_view end : {std::string_view{}, wordEnd}) {
        for (const int byte : bytesInOrder()) {
            vocabulary.ids.emplace(characterForByte(static_cast<std::uint8_t>(byte)) + std::string(end), next++);
        }
    }
    for (const auto& [first, second] : merges) {
        vocabulary.ids.emplace(first + second, next++);
    }
    vocabulary.ids.emplace(startText, next++);
    vocabulary.ids.emplace(endText, next++);
    vocabulary.merges = std::move(merges);
    return vocabulary;
}

std::string gunzip(const path& file) {
    const std::string packed = readFile(file);
    z_stream stream{};
    constexpr int gzipFormat = 15 + 16;
    if (inflateInit2(&stream, gzipFormat) != Z_OK) {
        throw broken(file.string(), "zlib cannot be used");
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    constexpr std::size_t most = 64U << 20U;
    std::string text;
    std::array<char, 65536> block{};
    int result = Z_OK;
    while (result == Z_OK && text.size() < most) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = block.size();
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(block.data(), block.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END) {
        throw broken(file.string(), "it is no whole gzip file");
    }
    return text;
}

/// OpenAI's file holds more merges than the model uses.
std::string_view usedLines(std::string_view text) {
    constexpr int used = 49152 - 256 - 2 + 1;
    std::size_t end = 0;
    for (int line = 0; line < used && end != std::string_view::npos; ++line) {
        end = text.find('\n', end == 0 && line == 0 ? 0 : end + 1);
    }
    return end == std::string_view::npos ? text : text.substr(0, end);
}

BpeVocabulary fromJson(const path& vocabulary, const path& merges) {
    BpeVocabulary read;
    try {
        const auto pieces = nlohmann::json::parse(readFile(vocabulary));
        if (!pieces.is_object()) {
            throw broken(vocabulary.string(), "it is no object");
        }
        for (const auto& [piece, id] : pieces.items()) {
            const std::int64_t number = id.is_number_integer() ? id.get<std::int64_t>() : -1;
            if (number < 0 || number > 1'000'000) {
                throw broken(vocabulary.string(), "the number of " + piece + " makes no sense");
            }
            read.ids.emplace(piece, static_cast<std::int32_t>(number));
        }
    } catch (const nlohmann::json::exception& error) {
        throw broken(vocabulary.string(), error.what());
    }
    read.merges = parseMerges(readFile(merges), merges.string());
    return read;
}

}  // namespace

const std::string& characterForByte(std::uint8_t byte) {
    static const std::array<std::string, 256> characters = [] {
        std::array<std::string, 256> made;
        std::int32_t spare = 256;
        for (int value = 0; value < 256; ++value) {
            made[static_cast<std::size_t>(value)] = utf8(isPrintable(value) ? value : spare++);
        }
        return made;
    }();
    return characters[byte];
}

BpeVocabulary vocabularyFromMerges(std::string_view text, const std::string& name) {
    return numbered(parseMerges(text, name));
}

BpeVocabulary readVocabulary(const path& folder) {
    std::error_code ignored;
    const path vocabulary = folder / "vocab.json";
    const path merges = folder / "merges.txt";
    if (std::filesystem::exists(vocabulary, ignored) && std::filesystem::exists(merges, ignored)) {
        return fromJson(vocabulary, merges);
    }
    const path packed = folder / "bpe_simple_vocab_16e6.txt.gz";
    if (std::filesystem::exists(packed, ignored)) {
        return vocabularyFromMerges(usedLines(gunzip(packed)), packed.string());
    }
    throw Error(ErrorCode::BadInput, MessageId::vocabulary_missing, {folder.string()});
}

}  // namespace clipscope::clip
