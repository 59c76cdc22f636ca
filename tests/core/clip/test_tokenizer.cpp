// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_cleaning.h"
#include "core/clip/tokenizer.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

namespace clipscope::clip {
namespace {

using test::expectError;

const std::filesystem::path resources = std::filesystem::path(CLIPSCOPE_SOURCE_DIR) / "resources";

std::vector<std::int32_t> idsOf(const Tokenizer& tokenizer, const std::string& text) {
    const TokenSequence sequence = tokenizer.encode(text);
    return {sequence.ids.begin(), sequence.ids.begin() + sequence.length};
}

TEST(CleanCaption, FoldsSpacesCaseAndEntities) {
    EXPECT_EQ(cleanCaption("  A \t Dog\n\nruns  "), "a dog runs");
    EXPECT_EQ(cleanCaption("Fish &amp; Chips &#8364;5 &#x20AC; &lt;b&gt;"), "fish & chips €5 € <b>");
    EXPECT_EQ(cleanCaption("&amp;amp;"), "&") << "replaced twice, as the original does";
    EXPECT_EQ(cleanCaption("ÀÉÎ ΣΑΣ İ"), "àéî σασ i̇");
    EXPECT_EQ(cleanCaption("a\xC2\xA0"
                           "b　c"),
              "a b c")
        << "no-break and ideographic spaces";
    EXPECT_EQ(cleanCaption("bad \xff bytes \xC3"), "bad \xEF\xBF\xBD bytes \xEF\xBF\xBD");
    EXPECT_EQ(cleanCaption("a & b; &unknown; &#xZZ;"), "a & b; &unknown; &#xzz;");
    EXPECT_EQ(cleanCaption(""), "");
}

class BuiltInTokenizer : public testing::Test {
protected:
    ClipConfig config = preset("vit-b-32");
    std::unique_ptr<const Tokenizer> tokenizer = Tokenizer::builtIn(resources, config);
};

TEST_F(BuiltInTokenizer, CaptionsGetSequencesOfRealisticLength) {
    std::ifstream file(resources / "captions.txt");
    double tokens = 0;
    int captions = 0;
    for (std::string line; std::getline(file, line); ++captions) {
        const auto ids = idsOf(*tokenizer, line);
        EXPECT_EQ(ids.front(), 49406);
        EXPECT_EQ(ids.back(), 49407);
        tokens += static_cast<double>(ids.size());
    }
    EXPECT_EQ(captions, 100);
    // OpenAI's vocabulary gives our captions 12 tokens on average.
    EXPECT_GT(tokens / captions, 10);
    EXPECT_LT(tokens / captions, 18);
}

TEST_F(BuiltInTokenizer, ACaptionThatIsTooLongEndsWithTheEndToken) {
    std::string text;
    for (int word = 0; word < 200; ++word) {
        text += "dog ";
    }
    const TokenSequence sequence = tokenizer->encode(text);
    EXPECT_EQ(sequence.length, 77);
    EXPECT_EQ(sequence.ids.size(), 77U);
    EXPECT_EQ(sequence.ids.back(), 49407);
}

TEST_F(BuiltInTokenizer, AnEmptyCaptionIsStartAndEnd) {
    EXPECT_EQ(idsOf(*tokenizer, ""), (std::vector<std::int32_t>{49406, 49407}));
    EXPECT_EQ(tokenizer->encode("").ids.size(), 77U);
    EXPECT_EQ(tokenizer->encode("").ids.back(), 0);
}

TEST_F(BuiltInTokenizer, AnEndMarkInsideACaptionEndsIt) {
    EXPECT_EQ(tokenizer->encode("a <|endoftext|> b").length, 3) << "the tower pools at the first end token";
}

TEST_F(BuiltInTokenizer, DifferentCaptionsDiffer) {
    EXPECT_NE(idsOf(*tokenizer, "a dog"), idsOf(*tokenizer, "a cat"));
    EXPECT_EQ(idsOf(*tokenizer, "A  DOG"), idsOf(*tokenizer, "a dog"));
}

TEST_F(BuiltInTokenizer, IdsFitAVocabularyOfAnySize) {
    for (const std::int64_t size : {90, 600, 1100}) {
        config.vocabularySize = size;
        config.contextLength = 16;
        const auto small = Tokenizer::builtIn(resources, config);
        for (const char* text : {"a dog on the beach", "émigré 你好 🙂", "zzz qqq"}) {
            const TokenSequence sequence = small->encode(text);
            EXPECT_EQ(sequence.ids[0], size - 2);
            EXPECT_EQ(sequence.ids[static_cast<std::size_t>(sequence.length) - 1], size - 1);
            for (const std::int32_t id : sequence.ids) {
                EXPECT_GE(id, 0);
                EXPECT_LT(id, size);
            }
        }
    }
}

/// A small vocabulary in CLIP's two forms.
class VocabularyFolder : public testing::Test {
protected:
    ClipConfig small(std::int64_t size = 600) {
        ClipConfig config = preset("tiny");
        config.vocabularySize = size;
        return config;
    }

    static std::string gzip(const std::string& text) {
        std::string packed(::compressBound(text.size()) + 64, '\0');
        z_stream stream{};
        deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream.avail_in = static_cast<uInt>(text.size());
        stream.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_out = static_cast<uInt>(packed.size());
        deflate(&stream, Z_FINISH);
        packed.resize(stream.total_out);
        deflateEnd(&stream);
        return packed;
    }

    test::TemporaryFolder folder;
};

TEST_F(VocabularyFolder, HuggingFacesFilesAreRead) {
    folder.write(
        "vocab.json",
        R"({"d":1,"o":2,"g</w>":3,"do":4,"dog</w>":5,"s</w>":6,"<|startoftext|>":7,"<|endoftext|>":8,"!</w>":9})");
    folder.write("merges.txt", "#version: 0.2\nd o\ndo g</w>\n");
    const auto tokenizer = Tokenizer::fromFolder(folder.path(), small());
    EXPECT_EQ(idsOf(*tokenizer, "DOG!"), (std::vector<std::int32_t>{7, 5, 9, 8}));
    EXPECT_EQ(idsOf(*tokenizer, "dog's dog"), (std::vector<std::int32_t>{7, 5, 8}))
        << "a piece that is not there ends it, as in Hugging Face";
}

TEST_F(VocabularyFolder, OpenAisFileIsReadAndNumberedAsClipDoes) {
    folder.write("bpe_simple_vocab_16e6.txt.gz", gzip("\"bpe_simple_vocab_16e6.txt#version: 0.2\nd o\ndo g</w>\n"));
    const auto tokenizer = Tokenizer::fromFolder(folder.path(), small());
    // 256 bytes, 256 bytes that end a word, then the merges: do, dog</w>, then start and end.
    EXPECT_EQ(idsOf(*tokenizer, "dog"), (std::vector<std::int32_t>{514, 513, 515}));
    // '!' is the first of the printable bytes.
    EXPECT_EQ(idsOf(*tokenizer, "!"), (std::vector<std::int32_t>{514, 256, 515}));
}

TEST_F(VocabularyFolder, WhatIsMissingOrBrokenIsNamedWithTheRemedy) {
    const std::string path = folder.path().string();
    expectError(ErrorCode::BadInput, {path, "vocab.json", "--vocab"},
                [&] { (void)Tokenizer::fromFolder(path, small()); });
    folder.write("bpe_simple_vocab_16e6.txt.gz", "no gzip");
    expectError(ErrorCode::BadInput, {path, "gzip"}, [&] { (void)Tokenizer::fromFolder(path, small()); });
    const std::string whole = gzip("header\nd o\n");
    folder.write("bpe_simple_vocab_16e6.txt.gz", whole.substr(0, whole.size() - 9));
    expectError(ErrorCode::BadInput, {path, "gzip"}, [&] { (void)Tokenizer::fromFolder(path, small()); });
    folder.write("merges.txt", "#version: 0.2\nonly-one\n");
    folder.write("vocab.json", R"({"a":1})");
    expectError(ErrorCode::BadInput, {"merges.txt", "line 2"}, [&] { (void)Tokenizer::fromFolder(path, small()); });
    folder.write("merges.txt", "");
    for (const char* json : {"[", "{\"a\":-1}", "{\"a\":\"x\"}", "{\"a\":1e30}", "3"}) {
        folder.write("vocab.json", json);
        expectError(ErrorCode::BadInput, {"vocab.json"}, [&] { (void)Tokenizer::fromFolder(path, small()); });
    }
    folder.write("vocab.json", R"({"a":700})");
    expectError(ErrorCode::BadInput, {path, "701", "600"}, [&] { (void)Tokenizer::fromFolder(path, small()); });
}

TEST_F(VocabularyFolder, RandomDamageIsReadOrRefusedButNeverCrashes) {
    const std::string packed = gzip("header\nd o\ndo g</w>\n");
    const std::string json = R"({"d":1,"o":2,"g</w>":3,"<|startoftext|>":7,"<|endoftext|>":8})";
    std::mt19937 random(1);
    for (int round = 0; round < 600; ++round) {
        const auto damaged = [&](std::string text) {
            text[random() % text.size()] = static_cast<char>(random());
            return text;
        };
        const test::TemporaryFolder other;
        if (round % 2 == 0) {
            other.write("bpe_simple_vocab_16e6.txt.gz", damaged(packed));
        } else {
            other.write("vocab.json", damaged(json));
            other.write("merges.txt", damaged("d o\ndo g</w>\n"));
        }
        try {
            (void)Tokenizer::fromFolder(other.path(), small())->encode("dog \xff dogs");
        } catch (const Error&) {
        }
    }
}

}  // namespace
}  // namespace clipscope::clip
