// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tokenizer.h"

#include "core/base/error.h"
#include "core/clip/bpe.h"
#include "core/clip/text_cleaning.h"
#include "core/clip/vocabulary_files.h"
#include "core/clip/word_splitter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <system_error>
#include <utility>

namespace clipscope::clip {
namespace {

constexpr std::string_view startWord = "<|startoftext|>";
constexpr std::string_view endWord = "<|endoftext|>";
constexpr std::int64_t byteTokens = 512;
constexpr std::int64_t specialTokens = 2;

class BytePairTokenizer final : public Tokenizer {
public:
    BytePairTokenizer(const Vocabulary& vocabulary, const ClipConfig& config, std::string description)
        : BytePairTokenizer(vocabulary, config, std::numeric_limits<std::int32_t>::max(), std::move(description),
                            false) {}

    /// \param idLimit ids of pieces from there on are folded into 0 … idLimit - 1
    BytePairTokenizer(const Vocabulary& vocabulary, const ClipConfig& config, std::int32_t idLimit,
                      std::string description, bool isBuiltIn)
        : m_encoder(vocabulary),
          m_start(vocabulary.start),
          m_end(vocabulary.end),
          m_idLimit(idLimit),
          m_contextLength(static_cast<std::size_t>(config.contextLength)),
          m_description(std::move(description)),
          m_isBuiltIn(isBuiltIn) {}

    [[nodiscard]] TokenSequence encode(std::string_view text) const override {
        const std::string cleaned = cleanCaption(text);
        WordSplitter::Words words(m_splitter, cleaned);
        std::vector<std::int32_t> ids{m_start};
        ids.reserve(m_contextLength);
        while (ids.size() < m_contextLength) {
            const std::string_view word = words.next();
            if (word.empty() || word == endWord) {
                break;
            }
            append(word, ids);
        }
        ids.resize(std::min(ids.size(), m_contextLength - 1));
        ids.push_back(m_end);
        const auto length = static_cast<std::int32_t>(ids.size());
        ids.resize(m_contextLength, 0);
        return {.ids = std::move(ids), .length = length};
    }

    [[nodiscard]] bool isBuiltIn() const override { return m_isBuiltIn; }
    [[nodiscard]] std::string description() const override { return m_description; }

private:
    void append(std::string_view word, std::vector<std::int32_t>& ids) const {
        if (word == startWord) {
            ids.push_back(m_start);
            return;
        }
        const std::size_t first = ids.size();
        m_encoder.encode(word, ids);
        for (std::size_t at = first; at < ids.size(); ++at) {
            ids[at] %= m_idLimit;
        }
    }

    WordSplitter m_splitter;
    BytePairEncoder m_encoder;
    std::int32_t m_start;
    std::int32_t m_end;
    std::int32_t m_idLimit;
    std::size_t m_contextLength;
    std::string m_description;
    bool m_isBuiltIn;
};

}  // namespace

std::unique_ptr<const Tokenizer> Tokenizer::findIn(const std::filesystem::path& folder, const ClipConfig& config) {
    const auto exists = [&](const char* name) {
        std::error_code ignored;
        return std::filesystem::exists(folder / name, ignored);
    };
    const auto make = [&](const Vocabulary& vocabulary, const std::filesystem::path& file) {
        return std::make_unique<const BytePairTokenizer>(vocabulary, config, file.string());
    };
    const bool hasTokens = exists("vocab.json");
    const bool hasMerges = exists("merges.txt");
    for (const char* name : {"bpe_simple_vocab_16e6.txt.gz", "bpe_simple_vocab_16e6.txt"}) {
        if (!(hasTokens && hasMerges) && exists(name)) {
            return make(readMergesVocabulary(folder / name, config), folder / name);
        }
    }
    if (hasTokens || hasMerges) {
        const std::filesystem::path tokens = folder / "vocab.json";
        return make(readJsonVocabulary(tokens, folder / "merges.txt", config), tokens);
    }
    return nullptr;
}

std::unique_ptr<const Tokenizer> Tokenizer::fromFolder(const std::filesystem::path& folder, const ClipConfig& config) {
    if (auto found = findIn(folder, config)) {
        return found;
    }
    throw Error(ErrorCode::BadInput, MessageId::vocabulary_missing, {folder.string()});
}

std::unique_ptr<const Tokenizer> Tokenizer::builtIn(const std::filesystem::path& resources, const ClipConfig& config) {
    const std::int64_t room = config.vocabularySize - specialTokens;
    const Vocabulary vocabulary = readMergesPrefix(resources / "tokenizer" / "merges.txt", room - byteTokens, config);
    return std::make_unique<const BytePairTokenizer>(
        vocabulary, config, static_cast<std::int32_t>(std::max<std::int64_t>(room, 1)),
        "built in, " + std::to_string(vocabulary.merges.size()) + " merges", true);
}

}  // namespace clipscope::clip
