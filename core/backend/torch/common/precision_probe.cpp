// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/precision_probe.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/backend/torch/common/torch_errors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace clipscope::backend {
namespace {

Availability refused(const std::string& backend, Precision precision, const std::string& why) {
    const std::string name = precision == Precision::Bf16 ? "bf16" : "fp32";
    return {.isAvailable = false, .reason = Message(MessageId::precision_not_here, {backend, name, why})};
}

}  // namespace

Availability probePrecision(
    const std::string& backend, Precision precision,
    const std::function<at::Tensor(const at::Tensor& input, const at::Tensor& weight)>& product) {
    try {
        const c10::InferenceMode guard;
        constexpr std::int64_t size = 32;
        const at::Tensor values = at::ones({size, size}, scalarType(precision));
        const at::Tensor result = product(values, values);
        if (result.to(at::kFloat).eq(static_cast<float>(size)).all().item<bool>()) {
            return {.isAvailable = true};
        }
        return refused(backend, precision, "a trial gave a wrong result");
    } catch (const std::exception& error) {
        const Message told = translate(error).message();
        std::string why = told.args().empty() ? told.english() : std::get<std::string>(told.args().front());
        if (why.ends_with('.')) {
            why.pop_back();
        }
        return refused(backend, precision, why);
    }
}

}  // namespace clipscope::backend
