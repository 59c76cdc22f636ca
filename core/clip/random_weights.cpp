// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/random_weights.h"

#include "core/base/error.h"
#include "core/clip/sha256.h"
#include "core/clip/tensor_shapes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <thread>

// A fused multiply-add would round once where the code says twice, and change bits from one machine to another; the
// build turns contraction off for this file.

namespace clipscope::clip {
namespace {

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;

std::uint64_t keyOf(std::uint64_t seed, std::string_view name) {
    std::uint64_t key = mix(seed + golden);
    for (const char letter : name) {
        key = mix(key ^ static_cast<unsigned char>(letter)) + golden;
    }
    return key;
}

/// Close to a standard normal: the sum of eight uniform 16-bit numbers, centred and scaled (Irwin and Hall). Its
/// variance is 1, its kurtosis 2.85, its range 4.9; the sum is exact.
float normal(std::uint64_t key, std::uint64_t index) {
    const std::uint64_t first = mix(key + golden * (2 * index + 1));
    const std::uint64_t second = mix(key + golden * (2 * index + 2));
    // Two sums of four numbers side by side, each in 32 bits.
    constexpr std::uint64_t lanes = 0x0000FFFF0000FFFFULL;
    const std::uint64_t sums =
        (first & lanes) + ((first >> 16U) & lanes) + (second & lanes) + ((second >> 16U) & lanes);
    const auto sum = static_cast<std::int32_t>((sums & 0xFFFFFFFFU) + (sums >> 32U));
    constexpr std::int32_t centre = 4 * 65535;
    constexpr float unit = 1.0F / 65536.0F;
    constexpr float perDeviation = 1.2247449F;  // sqrt(12 / 8)
    return static_cast<float>(sum - centre) * unit * perDeviation;
}

/// e^x by the product of its Taylor series at x / 16, taken to the 16th power by squaring: basic operations alone, for
/// the same bits everywhere. Relative error below 1e-6 for |x| <= 3.
float exponential(float x) {
    const float part = x * 0.0625F;
    float term = 1.0F;
    float sum = 1.0F;
    for (int order = 1; order <= 7; ++order) {
        term = term * part / static_cast<float>(order);
        sum = sum + term;
    }
    for (int squaring = 0; squaring < 4; ++squaring) {
        sum = sum * sum;
    }
    return sum;
}

void fill(std::span<float> values, std::uint64_t key, float scale, float constant) {
    const auto work = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            const float scaled = normal(key, at) * scale;
            values[at] = scaled + constant;
        }
    };
    constexpr std::size_t smallestShare = 1U << 18U;
    const std::size_t threads =
        std::clamp<std::size_t>(values.size() / smallestShare, 1, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> helpers;
    for (std::size_t part = 1; part < threads; ++part) {
        helpers.emplace_back(work, values.size() * part / threads, values.size() * (part + 1) / threads);
    }
    work(0, values.size() / threads);
}

bool endsWith(std::string_view name, std::string_view end) {
    return name.ends_with(end);
}

float inverseRoot(std::int64_t width) {
    return 1.0F / std::sqrt(static_cast<float>(width));
}

/// The channels that are loud in every block: four different ones wherever the width has four, spread over it.
std::vector<std::size_t> loudChannels(std::int64_t width, std::uint64_t seed) {
    const auto count = static_cast<std::size_t>(width);
    std::vector<std::size_t> channels;
    for (std::uint64_t number = 1; channels.size() < std::min<std::size_t>(4, count); ++number) {
        const std::size_t channel = mix(seed ^ (golden * number)) % count;
        if (std::ranges::find(channels, channel) == channels.end()) {
            channels.push_back(channel);
        }
    }
    return channels;
}

}  // namespace

RandomWeights::RandomWeights(const ClipConfig& config, std::uint64_t seed, RandomKind kind)
    : m_config(config), m_seed(seed), m_kind(kind) {
    for (auto& [name, shape] : tensorShapes(config)) {
        m_shapes.emplace(name, std::move(shape));
    }
}

RandomWeights::Recipe RandomWeights::recipeOf(std::string_view name) const {
    const bool isVision = name.starts_with("vision.");
    const TransformerConfig& shape = isVision ? m_config.vision : m_config.text;
    const float root = inverseRoot(shape.width);
    if (name == "logit_scale") {
        return {.constant = 2.6592600F};  // ln(1 / 0.07)
    }
    if (name.find(".ln_") != std::string_view::npos) {
        return {.constant = endsWith(name, ".weight") ? 1.0F : 0.0F};
    }
    if (endsWith(name, ".bias")) {
        return {};
    }
    if (endsWith(name, "attn.out.weight") || endsWith(name, "mlp.fc2.weight")) {
        return {.scale = root * inverseRoot(2 * shape.layers)};
    }
    if (endsWith(name, "mlp.fc1.weight")) {
        return {.scale = inverseRoot(2 * shape.width)};
    }
    if (name == "text.position") {
        return {.scale = 0.01F};
    }
    if (name == "text.token.weight" || name == "vision.patch.weight") {
        return {.scale = 0.02F};
    }
    return {.scale = root};
}

void RandomWeights::makeTrainedLike(std::string_view name, std::span<float> values, std::int64_t rowLength) const {
    const TransformerConfig& shape = name.starts_with("vision.") ? m_config.vision : m_config.text;
    const bool isInBlock = name.find(".blocks.") != std::string_view::npos;
    const std::uint64_t key = keyOf(m_seed, std::string(name) + "/trained-like");
    const auto lognormal = [&](std::uint64_t index, float sigma) { return exponential(normal(key, index) * sigma); };
    if (name.find(".ln_") != std::string_view::npos && endsWith(name, ".weight")) {
        for (std::size_t channel = 0; channel < values.size(); ++channel) {
            values[channel] = lognormal(channel, 0.4F);
        }
        if (isInBlock) {
            for (const std::size_t channel : loudChannels(shape.width, m_seed)) {
                values[channel] *= 8.0F;
            }
        }
    } else if (isInBlock && endsWith(name, ".weight")) {
        constexpr float rootOfThree = 1.7320508F;
        const bool isAttentionScore = endsWith(name, "attn.q.weight") || endsWith(name, "attn.k.weight");
        const auto length = static_cast<std::size_t>(rowLength);
        for (std::size_t row = 0; row * length < values.size(); ++row) {
            const float factor = lognormal(row, 0.3F) * (isAttentionScore ? rootOfThree : 1.0F);
            for (float& value : values.subspan(row * length, length)) {
                value *= factor;
            }
        }
    } else if (endsWith(name, "blocks.3.mlp.fc2.bias")) {
        const auto loud = loudChannels(shape.width, m_seed);
        for (std::size_t at = 0; at < std::min<std::size_t>(2, loud.size()); ++at) {
            values[loud[at]] = 5.0F;
        }
    }
}

TensorView RandomWeights::tensor(std::string_view name) const {
    const auto found = m_shapes.find(name);
    if (found == m_shapes.end()) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_missing, {description(), std::string(name)});
    }
    const std::vector<std::int64_t>& shape = found->second;
    TensorView view{.type = DataType::F32, .shape = shape, .strides = std::vector<std::int64_t>(shape.size(), 1)};
    for (std::size_t axis = shape.size(); axis-- > 1;) {
        view.strides[axis - 1] = view.strides[axis] * shape[axis];
    }
    // Not set to zero first: the pages are touched by the threads that fill them.
    const auto count = static_cast<std::size_t>(view.elementCount());
    const auto owner = std::make_shared_for_overwrite<float[]>(count);
    const std::span values(owner.get(), count);
    const Recipe recipe = recipeOf(name);
    fill(values, keyOf(m_seed, name), recipe.scale, recipe.constant);
    if (m_kind == RandomKind::TrainedLike) {
        makeTrainedLike(name, values, shape.empty() ? 1 : shape.back());
    }
    view.data = reinterpret_cast<const std::byte*>(owner.get());
    view.owner = owner;
    return view;
}

std::string RandomWeights::hash() const {
    std::string recipe = "clipscope random weights 1|" + description() + '|' + m_config.name;
    for (const auto& [name, shape] : m_shapes) {
        recipe += '|' + name;
        for (const std::int64_t extent : shape) {
            recipe += ',' + std::to_string(extent);
        }
    }
    Sha256 sha;
    sha.add(recipe.data(), recipe.size());
    return sha.hex();
}

std::string RandomWeights::description() const {
    return std::string(m_kind == RandomKind::Initial ? "random" : "trained-like") + " weights, seed " +
           std::to_string(m_seed);
}

}  // namespace clipscope::clip
