// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/weight_source.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::clip {

/// Which numbers untrained weights get.
enum class RandomKind {
    Initial,      ///< CLIP's own initialisation
    TrainedLike,  ///< the same with what trained ViTs have and quantisation finds hard (docs/weights.md)
};

/// Weights from a seed: the same bits on every machine, with every compiler and number of threads. Each element is a
/// function of seed, tensor and place, made of integer arithmetic and of single operations that IEEE 754 rounds
/// exactly. A tensor is made at each call and not kept.
class RandomWeights final : public WeightSource {
public:
    RandomWeights(const ClipConfig& config, std::uint64_t seed, RandomKind kind);

    [[nodiscard]] TensorView tensor(std::string_view name) const override;
    [[nodiscard]] std::string hash() const override;
    [[nodiscard]] std::string description() const override;

private:
    struct Recipe {
        float scale = 0;     ///< standard deviation of the normal part
        float constant = 0;  ///< added to every element
    };

    [[nodiscard]] Recipe recipeOf(std::string_view name) const;
    void makeTrainedLike(std::string_view name, std::span<float> values, std::int64_t rowLength) const;

    ClipConfig m_config;
    std::uint64_t m_seed;
    RandomKind m_kind;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> m_shapes;
};

}  // namespace clipscope::clip
