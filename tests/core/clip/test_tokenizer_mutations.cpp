// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/tokenizer.h"
#include "tests/core/clip/tokenizer_data.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>

namespace clipscope::clip {
namespace {

using test::configOf;
using test::smallVocabulary;
using test::smallVocabularySize;
using testing::AllOf;
using testing::Each;
using testing::Ge;
using testing::HasSubstr;
using testing::Lt;

constexpr int rounds = 300;

/// A few seeded changes: bytes set, parts cut, doubled or removed.
std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (std::size_t change = 0, changes = 1 + below(4); change < changes && !text.empty(); ++change) {
        const std::size_t place = below(text.size());
        const std::size_t length = below(40);
        switch (below(5)) {
            case 0:
                text.resize(place);
                break;
            case 1:
                text.erase(place, length);
                break;
            case 2:
                text.insert(below(text.size()), text.substr(place, length));
                break;
            default:
                text[place] = static_cast<char>(below(256));
        }
    }
    return text;
}

/// Either it is refused with a sentence that names the folder, or it gives ids that the model has.
void expectRefusalOrTokens(const test::TemporaryFolder& folder) {
    try {
        const auto tokenizer = Tokenizer::fromFolder(folder.path(), configOf(smallVocabularySize));
        for (const char* text : {"", "two brown dogs beside 3 cats", "\U0001F415 ß &amp;"}) {
            const TokenSequence sequence = tokenizer->encode(text);
            EXPECT_THAT(sequence.ids, Each(AllOf(Ge(0), Lt(smallVocabularySize))));
            EXPECT_THAT(sequence.length, AllOf(Ge(2), Lt(78)));
        }
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::BadInput);
        EXPECT_THAT(error.what(), HasSubstr(folder.path().string()));
    }
}

TEST(TokenizerMutations, OfTheTokensNeverCrash) {
    const test::TemporaryFolder folder;
    const std::string tokens = readFile(smallVocabulary / "vocab.json");
    folder.write("merges.txt", readFile(smallVocabulary / "merges.txt"));
    std::mt19937 random(1);
    for (int round = 0; round < rounds; ++round) {
        folder.write("vocab.json", mutated(tokens, random));
        expectRefusalOrTokens(folder);
    }
}

TEST(TokenizerMutations, OfTheMergesNeverCrash) {
    const test::TemporaryFolder folder;
    const std::string merges = readFile(smallVocabulary / "merges.txt");
    folder.write("vocab.json", readFile(smallVocabulary / "vocab.json"));
    std::mt19937 random(2);
    for (int round = 0; round < rounds; ++round) {
        folder.write("merges.txt", mutated(merges, random));
        expectRefusalOrTokens(folder);
    }
}

TEST(TokenizerMutations, OfTheCompressedFileNeverCrash) {
    const test::TemporaryFolder folder;
    const std::string merges = readFile(smallVocabulary / "merges.txt");
    const std::string compressed = test::gzipped(merges);
    std::mt19937 random(3);
    for (int round = 0; round < rounds; ++round) {
        const bool isInside = round % 2 == 0;
        folder.write("bpe_simple_vocab_16e6.txt.gz",
                     isInside ? test::gzipped(mutated(merges, random)) : mutated(compressed, random));
        expectRefusalOrTokens(folder);
    }
}

}  // namespace
}  // namespace clipscope::clip
