// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tokenizer.h"

#include "tests/core/clip/tokenizer_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace clipscope::clip {
namespace {

using test::configOf;
using test::recordedTokens;
using test::smallVocabulary;
using test::smallVocabularySize;
using test::tokensOf;
using testing::Each;
using testing::ElementsAre;
using Ids = std::vector<std::int32_t>;

constexpr std::int32_t start = smallVocabularySize - 2;
constexpr std::int32_t end = smallVocabularySize - 1;

std::unique_ptr<const Tokenizer> smallTokenizer(std::int64_t contextLength = 77) {
    return Tokenizer::fromFolder(smallVocabulary, configOf(smallVocabularySize, contextLength));
}

TEST(Tokenizer, GivesTheTokensOfOpenClip) {
    const auto tokenizer = smallTokenizer();
    const auto recorded = recordedTokens();
    ASSERT_EQ(recorded.at("schema"), "clipscope.tokens/1");
    ASSERT_EQ(recorded.at("vocabulary_size"), smallVocabularySize);
    ASSERT_GE(recorded.at("captions").size(), 60U);
    for (const auto& caption : recorded.at("captions")) {
        EXPECT_EQ(tokensOf(*tokenizer, caption.at("text")), caption.at("open_clip_nfc").get<Ids>()) << caption;
    }
}

TEST(Tokenizer, DiffersFromOpenClipOnlyWhereFtfyWouldHaveChangedTheText) {
    const auto tokenizer = smallTokenizer();
    const auto recorded = recordedTokens();
    for (const auto& caption : recorded.at("captions")) {
        EXPECT_EQ(tokensOf(*tokenizer, caption.at("text")) != caption.at("open_clip").get<Ids>(),
                  caption.contains("open_clip_differs"))
            << caption;
    }
}

TEST(Tokenizer, DiffersFromHuggingFaceOnlyWhereOpenAiDoes) {
    const auto tokenizer = smallTokenizer();
    const auto recorded = recordedTokens();
    for (const auto& caption : recorded.at("captions")) {
        EXPECT_EQ(tokensOf(*tokenizer, caption.at("text")) != caption.at("hugging_face").get<Ids>(),
                  caption.contains("hugging_face_differs"))
            << caption;
    }
}

TEST(Tokenizer, FillsTheContextWithZerosBehindTheEnd) {
    const TokenSequence sequence = smallTokenizer()->encode("a dog");
    ASSERT_EQ(sequence.ids.size(), 77U);
    EXPECT_EQ(sequence.ids.front(), start);
    EXPECT_EQ(sequence.ids.at(static_cast<std::size_t>(sequence.length) - 1), end);
    EXPECT_THAT(Ids(sequence.ids.begin() + sequence.length, sequence.ids.end()), Each(0));
}

TEST(Tokenizer, CutsACaptionThatIsTooLongSoThatTheEndTokenIsLast) {
    const std::string text = "a small dog and a large cat sit on a wall";
    const Ids whole = tokensOf(*smallTokenizer(), text);
    for (std::int64_t length = 2; length <= static_cast<std::int64_t>(whole.size()) + 1; ++length) {
        const TokenSequence sequence = smallTokenizer(length)->encode(text);
        ASSERT_EQ(sequence.ids.size(), static_cast<std::size_t>(length));
        const auto kept = std::min(static_cast<std::size_t>(length), whole.size());
        ASSERT_EQ(sequence.length, static_cast<std::int32_t>(kept));
        EXPECT_TRUE(
            std::equal(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(kept) - 1, sequence.ids.begin()));
        EXPECT_EQ(sequence.ids.at(kept - 1), end);
    }
}

TEST(Tokenizer, MakesAnEmptyCaptionStartAndEnd) {
    EXPECT_THAT(tokensOf(*smallTokenizer(), ""), ElementsAre(start, end));
    EXPECT_THAT(tokensOf(*smallTokenizer(), " \t\n"), ElementsAre(start, end));
}

TEST(Tokenizer, KnowsItsSpecialTokensInsideACaption) {
    const auto tokenizer = smallTokenizer();
    Ids expected = tokensOf(*tokenizer, "a dog");
    expected.insert(expected.begin(), start);
    EXPECT_EQ(tokensOf(*tokenizer, "<|startoftext|>a dog"), expected);
    // The text tower pools at the first end token: nothing behind it has any effect.
    EXPECT_EQ(tokensOf(*tokenizer, "a dog<|endoftext|>a cat"), tokensOf(*tokenizer, "a dog"));
}

TEST(Tokenizer, ReadsInvalidUtf8AsReplacementCharacters) {
    const auto tokenizer = smallTokenizer();
    EXPECT_EQ(tokensOf(*tokenizer, "a \xFF dog"), tokensOf(*tokenizer, "a \uFFFD dog"));
    EXPECT_EQ(tokensOf(*tokenizer, "cut \xE7\x8C"), tokensOf(*tokenizer, "cut \uFFFD\uFFFD"));
    EXPECT_EQ(tokensOf(*tokenizer, "overlong \xC0\xAF"), tokensOf(*tokenizer, "overlong \uFFFD\uFFFD"));
}

TEST(Tokenizer, TakesAWordOfAMegabyte) {
    std::string word;
    for (std::uint32_t at = 0, state = 1; at < 1U << 20U; ++at) {
        state = state * 1664525U + 1013904223U;
        word += static_cast<char>('a' + (state >> 24U) % 26);
    }
    EXPECT_EQ(smallTokenizer()->encode(word).length, 77);
}

TEST(Tokenizer, ServesSeveralThreadsAtOnce) {
    const auto tokenizer = smallTokenizer();
    const auto recorded = recordedTokens();
    std::vector<std::jthread> threads;
    std::vector<int> wrong(4);
    for (std::size_t thread = 0; thread < wrong.size(); ++thread) {
        threads.emplace_back([&, thread] {
            for (const auto& caption : recorded.at("captions")) {
                wrong[thread] += tokensOf(*tokenizer, caption.at("text")) != caption.at("open_clip_nfc").get<Ids>();
            }
        });
    }
    threads.clear();
    EXPECT_THAT(wrong, Each(0));
}

}  // namespace
}  // namespace clipscope::clip
