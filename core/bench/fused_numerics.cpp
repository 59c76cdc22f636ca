// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fused_numerics.h"

#include "core/clip/preprocess.h"
#include "core/kernels/normalise_rows.h"
#include "core/kernels/similarity.h"

#include <algorithm>

namespace clipscope::bench {

using backend::NumericExpression;

FusedNumerics::FusedNumerics(const backend::NumericInputs& inputs, const clip::ClipConfig& config, int threads)
    : m_inputs(inputs), m_config(config), m_team(threads) {
    const auto width = static_cast<std::size_t>(inputs.width);
    m_results[static_cast<std::size_t>(NumericExpression::ResizeNormalise)].resize(
        inputs.photos.size() * 3 * static_cast<std::size_t>(inputs.size * inputs.size));
    m_results[static_cast<std::size_t>(NumericExpression::NormaliseRows)].resize(inputs.rows.size());
    m_results[static_cast<std::size_t>(NumericExpression::SimilaritySoftmax)].resize(inputs.images.size() / width *
                                                                                     (inputs.texts.size() / width));
}

void FusedNumerics::evaluate(NumericExpression expression) {
    const std::span<float> out = m_results[static_cast<std::size_t>(expression)];
    switch (expression) {
        case NumericExpression::ResizeNormalise: {
            const std::size_t each = out.size() / m_inputs.photos.size();
            m_team.forEach(m_inputs.photos.size(), [&](std::size_t at, int) {
                clip::preprocess(m_inputs.photos[at], m_config, out.subspan(at * each, each));
            });
            break;
        }
        case NumericExpression::NormaliseRows:
            normaliseRows(out);
            break;
        case NumericExpression::SimilaritySoftmax:
            kernels::similaritySoftmax(m_team, m_inputs.images, m_inputs.texts,
                                       static_cast<std::size_t>(m_inputs.width), m_inputs.scale, out);
            break;
    }
}

/// The kernel works in place. The others leave the rows as they are, so here they are copied too, block by block.
void FusedNumerics::normaliseRows(std::span<float> out) {
    const auto width = static_cast<std::size_t>(m_inputs.width);
    constexpr std::size_t rowsOfBlock = 32;
    const std::size_t block = rowsOfBlock * width;
    m_team.forEach((out.size() + block - 1) / block, [&](std::size_t at, int) {
        const auto rows = std::span(m_inputs.rows).subspan(at * block, std::min(block, out.size() - at * block));
        const auto to = out.subspan(at * block, rows.size());
        std::ranges::copy(rows, to.begin());
        kernels::normaliseRows(to, width);
    });
}

std::span<const float> FusedNumerics::result(NumericExpression expression) const {
    return m_results[static_cast<std::size_t>(expression)];
}

}  // namespace clipscope::bench
