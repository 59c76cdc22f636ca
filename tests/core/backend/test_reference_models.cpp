// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings of identical weights against Hugging Face and open_clip; tests/data/clip/models/README.md.
#include "core/backend/module_loader.h"
#include "core/base/file_descriptor.h"
#include "core/clip/clip_model.h"

#include <gtest/gtest.h>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

namespace clipscope::backend {
namespace {

double cosine(std::span<const float> ours, const nlohmann::json& theirs) {
    double product = 0;
    double squareOurs = 0;
    double squareTheirs = 0;
    for (std::size_t at = 0; at < ours.size(); ++at) {
        const double their = theirs.at(at).get<double>();
        product += ours[at] * their;
        squareOurs += static_cast<double>(ours[at]) * ours[at];
        squareTheirs += their * their;
    }
    return product / std::sqrt(squareOurs * squareTheirs);
}

class ReferenceModel : public testing::TestWithParam<std::tuple<const char*, const char*>> {
protected:
    void SetUp() override {
        const std::string folder = std::string(CLIPSCOPE_TEST_DATA) + "/clip/models/" + std::get<1>(GetParam());
        model = clip::openModel({.weights = folder});
        expected = nlohmann::json::parse(readFile(folder + "/expected.json"));
        ASSERT_EQ(expected.at("schema"), "clipscope.reference/1");
    }

    /// The worst cosine over both inputs.
    double worst(Tower tower, Precision precision) {
        LoadContext context;
        const auto encoder = loader.backend(std::get<0>(GetParam()))
                                 .load(model, {.tower = tower, .precision = precision, .threads = 2}, context)
                                 ->makeEncoder();
        const nlohmann::json& theirs = expected.at(tower == Tower::Image ? "image_embeddings" : "text_embeddings");
        const auto width = static_cast<std::size_t>(model.config.embeddingWidth);
        std::vector<float> out(theirs.size() * width);
        EmbeddingBatch batch{.width = model.config.embeddingWidth, .values = out};
        StageTimes times;
        encoder->encode(tower == Tower::Image ? images() : texts(), batch, times);
        double least = 1;
        for (std::size_t row = 0; row < theirs.size(); ++row) {
            least = std::min(least, cosine(std::span(out).subspan(row * width, width), theirs.at(row)));
        }
        return least;
    }

    InputBatch images() {
        const auto size = expected.at("image_size").get<std::int64_t>();
        pixels.resize(static_cast<std::size_t>(2 * 3 * size * size));
        for (std::size_t at = 0; at < pixels.size(); ++at) {
            pixels[at] = static_cast<float>((at * 7919) % 1009) / 500.0F - 1.0F;
        }
        return PixelBatch{.count = 2, .imageSize = size, .values = pixels};
    }

    InputBatch texts() {
        for (const nlohmann::json& row : expected.at("token_ids")) {
            const auto sequence = row.get<std::vector<std::int32_t>>();
            lengths.push_back(static_cast<std::int32_t>(std::ranges::max_element(sequence) - sequence.begin()) + 1);
            ids.insert(ids.end(), sequence.begin(), sequence.end());
        }
        return TokenBatch{.count = 2, .contextLength = model.config.contextLength, .ids = ids, .lengths = lengths};
    }

    clip::ClipModel model;
    nlohmann::json expected;
    ModuleLoader loader{std::filesystem::path(CLIPSCOPE_BINARY_DIR) / "lib/clipscope"};
    std::vector<float> pixels;
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> lengths;
};

TEST_P(ReferenceModel, ImagesAgreeInFp32) {
    EXPECT_GE(worst(Tower::Image, Precision::Fp32), 0.99999);
}

TEST_P(ReferenceModel, TextsAgreeInFp32) {
    EXPECT_GE(worst(Tower::Text, Precision::Fp32), 0.99999);
}

TEST_P(ReferenceModel, Bf16IsClose) {
    EXPECT_GE(worst(Tower::Image, Precision::Bf16), 0.999);
    EXPECT_GE(worst(Tower::Text, Precision::Bf16), 0.999);
}

TEST_P(ReferenceModel, TheLogitScaleIsTheSame) {
    EXPECT_NEAR(model.logitScale(), expected.at("logit_scale").get<double>(), 0.01);
}

INSTANTIATE_TEST_SUITE_P(Models, ReferenceModel,
                         testing::Combine(testing::Values("eager", "packed"),
                                          testing::Values("hf-quick-gelu", "hf-gelu-narrow-heads", "hf-f16", "hf-bf16",
                                                          "hf-sharded", "openclip-gelu", "openclip-quick-gelu")),
                         [](const auto& info) {
                             std::string name = std::get<0>(info.param) + std::string("_") + std::get<1>(info.param);
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace clipscope::backend
