// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

namespace clipscope::backend {

/// LibTorch's ordinary operators on the CPU, fp32 and bf16.
class EagerBackend final : public Backend {
public:
    [[nodiscard]] Availability probe(Device device, Precision precision) const override;
    [[nodiscard]] std::shared_ptr<LoadedTower> load(const clip::ClipModel& model, const EncoderRequest& request,
                                                    LoadContext& context) const override;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> libraryFacts() const override;
    [[nodiscard]] std::unique_ptr<NumericEvaluator> numerics(const NumericInputs& inputs, int threads) const override;
};

}  // namespace clipscope::backend
