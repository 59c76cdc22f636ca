// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/clip/tokenizer.h"
#include "tests/core/clip/tokenizer_data.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace clipscope::clip {
namespace {

using test::configOf;
using test::gzipped;
using test::smallVocabulary;
using test::smallVocabularySize;
using test::tokensOf;

constexpr const char* openAiFile = "bpe_simple_vocab_16e6.txt.gz";
constexpr const char* openAiPlainFile = "bpe_simple_vocab_16e6.txt";

class TokenizerFiles : public testing::Test {
protected:
    void open(std::int64_t vocabularySize = smallVocabularySize) const {
        static_cast<void>(Tokenizer::fromFolder(m_folder.path(), configOf(vocabularySize)));
    }

    void expectRefusal(std::vector<std::string> parts, std::int64_t vocabularySize = smallVocabularySize) const {
        parts.emplace_back("--vocab");
        test::expectError(ErrorCode::BadInput, parts, [&] { open(vocabularySize); });
    }

    [[nodiscard]] std::string pathOf(const char* name) const { return (m_folder.path() / name).string(); }

    test::TemporaryFolder m_folder;
    std::string m_tokens = readFile(smallVocabulary / "vocab.json");
    std::string m_merges = readFile(smallVocabulary / "merges.txt");
};

TEST_F(TokenizerFiles, EveryFormGivesTheSameTokens) {
    const std::string text = "two dogs, a café and 12 cats \U0001F408";
    const auto json = Tokenizer::fromFolder(smallVocabulary, configOf(smallVocabularySize));
    EXPECT_EQ(json->description(), (smallVocabulary / "vocab.json").string());

    const test::TemporaryFolder compressed;
    const auto file = compressed.write(openAiFile, gzipped(m_merges));
    const auto gz = Tokenizer::fromFolder(compressed.path(), configOf(smallVocabularySize));
    EXPECT_EQ(gz->description(), file.string());
    EXPECT_EQ(tokensOf(*gz, text), tokensOf(*json, text));

    m_folder.write(openAiPlainFile, m_merges);
    const auto plain = Tokenizer::fromFolder(m_folder.path(), configOf(smallVocabularySize));
    EXPECT_EQ(tokensOf(*plain, text), tokensOf(*json, text));
}

TEST_F(TokenizerFiles, TakesLineEndsOfWindows) {
    std::string merges;
    for (const char c : m_merges) {
        merges += c == '\n' ? "\r\n" : std::string(1, c);
    }
    m_folder.write("vocab.json", m_tokens);
    m_folder.write("merges.txt", merges);
    EXPECT_NO_THROW(open());
}

TEST_F(TokenizerFiles, TakesStartAndEndFromTheVocabulary) {
    auto tokens = nlohmann::json::parse(m_tokens);
    tokens["<|startoftext|>"] = 900;
    tokens["<|endoftext|>"] = 901;
    m_folder.write("vocab.json", tokens.dump());
    m_folder.write("merges.txt", m_merges);
    const auto tokenizer = Tokenizer::fromFolder(m_folder.path(), configOf(1000));
    EXPECT_EQ(tokensOf(*tokenizer, ""), (std::vector<std::int32_t>{900, 901}));
}

TEST_F(TokenizerFiles, TakesTheModelsLastTwoTokensWhereTheVocabularyNamesNone) {
    auto tokens = nlohmann::json::parse(m_tokens);
    tokens.erase("<|startoftext|>");
    tokens.erase("<|endoftext|>");
    m_folder.write("vocab.json", tokens.dump());
    m_folder.write("merges.txt", m_merges);
    const auto tokenizer = Tokenizer::fromFolder(m_folder.path(), configOf(1000));
    EXPECT_EQ(tokensOf(*tokenizer, ""), (std::vector<std::int32_t>{998, 999}));
}

TEST_F(TokenizerFiles, FindsAnyFormOrNothing) {
    EXPECT_EQ(Tokenizer::findIn(m_folder.path(), configOf(smallVocabularySize)), nullptr);
    m_folder.write(openAiPlainFile, m_merges);
    const auto found = Tokenizer::findIn(m_folder.path(), configOf(smallVocabularySize));
    ASSERT_NE(found, nullptr);
    EXPECT_FALSE(found->isBuiltIn());
}

TEST_F(TokenizerFiles, RefusesAFolderWithoutAVocabulary) {
    expectRefusal({m_folder.path().string()});
    m_folder.write("vocab.json", m_tokens);
    expectRefusal({pathOf("merges.txt")});
}

TEST_F(TokenizerFiles, RefusesMoreTokensThanTheModelHas) {
    m_folder.write("vocab.json", m_tokens);
    m_folder.write("merges.txt", m_merges);
    expectRefusal({pathOf("vocab.json"), "814", "813"}, smallVocabularySize - 1);
    EXPECT_NO_THROW(open(smallVocabularySize + 1));

    const test::TemporaryFolder other;
    other.write(openAiFile, gzipped(m_merges));
    test::expectError(ErrorCode::BadInput, {openAiFile, "814", "813", "--vocab"}, [&] {
        static_cast<void>(Tokenizer::fromFolder(other.path(), configOf(smallVocabularySize - 1)));
    });
}

TEST_F(TokenizerFiles, RefusesAListOfMergesThatIsShorterThanTheModels) {
    m_folder.write(openAiPlainFile, m_merges.substr(0, m_merges.rfind('\n', m_merges.size() - 2) + 1));
    expectRefusal({pathOf(openAiPlainFile), "813", "814"});
}

TEST_F(TokenizerFiles, RefusesDamagedCompression) {
    const std::string whole = gzipped(m_merges);
    std::string flipped = whole;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
    for (const std::string& bytes : {std::string(), whole.substr(0, 5), whole.substr(0, whole.size() - 4), m_merges,
                                     flipped, gzipped(std::string(std::size_t{65} << 20U, 'a'))}) {
        m_folder.write(openAiFile, bytes);
        expectRefusal({pathOf(openAiFile)});
    }
}

TEST_F(TokenizerFiles, RefusesTokensThatAreNoJsonOrNoIds) {
    m_folder.write("merges.txt", m_merges);
    for (const std::string& tokens :
         {std::string(), std::string("{}"), std::string("[1]"), std::string("null"), std::string(R"({"a": -1})"),
          std::string(R"({"a": 1.5})"), std::string(R"({"a": "1"})"), std::string(R"({"a": 18446744073709551615})"),
          std::string(R"({"a": 1, "b": 1})"), std::string(R"({"a": 1})"), std::string("{\"\xFF\": 1}"),
          std::string(100000, '['), m_tokens.substr(0, m_tokens.size() / 2)}) {
        m_folder.write("vocab.json", tokens);
        expectRefusal({pathOf("vocab.json")});
    }
}

TEST_F(TokenizerFiles, RefusesMergesThatDoNotFitAndNamesTheLine) {
    m_folder.write("vocab.json", m_tokens);
    const std::string head = "#version: 0.2\n";
    for (const auto& [merges, place] : std::vector<std::pair<std::string, std::string>>{
             {"", "no merges"},
             {head, "no merges"},
             {"a b\n", "line 1"},
             {head + "a\n", "line 2"},
             {head + " b\n", "line 2"},
             {head + "a \n", "line 2"},
             {head + "a n d\n", "line 2"},
             {head + "i n\nqq zz\n", "line 3"},
             {std::string(1000, '\0'), "line 1"},
         }) {
        m_folder.write("merges.txt", merges);
        expectRefusal({pathOf("merges.txt"), place});
    }
}

}  // namespace
}  // namespace clipscope::clip
