// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/image.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clipscope::backend {

/// What the fused numerics compute in one go, and others step by step.
enum class NumericExpression : std::size_t {
    ResizeNormalise,    ///< photos to a tower's pixels: photos x 3 x size x size
    NormaliseRows,      ///< rows to a length of 1: rows x width
    SimilaritySoftmax,  ///< for each image the probability of each text: images x texts
};

inline constexpr std::array<NumericExpression, 3> numericExpressions{
    NumericExpression::ResizeNormalise, NumericExpression::NormaliseRows, NumericExpression::SimilaritySoftmax};

/// What the expressions are evaluated on.
struct NumericInputs {
    std::vector<clip::Image> photos;  ///< of one size
    std::int64_t resizedWidth = 0;
    std::int64_t resizedHeight = 0;
    std::int64_t left = 0;  ///< of the square that remains
    std::int64_t top = 0;
    std::int64_t size = 0;
    std::array<float, 3> mean{};
    std::array<float, 3> deviation{};

    std::int64_t width = 0;     ///< of the rows of all that follow
    std::vector<float> rows;    ///< of any length
    std::vector<float> images;  ///< rows of length 1
    std::vector<float> texts;   ///< likewise
    float scale = 1;            ///< of the products of images and texts

    [[nodiscard]] int photoWidth() const { return photos.front().width; }
    [[nodiscard]] int photoHeight() const { return photos.front().height; }
};

/// One way of evaluating the expressions, on inputs that outlive it. One thread uses it at a time.
class NumericEvaluator {
public:
    virtual ~NumericEvaluator() = default;
    /// \throws Error as an engine
    virtual void evaluate(NumericExpression expression) = 0;
    /// What the newest evaluation of it gave, planar and by rows.
    [[nodiscard]] virtual std::span<const float> result(NumericExpression expression) const = 0;
};

}  // namespace clipscope::backend
