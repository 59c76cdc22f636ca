// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

namespace clipscope::backend {

/// Towers with weights packed once, fp32 and bf16, on the CPU, within LibTorch's threads (docs/packed.md).
class PackedBackend final : public Backend {
public:
    [[nodiscard]] Availability probe(Device device, Precision precision) const override;
    [[nodiscard]] std::shared_ptr<LoadedTower> load(const clip::ClipModel& model, const EncoderRequest& request,
                                                    LoadContext& context) const override;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> libraryFacts() const override;
};

}  // namespace clipscope::backend
