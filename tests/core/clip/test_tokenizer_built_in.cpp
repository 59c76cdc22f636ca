// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/clip/tokenizer.h"
#include "tests/core/clip/tokenizer_data.h"
#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace clipscope::clip {
namespace {

using test::configOf;
using test::tokensOf;
using testing::AllOf;
using testing::Each;
using testing::Ge;
using testing::Lt;

const std::filesystem::path resources = std::filesystem::path(CLIPSCOPE_SOURCE_DIR) / "resources";

std::vector<std::string> captions() {
    std::istringstream stream(readFile(resources / "captions.txt"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST(BuiltInTokenizer, GivesOurCaptionsSequencesOfRealisticLength) {
    const auto tokenizer = Tokenizer::builtIn(resources, configOf(49408));
    ASSERT_EQ(captions().size(), 100U);
    double tokens = 0;
    for (const std::string& caption : captions()) {
        tokens += tokenizer->encode(caption).length;
    }
    // OpenAI's vocabulary gives them 14.65 on average.
    EXPECT_THAT(tokens / 100, AllOf(Ge(14), Lt(15.5)));
}

TEST(BuiltInTokenizer, MarksStartAndEndAsTheModelDoes) {
    for (const std::int64_t size : {100, 514, 49408}) {
        const auto tokenizer = Tokenizer::builtIn(resources, configOf(size));
        const std::vector<std::int32_t> ids = tokensOf(*tokenizer, "a dog");
        EXPECT_EQ(ids.front(), size - 2);
        EXPECT_EQ(ids.back(), size - 1);
    }
}

TEST(BuiltInTokenizer, KeepsIdsInsideAVocabularyOfAnySize) {
    for (const std::int64_t size : {3, 100, 513, 514, 515, 1024, 1100, 49408}) {
        const auto tokenizer = Tokenizer::builtIn(resources, configOf(size));
        for (const std::string& caption : captions()) {
            EXPECT_THAT(tokenizer->encode(caption + " \U0001F415 ß").ids, Each(AllOf(Ge(0), Lt(size)))) << size;
        }
    }
}

TEST(BuiltInTokenizer, TellsDifferentCaptionsApart) {
    for (const std::int64_t size : {100, 1024, 49408}) {
        const auto tokenizer = Tokenizer::builtIn(resources, configOf(size));
        std::set<std::vector<std::int32_t>> sequences;
        for (const std::string& caption : captions()) {
            sequences.insert(tokenizer->encode(caption).ids);
        }
        EXPECT_EQ(sequences.size(), captions().size()) << size;
    }
}

TEST(BuiltInTokenizer, UsesAsManyMergesAsTheModelHasRoomFor) {
    EXPECT_EQ(Tokenizer::builtIn(resources, configOf(100))->description(), "built in, 0 merges");
    EXPECT_EQ(Tokenizer::builtIn(resources, configOf(524))->description(), "built in, 10 merges");
    EXPECT_EQ(Tokenizer::builtIn(resources, configOf(49408))->description(), "built in, 2335 merges");
}

TEST(BuiltInTokenizer, NamesItsFileWhereItIsMissing) {
    test::expectError(ErrorCode::BadInput, {"/nowhere/tokenizer/merges.txt", "--vocab"},
                      [] { static_cast<void>(Tokenizer::builtIn("/nowhere", configOf(1024))); });
}

}  // namespace
}  // namespace clipscope::clip
