// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/numeric_expressions.h"
#include "core/base/thread_team.h"
#include "core/clip/clip_config.h"

#include <array>
#include <vector>

namespace clipscope::bench {

/// The numeric expressions by this program's own kernels.
class FusedNumerics final : public backend::NumericEvaluator {
public:
    /// \param config that the inputs were made for
    FusedNumerics(const backend::NumericInputs& inputs, const clip::ClipConfig& config, int threads);

    void evaluate(backend::NumericExpression expression) override;
    [[nodiscard]] std::span<const float> result(backend::NumericExpression expression) const override;

private:
    const backend::NumericInputs& m_inputs;
    clip::ClipConfig m_config;
    ThreadTeam m_team;
    std::array<std::vector<float>, backend::numericExpressions.size()> m_results;
};

}  // namespace clipscope::bench
