// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip_model.h"
#include "core/clip/random_weights.h"
#include "core/clip/sha256.h"
#include "core/clip/tensor_shapes.h"
#include "tests/support/expect_error.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace clipscope::clip {
namespace {

std::vector<float> valuesOf(const WeightSource& weights, const std::string& name) {
    const TensorView view = weights.tensor(name);
    const auto* const first = reinterpret_cast<const float*>(view.data);
    return {first, first + view.elementCount()};
}

double deviationOf(const std::vector<float>& values) {
    double sum = 0;
    double squares = 0;
    for (const float value : values) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const double mean = sum / static_cast<double>(values.size());
    return std::sqrt(squares / static_cast<double>(values.size()) - mean * mean);
}

/// The logarithm of each row's length.
std::vector<float> logLengths(const std::vector<float>& values, std::size_t width) {
    std::vector<float> logs;
    for (std::size_t begin = 0; begin < values.size(); begin += width) {
        double squares = 0;
        for (const float value : std::span(values).subspan(begin, width)) {
            squares += static_cast<double>(value) * value;
        }
        logs.push_back(static_cast<float>(std::log(squares) / 2));
    }
    return logs;
}

double meanOf(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::string digest(const WeightSource& weights, const std::vector<std::string>& names) {
    Sha256 sha;
    for (const std::string& name : names) {
        const auto values = valuesOf(weights, name);
        sha.add(values.data(), values.size() * sizeof(float));
    }
    return sha.hex();
}

TEST(RandomWeights, HaveTheBitsTheyHadOnEveryMachine) {
    const ClipConfig config = preset("tiny");
    const std::vector<std::string> names{"vision.patch.weight", "text.token.weight", "vision.blocks.1.mlp.fc2.weight",
                                         "text.blocks.0.attn.q.weight", "vision.blocks.0.ln_1.weight"};
    EXPECT_EQ(digest(RandomWeights(config, 1, RandomKind::Initial), names),
              "d3b498387b259e3e8c2161c4bfd7732a6b3d979b64825a3150bbbc35e92b3a86");
    EXPECT_EQ(digest(RandomWeights(config, 1, RandomKind::TrainedLike), names),
              "ddabac711d949aedfb63c147bcafae6bd54d74d381bef42e2156d15ca918b0f3");
}

TEST(RandomWeights, LargeTensorsAreTheSameFromAnyNumberOfThreads) {
    // 25 M elements are shared out among threads; NumPy gives the same bits from the same recipe without any.
    const ClipConfig config = preset("vit-b-32");
    const RandomWeights weights(config, 1, RandomKind::Initial);
    EXPECT_EQ(digest(weights, {"text.token.weight"}),
              "28391db28c99429102f7d3009f580a8852899f24c6992527346e91daed966f3b");
}

TEST(RandomWeights, FollowClipsInitialisation) {
    const ClipConfig config = preset("vit-b-32");
    const RandomWeights weights(config, 1, RandomKind::Initial);
    const double width = 768;
    const struct {
        const char* name;
        double deviation;
    } expected[] = {
        {"vision.blocks.3.attn.q.weight", std::pow(width, -0.5)},
        {"vision.blocks.3.attn.v.weight", std::pow(width, -0.5)},
        {"vision.blocks.3.attn.out.weight", std::pow(width, -0.5) * std::pow(24, -0.5)},
        {"vision.blocks.3.mlp.fc1.weight", std::pow(2 * width, -0.5)},
        {"vision.blocks.3.mlp.fc2.weight", std::pow(width, -0.5) * std::pow(24, -0.5)},
        {"vision.patch.weight", 0.02},
        {"vision.projection.weight", std::pow(width, -0.5)},
        {"text.projection.weight", std::pow(512, -0.5)},
        {"text.token.weight", 0.02},
        {"text.position", 0.01},
    };
    for (const auto& [name, deviation] : expected) {
        EXPECT_NEAR(deviationOf(valuesOf(weights, name)) / deviation, 1, 0.02) << name;
    }
    for (const float gain : valuesOf(weights, "vision.ln_pre.weight")) {
        ASSERT_EQ(gain, 1);
    }
    for (const float bias : valuesOf(weights, "text.blocks.0.mlp.fc1.bias")) {
        ASSERT_EQ(bias, 0);
    }
    const ClipModel model = openModel({});
    EXPECT_NEAR(model.logitScale(), 1 / 0.07, 1e-4);
    EXPECT_TRUE(model.isRandom);
    EXPECT_EQ(model.weights->description(), "random weights, seed 1");
}

TEST(RandomWeights, DifferBySeedAndByTensor) {
    const ClipConfig config = preset("tiny");
    const RandomWeights first(config, 1, RandomKind::Initial);
    const RandomWeights second(config, 2, RandomKind::Initial);
    EXPECT_NE(valuesOf(first, "text.blocks.0.attn.q.weight"), valuesOf(second, "text.blocks.0.attn.q.weight"));
    EXPECT_NE(valuesOf(first, "text.blocks.0.attn.q.weight"), valuesOf(first, "text.blocks.0.attn.k.weight"));
    EXPECT_EQ(valuesOf(first, "text.blocks.0.attn.q.weight"), valuesOf(first, "text.blocks.0.attn.q.weight"));
    EXPECT_NE(first.hash(), second.hash());
    EXPECT_NE(first.hash(), RandomWeights(config, 1, RandomKind::TrainedLike).hash());
}

TEST(TrainedLikeWeights, HaveWhatQuantisationFindsHard) {
    const RandomWeights weights(preset("vit-b-32"), 1, RandomKind::TrainedLike);
    // A gain of one norm alone does not tell a loud channel from a large one; the mean over all blocks does.
    std::vector<double> meanLog(768);
    for (int block = 0; block < 12; ++block) {
        for (const char* norm : {".ln_1.weight", ".ln_2.weight"}) {
            const auto gains = valuesOf(weights, "vision.blocks." + std::to_string(block) + norm);
            for (std::size_t channel = 0; channel < gains.size(); ++channel) {
                meanLog[channel] += std::log(gains[channel]) / 24;
            }
        }
    }
    EXPECT_EQ(std::ranges::count_if(meanLog, [](double mean) { return mean > 1; }), 4);
    int biases = 0;
    for (const float bias : valuesOf(weights, "vision.blocks.3.mlp.fc2.bias")) {
        biases += bias == 5 ? 1 : 0;
    }
    EXPECT_EQ(biases, 2);
    // Untouched, a row's length has the mean log(deviation) + log(width) / 2, and hardly deviates.
    const struct {
        const char* name;
        std::size_t width;
        double deviation;
        double factor;
        double sigma;
    } rows[] = {
        {"vision.blocks.0.attn.q.weight", 768, std::pow(768, -0.5), std::sqrt(3.0), 0.3},
        {"vision.blocks.5.attn.k.weight", 768, std::pow(768, -0.5), std::sqrt(3.0), 0.3},
        {"vision.blocks.5.attn.v.weight", 768, std::pow(768, -0.5), 1, 0.3},
        {"vision.blocks.11.attn.out.weight", 768, std::pow(768 * 24, -0.5), 1, 0.3},
        {"vision.blocks.3.mlp.fc1.weight", 768, std::pow(2 * 768, -0.5), 1, 0.3},
        {"text.blocks.7.mlp.fc2.weight", 2048, std::pow(512 * 24, -0.5), 1, 0.3},
        {"vision.projection.weight", 768, std::pow(768, -0.5), 1, 0},
        {"vision.patch.weight", 3072, 0.02, 1, 0},
    };
    for (const auto& [name, width, deviation, factor, sigma] : rows) {
        const auto logs = logLengths(valuesOf(weights, name), width);
        EXPECT_NEAR(deviationOf(logs), sigma, 0.03) << name;
        EXPECT_NEAR(meanOf(logs), std::log(factor * deviation * std::sqrt(static_cast<double>(width))), 0.06) << name;
    }
    std::vector<float> logs;
    for (const float gain : valuesOf(weights, "vision.ln_post.weight")) {
        logs.push_back(std::log(gain));
    }
    EXPECT_NEAR(deviationOf(logs), 0.4, 0.03);
}

TEST(TrainedLikeWeights, LoudChannelsAreDifferentOnesWithEverySeed) {
    ClipConfig narrow = preset("tiny");
    narrow.text = narrow.vision = {.width = 8, .layers = 4, .heads = 2, .mlpWidth = 16};
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto biases =
            valuesOf(RandomWeights(narrow, seed, RandomKind::TrainedLike), "text.blocks.3.mlp.fc2.bias");
        EXPECT_EQ(std::ranges::count(biases, 5.0F), 2) << seed;
    }
}

TEST(Presets, HaveTheSizesThatOpenAiPublished) {
    EXPECT_EQ(presetNames(), (std::vector<std::string>{"vit-b-32", "vit-b-16", "vit-l-14", "tiny"}));
    const auto parameters = [](const char* name) {
        std::int64_t count = 0;
        for (const auto& [tensor, shape] : tensorShapes(preset(name))) {
            std::int64_t elements = 1;
            for (const std::int64_t extent : shape) {
                elements *= extent;
            }
            count += elements;
        }
        return count;
    };
    EXPECT_EQ(parameters("vit-b-32"), 151277313);
    EXPECT_EQ(parameters("vit-b-16"), 149620737);
    EXPECT_EQ(parameters("vit-l-14"), 427616513);
}

TEST(Presets, AnUnknownNameListsThem) {
    test::expectError(ErrorCode::BadUsage, {"vit-h-14", "vit-b-32, vit-b-16, vit-l-14, tiny"},
                      [] { (void)preset("vit-h-14"); });
}

}  // namespace
}  // namespace clipscope::clip
