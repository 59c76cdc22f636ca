// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/caption_pool.h"
#include "core/bench/image_pool.h"
#include "tests/support/bf16.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope::bench {
namespace {

class ImagePoolTest : public testing::Test {
protected:
    ImagePoolTest()
        : config(clip::preset("tiny")), values(static_cast<std::size_t>(3 * config.imageSize * config.imageSize)) {
        folder.write("b.png", test::tinyPng(80, 60, {10, 200, 30}));
        folder.write("a.PNG", test::tinyPng(64, 64, {250, 0, 0}));
        folder.write("notes.txt", "no picture");
    }

    ImagePool make(std::size_t distinct, bool isPreprocessed = true, std::uint64_t seed = 1) {
        return {ImagePool::listFolder(folder.path()),
                config,
                distinct,
                isPreprocessed,
                seed,
                {},
                [this](const Message& message) { warnings.push_back(message.english()); }};
    }

    std::vector<float> pixels(const ImagePool& pool, std::size_t first, std::size_t count) const {
        std::vector<float> out(count * values);
        pool.assemblePixels(first, out);
        return out;
    }

    test::TemporaryFolder folder;
    ThreadTeam team{1};
    clip::ClipConfig config;
    std::size_t values;
    std::vector<std::string> warnings;
};

TEST_F(ImagePoolTest, AFolderIsItsPicturesByName) {
    const auto files = ImagePool::listFolder(folder.path());
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].filename(), "a.PNG");
    EXPECT_EQ(files[1].filename(), "b.png");
}

TEST_F(ImagePoolTest, AFolderWithoutPicturesIsNamedWithTheRemedy) {
    const test::TemporaryFolder empty;
    test::expectError(ErrorCode::BadInput, {empty.path().string(), "--images"},
                      [&] { (void)ImagePool::listFolder(empty.path()); });
    test::expectError(ErrorCode::BadInput, {"nowhere", "--images"},
                      [&] { (void)ImagePool::listFolder(empty.path() / "nowhere"); });
}

TEST_F(ImagePoolTest, MoreInputsThanFilesAreHadByCrops) {
    EXPECT_EQ(make(2).size(), 2U);
    EXPECT_GE(make(7).size(), 7U);
}

TEST_F(ImagePoolTest, ABatchGoesRoundThePool) {
    const ImagePool pool = make(2);
    const auto all = pixels(pool, 1, 3);
    const auto first = pixels(pool, 0, 1);
    const auto second = pixels(pool, 1, 1);
    EXPECT_NE(first, second);
    EXPECT_TRUE(std::equal(second.begin(), second.end(), all.begin()));
    EXPECT_TRUE(std::equal(first.begin(), first.end(), all.begin() + static_cast<std::ptrdiff_t>(values)));
    EXPECT_TRUE(std::equal(second.begin(), second.end(), all.begin() + static_cast<std::ptrdiff_t>(2 * values)));
}

TEST_F(ImagePoolTest, FilesAndPixelsGiveTheSameInputs) {
    const ImagePool pool = make(6);
    std::vector<float> fromFiles(pool.size() * values);
    backend::StageTimes times;
    pool.assembleFromFiles(team, 0, fromFiles, times);
    EXPECT_EQ(fromFiles, pixels(pool, 0, pool.size()));
    EXPECT_GT(times[backend::Stage::Decode], 0);
    EXPECT_GT(times[backend::Stage::Preprocess], 0);
}

TEST_F(ImagePoolTest, InputsInBf16AreThoseInFp32Rounded) {
    const ImagePool pool = make(3);
    std::vector<std::uint16_t> rounded;
    std::ranges::transform(pixels(pool, 1, 3), std::back_inserter(rounded), test::toBf16);
    std::vector<std::uint16_t> inputs(rounded.size());
    pool.assemblePixels(1, inputs);
    EXPECT_EQ(inputs, rounded);
    backend::StageTimes times;
    std::ranges::fill(inputs, 0);
    pool.assembleFromFiles(team, 1, inputs, times);
    EXPECT_EQ(inputs, rounded);
}

TEST_F(ImagePoolTest, AnyNumberOfThreadsGivesTheSameInputs) {
    const ImagePool pool = make(6);
    std::vector<float> alone(pool.size() * values);
    backend::StageTimes times;
    pool.assembleFromFiles(team, 2, alone, times);
    for (const int threads : {2, 3, 16}) {
        ThreadTeam several(threads);
        std::vector<float> shared(alone.size());
        backend::StageTimes shares;
        pool.assembleFromFiles(several, 2, shared, shares);
        EXPECT_EQ(shared, alone) << threads;
        EXPECT_GT(shares[backend::Stage::Decode], 0) << threads;
        EXPECT_GT(shares[backend::Stage::Preprocess], 0) << threads;
    }
}

TEST_F(ImagePoolTest, APictureThatIsGoneIsNamedByWhicheverThreadMissesIt) {
    const ImagePool pool = make(6);
    std::filesystem::remove(folder.path() / "b.png");
    ThreadTeam several(3);
    std::vector<float> out(pool.size() * values);
    backend::StageTimes times;
    test::expectError(ErrorCode::BadInput, {"b.png"}, [&] { pool.assembleFromFiles(several, 0, out, times); });
}

TEST_F(ImagePoolTest, ACorruptPictureAmongGoodOnesIsLeftOutAndNamed) {
    const std::string whole = test::tinyPng(80, 60, {1, 2, 3});
    const auto broken = folder.write("c.png", whole.substr(0, whole.size() / 2));
    const ImagePool pool = make(4);
    EXPECT_EQ(pool.files().size(), 2U);
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_NE(warnings[0].find(broken.string()), std::string::npos) << warnings[0];
    EXPECT_EQ(warnings[1], "1 of 3 pictures were left out; 2 are used.");
    EXPECT_EQ(pool.leftOut(), 1);
}

TEST_F(ImagePoolTest, OfManyPicturesASeededSampleIsTaken) {
    for (int number = 0; number < 30; ++number) {
        folder.write("many" + std::to_string(number) + ".png", test::tinyPng(40, 40, {10, 20, 30}));
    }
    const ImagePool pool = make(5);
    EXPECT_EQ(pool.files().size(), 5U);
    EXPECT_EQ(pool.size(), 5U);
    EXPECT_EQ(make(5).files(), pool.files());
    EXPECT_NE(make(5, true, 2).files(), pool.files());
}

TEST_F(ImagePoolTest, CropsStandInForPicturesThatWereLeftOut) {
    for (int number = 0; number < 40; ++number) {
        folder.write("bad" + std::to_string(number) + ".jpg", "no picture");
    }
    const ImagePool pool = make(30);
    EXPECT_EQ(pool.files().size(), 2U);
    EXPECT_GE(pool.size(), 30U);
    for (std::size_t at = 0; at < pool.size(); ++at) {
        std::vector<float> fromFile(values);
        backend::StageTimes times;
        pool.assembleFromFiles(team, at, fromFile, times);
        EXPECT_EQ(fromFile, pixels(pool, at, 1)) << at;
    }
    EXPECT_NE(pixels(pool, 0, 1), pixels(pool, 1, 1)) << "all pictures come before the first crop";
}

TEST_F(ImagePoolTest, ALinkThatLeadsNowhereIsNamed) {
    std::filesystem::create_symlink("nowhere.jpg", folder.path() / "link.jpg");
    const ImagePool pool = make(4);
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_NE(warnings[0].find("link.jpg"), std::string::npos) << warnings[0];
}

TEST_F(ImagePoolTest, OnlyCorruptPicturesAreAnError) {
    const test::TemporaryFolder bad;
    bad.write("c.jpg", "not a picture");
    test::expectError(ErrorCode::BadInput, {bad.path().string(), "--images"}, [&] {
        const ImagePool pool(ImagePool::listFolder(bad.path()), config, 4, true, 1, {}, [](const Message&) {});
    });
}

TEST_F(ImagePoolTest, AStopIsHeeded) {
    std::stop_source stop;
    stop.request_stop();
    test::expectError(ErrorCode::Stopped, {}, [&] {
        const ImagePool pool(ImagePool::listFolder(folder.path()), config, 4, true, 1, stop.get_token(),
                             [](const Message&) {});
    });
}

/// Gives each letter's code as a token.
class LetterTokenizer final : public clip::Tokenizer {
public:
    [[nodiscard]] clip::TokenSequence encode(std::string_view text) const override {
        clip::TokenSequence sequence{.ids = std::vector<std::int32_t>(8, 0)};
        for (const char letter : text.substr(0, 8)) {
            sequence.ids[static_cast<std::size_t>(sequence.length++)] = letter;
        }
        return sequence;
    }
    [[nodiscard]] bool isBuiltIn() const override { return false; }
    [[nodiscard]] std::string description() const override { return "letters"; }
};

TEST(CaptionPool, MoreCaptionsThanLinesAreHadByRotatingWords) {
    const LetterTokenizer tokenizer;
    const CaptionPool pool({"a b c", "d e"}, tokenizer, 8, 5);
    EXPECT_EQ(pool.size(), 5U);
    std::vector<std::int32_t> ids(3 * 8);
    std::vector<std::int32_t> lengths(3);
    pool.assembleTokens(0, ids, lengths);
    EXPECT_EQ(lengths, (std::vector<std::int32_t>{5, 3, 5}));
    EXPECT_EQ(ids[0], 'a');
    EXPECT_EQ(ids[8], 'd');
    EXPECT_EQ(ids[16], 'b') << "the first line, shifted by a word";
    EXPECT_EQ(ids[20], 'a');
}

TEST(CaptionPool, TextsAndTokensGiveTheSameInputs) {
    const LetterTokenizer tokenizer;
    const CaptionPool pool({"a b c", "d e"}, tokenizer, 8, 5);
    std::vector<std::int32_t> ids(7 * 8);
    std::vector<std::int32_t> lengths(7);
    std::vector<std::int32_t> idsFromText(7 * 8);
    std::vector<std::int32_t> lengthsFromText(7);
    backend::StageTimes times;
    pool.assembleTokens(3, ids, lengths);
    pool.assembleFromText(3, idsFromText, lengthsFromText, times);
    EXPECT_EQ(ids, idsFromText);
    EXPECT_EQ(lengths, lengthsFromText);
}

TEST(CaptionPool, AFileOfEmptyLinesIsNamedWithTheRemedy) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("captions.txt", "\n  \n\t\n");
    test::expectError(ErrorCode::BadInput, {file.string(), "--captions"}, [&] { (void)CaptionPool::readLines(file); });
    test::expectError(ErrorCode::BadInput, {"none.txt"},
                      [&] { (void)CaptionPool::readLines(folder.path() / "none.txt"); });
    folder.write("captions.txt", "one\n\n two words \r\n");
    EXPECT_EQ(CaptionPool::readLines(file).size(), 2U);
}

}  // namespace
}  // namespace clipscope::bench
