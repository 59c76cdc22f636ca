// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

namespace clipscope::backend {

/// Towers that TorchInductor compiled ahead of time (AOTInductor), on the CPU, fp32 and bf16. A tower is compiled once
/// for weights, configuration, LibTorch and CPU, and found in the cache from then on.
class InductorBackend final : public Backend {
public:
    [[nodiscard]] Availability probe(Device device, Precision precision) const override;
    [[nodiscard]] Preparation prepare(const clip::ClipModel& model, const EncoderRequest& request,
                                      LoadContext& context) const override;
    [[nodiscard]] std::shared_ptr<LoadedTower> load(const clip::ClipModel& model, const EncoderRequest& request,
                                                    LoadContext& context) const override;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> libraryFacts() const override;
};

}  // namespace clipscope::backend
