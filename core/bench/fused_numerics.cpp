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
    const auto width = static_cast<std::size_t>(m_inputs.width);
    switch (expression) {
        case NumericExpression::ResizeNormalise: {
            const std::size_t each = out.size() / m_inputs.photos.size();
            m_team.forEach(m_inputs.photos.size(), [&](std::size_t at, int) {
                clip::preprocess(m_inputs.photos[at], m_config, out.subspan(at * each, each));
            });
            break;
        }
        case NumericExpression::NormaliseRows:
            kernels::normaliseRows(m_team, m_inputs.rows, width, out);
            break;
        case NumericExpression::SimilaritySoftmax:
            kernels::similaritySoftmax(m_team, m_inputs.images, m_inputs.texts, width, m_inputs.scale, out);
            break;
    }
}

std::span<const float> FusedNumerics::result(NumericExpression expression) const {
    return m_results[static_cast<std::size_t>(expression)];
}

}  // namespace clipscope::bench
