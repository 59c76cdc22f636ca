// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/tensor_bridge.h"

#include <ATen/ATen.h>

namespace clipscope::backend {
namespace {

at::ScalarType scalarType(clip::DataType type) {
    switch (type) {
        case clip::DataType::F16:
            return at::kHalf;
        case clip::DataType::BF16:
            return at::kBFloat16;
        case clip::DataType::F32:
            break;
    }
    return at::kFloat;
}

}  // namespace

at::Tensor aliasTensor(const clip::TensorView& view) {
    // Weights are never written to; LibTorch has no tensor of constant memory.
    auto* const data = const_cast<std::byte*>(view.data);
    return at::from_blob(
        data, view.shape, view.strides, [owner = view.owner](void*) {}, at::TensorOptions(scalarType(view.type)));
}

at::ScalarType scalarType(Precision precision) {
    return precision == Precision::Bf16 ? at::kBFloat16 : at::kFloat;
}

}  // namespace clipscope::backend
