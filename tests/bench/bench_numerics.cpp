// SPDX-License-Identifier: GPL-3.0-or-later
// The fused numerics against the plain code that they have to equal, in turns within one run, and what a JPEG of
// 640 x 480 costs until the network can have it. Everything on one thread.
#include "core/clip/image.h"
#include "core/clip/preprocess.h"
#include "core/kernels/normalise.h"
#include "core/kernels/resize.h"
#include "core/kernels/similarity.h"
#include "core/kernels/softmax.h"

#include <benchmark/benchmark.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using namespace clipscope;

/// The time of one call, in milliseconds.
template <typename Call>
double timed(const Call& call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    benchmark::ClobberMemory();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<std::uint8_t> photo() {
    std::ifstream file(std::filesystem::path(CLIPSCOPE_SOURCE_DIR) / "resources/photos/01-meadow.jpg",
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A 640 x 480 photo to CLIP's input: resized to bytes and then normalised, against both at once.
void benchPreprocess(benchmark::State& state) {
    const clip::Image image = clip::decodeImage(photo(), "01-meadow.jpg");
    const clip::ClipConfig config;
    const auto size = static_cast<int>(config.imageSize);
    std::vector<float> out(3 * static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    std::vector<std::uint8_t> bytes(out.size());
    kernels::Resizer resizer;
    std::vector<double> plain;
    std::vector<double> fused;
    for (auto _ : state) {
        plain.push_back(timed([&] {
            resizer.resize({.width = image.width, .height = image.height, .rgb = image.rgb}, 298, size,
                           {.left = 37, .top = 0, .width = size, .height = size}, bytes);
            kernels::normalise(bytes, config.mean, config.deviation, std::span<float>(out));
        }));
        fused.push_back(timed([&] { clip::preprocess(image, config, out); }));
    }
    state.counters["plain_ms"] = median(plain);
    state.counters["fused_ms"] = median(fused);
    state.counters["speedup"] = median(plain) / median(fused);
}
BENCHMARK(benchPreprocess)->Unit(benchmark::kMillisecond)->Iterations(300)->Repetitions(3);

/// Probabilities of 1000 texts for each of 256 images: all logits first, against a few rows at a time.
void benchSimilaritySoftmax(benchmark::State& state) {
    constexpr std::size_t width = 512;
    constexpr std::size_t imageCount = 256;
    constexpr std::size_t textCount = 1000;
    std::vector<float> images(imageCount * width);
    std::vector<float> texts(textCount * width);
    for (std::size_t at = 0; at < images.size(); ++at) {
        images[at] = static_cast<float>(std::sin(static_cast<double>(at * at)) / 16);
    }
    for (std::size_t at = 0; at < texts.size(); ++at) {
        texts[at] = static_cast<float>(std::cos(static_cast<double>(3 * at * at)) / 16);
    }
    std::vector<float> out(imageCount * textCount);
    std::vector<double> separate;
    std::vector<double> fused;
    for (auto _ : state) {
        separate.push_back(timed([&] {
            kernels::similarity(images, texts, width, 100, out);
            kernels::softmaxRows(out, textCount);
        }));
        fused.push_back(timed([&] { kernels::similaritySoftmax(images, texts, width, 100, out); }));
    }
    state.counters["separate_ms"] = median(separate);
    state.counters["fused_ms"] = median(fused);
    state.counters["speedup"] = median(separate) / median(fused);
}
BENCHMARK(benchSimilaritySoftmax)->Unit(benchmark::kMillisecond)->Iterations(100)->Repetitions(3);

/// A JPEG of 640 x 480 from bytes in memory to CLIP's input.
void benchDecodeAndPreprocess(benchmark::State& state) {
    const std::vector<std::uint8_t> bytes = photo();
    const clip::ClipConfig config;
    std::vector<float> out(3 * static_cast<std::size_t>(config.imageSize * config.imageSize));
    const clip::ColumnChooser columns = clip::columnsForPreprocessing(config);
    clip::Image image;
    std::vector<double> decode;
    std::vector<double> preprocess;
    for (auto _ : state) {
        decode.push_back(timed([&] { clip::decodeImage(bytes, "01-meadow.jpg", image, columns); }));
        preprocess.push_back(timed([&] { clip::preprocess(image, config, out); }));
    }
    state.counters["decode_ms"] = median(decode);
    state.counters["preprocess_ms"] = median(preprocess);
    state.counters["both_ms"] = median(decode) + median(preprocess);
}
BENCHMARK(benchDecodeAndPreprocess)->Unit(benchmark::kMillisecond)->Iterations(300)->Repetitions(3);

}  // namespace
