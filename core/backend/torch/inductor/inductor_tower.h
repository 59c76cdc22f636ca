// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/torch/common/torch_tower.h"

#include <filesystem>
#include <memory>

namespace torch::inductor {
class AOTIModelPackageLoader;
}

namespace clipscope::backend {

/// A tower that runs a compiled package.
class InductorTower final : public TorchTower {
public:
    /// \throws std::exception of LibTorch where the package cannot be loaded; Error Unavailable where it brought a
    /// second OpenMP runtime
    explicit InductorTower(const std::filesystem::path& package);
    ~InductorTower() override;

    [[nodiscard]] at::Tensor encodeImages(const at::Tensor& pixels) const override;
    [[nodiscard]] at::Tensor encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const override;

private:
    std::unique_ptr<torch::inductor::AOTIModelPackageLoader> m_loader;
};

}  // namespace clipscope::backend
