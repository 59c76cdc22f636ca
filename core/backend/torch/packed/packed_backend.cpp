// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/packed_backend.h"

#include "core/backend/torch/common/precision_probe.h"
#include "core/backend/torch/common/torch_encoder.h"
#include "core/backend/torch/common/torch_errors.h"
#include "core/backend/torch/common/torch_facts.h"
#include "core/backend/torch/packed/packed_linear.h"
#include "core/backend/torch/packed/packed_tower.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <utility>

namespace clipscope::backend {

Availability PackedBackend::probe(Device device, Precision precision) const {
    if (device != Device::Cpu) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_cpu_only, {std::string("packed")})};
    }
    return probePrecision("packed", precision, [](const at::Tensor& input, const at::Tensor& weight) {
        const PackedLinear layer(weight.to(at::kFloat), {}, input.scalar_type(), input.size(0));
        return layer(input, at::empty_like(input));
    });
}

std::shared_ptr<LoadedTower> PackedBackend::load(const clip::ClipModel& model, const EncoderRequest& request,
                                                 LoadContext& context) const {
    return translated([&]() -> std::shared_ptr<LoadedTower> {
        const c10::InferenceMode guard;
        auto tower = std::make_shared<const PackedTower>(model, request, context);
        const std::int64_t ownBytes = tower->ownBytes();
        return loadedTower(std::move(tower), request, ownBytes);
    });
}

std::vector<std::pair<std::string, std::string>> PackedBackend::libraryFacts() const {
    auto facts = torchFacts();
    facts.emplace_back("Kernels of packed", packedKernels());
    return facts;
}

}  // namespace clipscope::backend
