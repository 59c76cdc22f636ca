// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/eager/eager_backend.h"

#include "core/backend/torch/common/torch_encoder.h"
#include "core/backend/torch/common/torch_errors.h"
#include "core/backend/torch/common/torch_facts.h"
#include "core/backend/torch/eager/eager_tower.h"
#include "core/backend/torch/numerics/operator_numerics.h"
#include "core/base/error.h"

#include <c10/core/InferenceMode.h>
#include <utility>

namespace clipscope::backend {

Availability EagerBackend::probe(Device device, Precision /*precision*/) const {
    if (device != Device::Cpu) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_cpu_only, {std::string("eager")})};
    }
    return {.isAvailable = true};
}

std::shared_ptr<LoadedTower> EagerBackend::load(const clip::ClipModel& model, const EncoderRequest& request,
                                                LoadContext& context) const {
    return translated([&]() -> std::shared_ptr<LoadedTower> {
        const c10::InferenceMode guard;
        TowerWeights weights = loadWeights(model, request.tower, request.precision, context);
        const std::int64_t ownBytes = weights.ownBytes;
        auto tower = std::make_shared<const EagerTower>(model.config, request.tower, std::move(weights));
        EncoderRequest whole = request;
        whole.shortcuts = {.lastBlock = false, .textLength = false};  // the reference computes everything
        return loadedTower(std::move(tower), whole, ownBytes);
    });
}

std::vector<std::pair<std::string, std::string>> EagerBackend::libraryFacts() const {
    return torchFacts();
}

std::unique_ptr<NumericEvaluator> EagerBackend::numerics(const NumericInputs& inputs, int threads) const {
    return std::make_unique<OperatorNumerics>(inputs, threads);
}

}  // namespace clipscope::backend
