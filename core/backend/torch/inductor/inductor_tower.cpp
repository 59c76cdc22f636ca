// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/inductor/inductor_tower.h"

#include "core/backend/openmp_runtimes.h"

#include <ATen/ATen.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

namespace clipscope::backend {

InductorTower::InductorTower(const std::filesystem::path& package)
    : m_loader(std::make_unique<torch::inductor::AOTIModelPackageLoader>(package.string())) {
    requireOneOpenMp(openMpRuntimes());
}

InductorTower::~InductorTower() = default;

at::Tensor InductorTower::encodeImages(const at::Tensor& pixels) const {
    return m_loader->run({pixels}).front();
}

at::Tensor InductorTower::encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const {
    return m_loader->run({ids.contiguous(), ends.contiguous()}).front();
}

}  // namespace clipscope::backend
