// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/bpe_tokenizer.h"

#include "core/base/error.h"
#include "core/clip/text_cleaning.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <algorithm>
#include <limits>
#include <utility>

namespace clipscope::clip {

/// CLIP's pattern, compiled. Thread-safe: each search has match data of its own.
class BpeTokenizer::Pattern {
public:
    Pattern() {
        constexpr const char* text =
            R"(<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+)";
        int error = 0;
        PCRE2_SIZE place = 0;
        m_code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text), PCRE2_ZERO_TERMINATED,
                               PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS, &error, &place, nullptr);
        if (m_code == nullptr) {
            throw Error(ErrorCode::Internal, MessageId::system_call_failed,
                        {std::string("pcre2_compile"), "error " + std::to_string(error)});
        }
        pcre2_jit_compile(m_code, PCRE2_JIT_COMPLETE);
    }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    ~Pattern() { pcre2_code_free(m_code); }

    /// \param text valid UTF-8
    template <typename OnWord>
    void forEachWord(std::string_view text, OnWord onWord) const {
        const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> match(
            pcre2_match_data_create_from_pattern(m_code, nullptr), &pcre2_match_data_free);
        const auto* const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        for (std::size_t at = 0; at < text.size();) {
            if (pcre2_match(m_code, subject, text.size(), at, PCRE2_NO_UTF_CHECK, match.get(), nullptr) < 1) {
                break;
            }
            const PCRE2_SIZE* const bounds = pcre2_get_ovector_pointer(match.get());
            onWord(text.substr(bounds[0], bounds[1] - bounds[0]));
            at = std::max(bounds[1], at + 1);
        }
    }

private:
    pcre2_code* m_code = nullptr;
};

BpeTokenizer::BpeTokenizer(BpeVocabulary vocabulary, Frame frame, std::string description)
    : m_ids(std::move(vocabulary.ids)),
      m_frame(frame),
      m_description(std::move(description)),
      m_pattern(std::make_unique<const Pattern>()) {
    std::int32_t rank = 0;
    for (const auto& [first, second] : vocabulary.merges) {
        m_ranks.emplace(first + ' ' + second, rank++);
    }
}

BpeTokenizer::~BpeTokenizer() = default;

void BpeTokenizer::encodeWord(std::string_view word, std::vector<std::int32_t>& ids) const {
    std::vector<std::string> pieces;
    for (const char byte : word) {
        pieces.push_back(characterForByte(static_cast<std::uint8_t>(byte)));
    }
    pieces.back() += "</w>";
    constexpr std::int32_t none = std::numeric_limits<std::int32_t>::max();
    while (pieces.size() > 1) {
        std::int32_t best = none;
        std::size_t bestAt = 0;
        for (std::size_t at = 0; at + 1 < pieces.size(); ++at) {
            const auto found = m_ranks.find(pieces[at] + ' ' + pieces[at + 1]);
            if (found != m_ranks.end() && found->second < best) {
                best = found->second;
                bestAt = at;
            }
        }
        if (best == none) {
            break;
        }
        const std::string first = pieces[bestAt];
        const std::string second = pieces[bestAt + 1];
        std::vector<std::string> merged;
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            if (at + 1 < pieces.size() && pieces[at] == first && pieces[at + 1] == second) {
                merged.push_back(first + second);
                ++at;
            } else {
                merged.push_back(pieces[at]);
            }
        }
        pieces = std::move(merged);
    }
    for (const std::string& piece : pieces) {
        // A vocabulary may lack a piece, as small ones do; the end token then stands for it, as Hugging Face has it.
        const auto found = m_ids.find(piece);
        const std::int32_t id = found == m_ids.end() ? m_frame.end : found->second;
        ids.push_back(found != m_ids.end() && id >= m_frame.idsBelow ? id % m_frame.idsBelow : id);
    }
}

TokenSequence BpeTokenizer::encode(std::string_view text) const {
    const std::string clean = cleanCaption(text);
    std::vector<std::int32_t> ids{m_frame.start};
    m_pattern->forEachWord(clean, [&](std::string_view word) {
        if (word == "<|startoftext|>" || word == "<|endoftext|>") {
            ids.push_back(word == "<|endoftext|>" ? m_frame.end : m_frame.start);
        } else {
            encodeWord(word, ids);
        }
    });
    const auto capacity = static_cast<std::size_t>(m_frame.contextLength);
    ids.resize(std::min(ids.size(), capacity - 1));
    ids.push_back(m_frame.end);
    TokenSequence sequence{.length = static_cast<std::int32_t>(ids.size())};
    // The tower pools at the first end token.
    const auto firstEnd = std::ranges::find(ids, m_frame.end);
    sequence.length = static_cast<std::int32_t>(firstEnd - ids.begin()) + 1;
    ids.resize(capacity, 0);
    sequence.ids = std::move(ids);
    return sequence;
}

std::unique_ptr<const Tokenizer> Tokenizer::fromFolder(const std::filesystem::path& folder, const ClipConfig& config) {
    BpeVocabulary vocabulary = readVocabulary(folder);
    std::int32_t largest = -1;
    for (const auto& [piece, id] : vocabulary.ids) {
        largest = std::max(largest, id);
    }
    if (largest >= config.vocabularySize) {
        throw Error(ErrorCode::BadInput, MessageId::vocabulary_too_large,
                    {folder.string(), std::int64_t{largest} + 1, config.vocabularySize});
    }
    const auto idOf = [&](const char* piece, std::int64_t otherwise) {
        const auto found = vocabulary.ids.find(piece);
        return found == vocabulary.ids.end() ? static_cast<std::int32_t>(otherwise) : found->second;
    };
    const BpeTokenizer::Frame frame{.start = idOf("<|startoftext|>", config.startToken()),
                                    .end = idOf("<|endoftext|>", config.endToken()),
                                    .contextLength = config.contextLength,
                                    .idsBelow = static_cast<std::int32_t>(config.vocabularySize)};
    return std::make_unique<const BpeTokenizer>(std::move(vocabulary), frame, "vocabulary of " + folder.string());
}

}  // namespace clipscope::clip
