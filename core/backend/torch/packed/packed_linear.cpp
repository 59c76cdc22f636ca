// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/packed_linear.h"

#include "core/backend/onednn_isa.h"
#include "core/backend/torch/packed/row_kernels.h"
#include "core/kernels/bf16_result.h"
#include "core/kernels/vector_set.h"
#include "core/kernels/work_split.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <array>
#include <string>
#include <type_traits>

namespace clipscope::backend {
namespace {

const char* nameOf(kernels::Activation activation) {
    switch (activation) {
        case kernels::Activation::None:
            return "none";
        case kernels::Activation::Swish:
            return "swish";
        case kernels::Activation::Gelu:
            return "gelu";
    }
    return "none";
}

/// Whether the layer is one of ClipScope's kernels.
template <class Layer>
constexpr bool isOwn = requires {
    typename Layer::Number;
};

template <class Layer>
void runLayer(const Layer& layer, const at::Tensor& input, kernels::Activation activation,
              const kernels::LinearResult& result) {
    const auto matrix = matrixOf<const typename Layer::Number>(input);
    const std::vector<kernels::WorkShare> shares = kernels::splitWork(matrix.rows, Layer::blockRows, layer.panels(),
                                                                      static_cast<std::size_t>(at::get_num_threads()));
    at::parallel_for(0, static_cast<std::int64_t>(shares.size()), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t at = begin; at < end; ++at) {
            const kernels::WorkShare& share = shares[static_cast<std::size_t>(at)];
            layer.multiply(matrix, share.rows, share.panels, activation, result);
        }
    });
}

/// What multiplies bf16.
enum class Bf16Kernel { Tiles, Vectors, OneDnn };

Bf16Kernel chooseBf16Kernel() {
    const std::string isa = oneDnnIsaHere();
    if (isa.find("AMX") != std::string::npos && kernels::hasAmx()) {
        return Bf16Kernel::Tiles;
    }
    // Every set above AVX512_CORE_VNNI contains AVX512_BF16.
    const bool isAllowed = isa.starts_with("AVX512_CORE_") && isa != "AVX512_CORE_VNNI";
    return isAllowed && kernels::hasAvx512Bf16() ? Bf16Kernel::Vectors : Bf16Kernel::OneDnn;
}

Bf16Kernel bf16Kernel() {
    static const Bf16Kernel chosen = chooseBf16Kernel();
    return chosen;
}

}  // namespace

std::string packedKernels() {
    constexpr std::array names{"AMX", "AVX512_BF16", "oneDNN"};
    return "fp32 " + kernels::vectorSet() + ", bf16 " + names.at(static_cast<std::size_t>(bf16Kernel()));
}

PackedLinear::PackedLinear(const at::Tensor& weight, const at::Tensor& bias, at::ScalarType type,
                           std::int64_t expectedRows, kernels::Activation activation)
    : m_activation(activation) {
    if (type != at::kFloat && bf16Kernel() == Bf16Kernel::OneDnn) {
        m_layer = OneDnnLinear(weight.to(type), bias.defined() ? bias.to(type) : at::Tensor(), expectedRows,
                               nameOf(activation));
        return;
    }
    const at::Tensor rounded = weight.to(type).contiguous();
    const at::Tensor offset = bias.defined() ? bias.contiguous() : at::Tensor();
    const float* const biasValues = bias.defined() ? offset.const_data_ptr<float>() : nullptr;
    if (type == at::kFloat) {
        m_layer = kernels::Fp32Linear(matrixOf<const float>(rounded), biasValues);
    } else if (bf16Kernel() == Bf16Kernel::Tiles) {
        m_layer = kernels::AmxLinear(matrixOf<const std::uint16_t>(rounded), biasValues);
    } else {
        m_layer = kernels::Bf16Linear(matrixOf<const std::uint16_t>(rounded), biasValues);
    }
}

void PackedLinear::run(const at::Tensor& input, const kernels::LinearResult& result) const {
    std::visit(
        [&]<class Layer>(const Layer& layer) {
            if constexpr (isOwn<Layer>) {
                runLayer(layer, input, m_activation, result);
            }
        },
        m_layer);
}

at::Tensor PackedLinear::operator()(const at::Tensor& input, const at::Tensor& output) const {
    if (const auto* const layer = std::get_if<OneDnnLinear>(&m_layer)) {
        return (*layer)(input.contiguous());
    }
    if (output.scalar_type() == at::kFloat) {
        run(input, matrixOf<float>(output));
    } else {
        run(input, matrixOf<std::uint16_t>(output));
    }
    return output;
}

at::Tensor PackedLinear::plus(const at::Tensor& input, const at::Tensor& residual) const {
    if (const auto* const layer = std::get_if<OneDnnLinear>(&m_layer)) {
        return residual + (*layer)(input.contiguous());
    }
    run(input, kernels::Residual{matrixOf<float>(residual)});
    return residual;
}

std::int64_t PackedLinear::ownBytes() const {
    return std::visit(
        []<class Layer>(const Layer& layer) -> std::int64_t {
            if constexpr (isOwn<Layer>) {
                return static_cast<std::int64_t>(layer.bytes());
            } else if constexpr (std::is_same_v<Layer, OneDnnLinear>) {
                return layer.ownBytes();
            } else {
                return 0;
            }
        },
        m_layer);
}

}  // namespace clipscope::backend
