// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "core/base/file_descriptor.h"
#include "tests/app/cli/expect_refusal.h"
#include "tests/support/cli.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cstring>
#include <nlohmann/json.hpp>

namespace clipscope {
namespace {

using test::cli;
using test::expectRefusal;

TEST(Embed, WritesUnitVectorsThatDependOnTheInput) {
    const test::TemporaryFolder folder;
    const auto output = folder.path() / "o.json";
    const std::string photos = std::string(CLIPSCOPE_SOURCE_DIR) + "/resources/photos";
    std::vector<std::string> arguments{"embed",    "--model",  "tiny",          "--text", "a dog",
                                       "two cats", "--output", output.string(), "--image"};
    for (const auto& entry : std::filesystem::directory_iterator(photos)) {
        if (arguments.size() < 11) {
            arguments.push_back(entry.path().string());
        }
    }
    ASSERT_EQ(cli(arguments).exitCode, cli::exitOk);
    const auto json = nlohmann::json::parse(readFile(output));
    ASSERT_EQ(json["images"].size(), 2U);
    ASSERT_EQ(json["texts"].size(), 2U);
    EXPECT_NE(json["images"][0], json["images"][1]);
    EXPECT_NE(json["texts"][0], json["texts"][1]);
    EXPECT_NEAR(json["logit_scale"].get<double>(), 1 / 0.07, 1e-4);
    double square = 0;
    for (const double value : json["texts"][0]) {
        square += value * value;
    }
    EXPECT_NEAR(square, 1, 1e-5);
}

TEST(Embed, RefusesWhatItCannotReadOrWrite) {
    expectRefusal({"embed", "--model", "tiny", "--image", "none.jpg", "--output", "o.json"}, cli::exitBadInput,
                  {"none.jpg"});
    expectRefusal({"embed", "--model", "tiny", "--text", "a", "--output", "/proc/none/o.json"}, cli::exitOutput,
                  {"/proc/none/o.json"});
}

TEST(Embed, RefusesWeightsThatGiveNoNumbers) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(CLIPSCOPE_TEST_DATA "/clip/models/hf-quick-gelu", folder.path() / "model");
    const auto file = folder.path() / "model" / "model.safetensors";
    std::string bytes = readFile(file);
    std::uint64_t headerLength = 0;
    std::memcpy(&headerLength, bytes.data(), sizeof headerLength);
    const std::size_t data = sizeof headerLength + headerLength;
    bytes.replace(data, bytes.size() - data, bytes.size() - data, '\xFF');
    folder.write("model/model.safetensors", bytes);
    const std::string photo = CLIPSCOPE_SOURCE_DIR "/tests/data/clip/images/photo.jpg";
    expectRefusal({"embed", "--weights", file.string(), "--image", photo, "--output", "o.json"}, cli::exitBadInput,
                  {"not finite", "weights"});
}

TEST(Embed, RefusesTextsForTrainedWeightsWithoutTheirVocabulary) {
    const std::string weights = CLIPSCOPE_TEST_DATA "/clip/models/hf-quick-gelu";
    expectRefusal({"embed", "--weights", weights, "--text", "a dog", "--output", "o.json"}, cli::exitBadInput,
                  {weights, "vocabulary", "--vocab"});
}

}  // namespace
}  // namespace clipscope
