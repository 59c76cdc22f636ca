// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace clipscope::test {

/// The pictures and expectations that tests/reference/make_images.py wrote.
inline std::filesystem::path imageCase(const std::string& name) {
    return std::filesystem::path(CLIPSCOPE_TEST_DATA) / "clip/images" / name;
}

inline std::vector<std::uint8_t> bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<float> floatsOf(const std::filesystem::path& path) {
    const std::vector<std::uint8_t> bytes = bytesOf(path);
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

/// A list of cases: "decode", "refused", "resize" or "preprocess". Never empty.
inline nlohmann::json imageCases(const std::string& kind) {
    const nlohmann::json manifest = nlohmann::json::parse(std::ifstream(imageCase("manifest.json")));
    if (manifest.at("schema") != "clipscope.test-images/1" || manifest.at(kind).empty()) {
        throw std::runtime_error("manifest.json is of another schema or has no cases of the kind " + kind);
    }
    return manifest.at(kind);
}

/// pattern() of make_images.py: interleaved RGB, height x width x 3.
inline std::vector<std::uint8_t> pattern(std::uint32_t width, std::uint32_t height, std::uint32_t seed) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(std::size_t{3} * width * height);
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            const std::uint32_t kind = (x / 16 + y / 16) % 3;
            for (std::uint32_t c = 0; c < 3; ++c) {
                std::uint32_t h = x * 73856093U ^ y * 19349663U ^ c * 83492791U ^ seed;
                h ^= h >> 13U;
                h *= 0x5BD1E995U;
                h ^= h >> 15U;
                const std::uint32_t stripes = (x / 4 + y / 3 + c) % 2 * 255;
                const std::uint32_t ramp = (x * 255 / std::max(width - 1, 1U) + c * 40) % 256;
                rgb.push_back(static_cast<std::uint8_t>(kind == 0 ? h : kind == 1 ? stripes : ramp));
            }
        }
    }
    return rgb;
}

/// The largest distance between two sequences of one length.
template <typename Value>
double largestDifference(const std::vector<Value>& a, const std::vector<Value>& b) {
    EXPECT_EQ(a.size(), b.size());
    double largest = 0;
    for (std::size_t at = 0; at < std::min(a.size(), b.size()); ++at) {
        largest = std::max(largest, std::abs(static_cast<double>(a[at]) - static_cast<double>(b[at])));
    }
    return largest;
}

}  // namespace clipscope::test
