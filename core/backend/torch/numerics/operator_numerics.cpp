// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/numerics/operator_numerics.h"

#include "core/backend/torch/common/thread_team.h"
#include "core/backend/torch/common/torch_errors.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <algorithm>
#include <vector>

namespace clipscope::backend {
namespace {

at::Tensor rowsOf(const std::vector<float>& values, std::int64_t width) {
    // Nothing writes to it; LibTorch has no tensor of constant memory.
    return at::from_blob(const_cast<float*>(values.data()), {static_cast<std::int64_t>(values.size()) / width, width},
                         at::kFloat);
}

at::Tensor forEachChannel(const std::array<float, 3>& values) {
    const at::Tensor channels = at::empty({1, 3, 1, 1}, at::kFloat);
    std::ranges::copy(values, channels.mutable_data_ptr<float>());
    return channels;
}

}  // namespace

OperatorNumerics::OperatorNumerics(const NumericInputs& inputs, int threads) : m_inputs(inputs), m_threads(threads) {
    translated([&] {
        const c10::InferenceMode guard;
        std::vector<at::Tensor> photos;
        for (const clip::Image& photo : inputs.photos) {
            auto* const bytes = const_cast<std::uint8_t*>(photo.rgb.data());
            photos.push_back(at::from_blob(bytes, {photo.height, photo.width, 3}, at::kByte));
        }
        m_photos = at::stack(photos).permute({0, 3, 1, 2});
        m_mean = forEachChannel(inputs.mean);
        m_deviation = forEachChannel(inputs.deviation);
        m_rows = rowsOf(inputs.rows, inputs.width);
        m_images = rowsOf(inputs.images, inputs.width);
        m_texts = rowsOf(inputs.texts, inputs.width);
    });
}

at::Tensor OperatorNumerics::pixels() const {
    at::Tensor result = at::empty({m_photos.size(0), 3, m_inputs.size, m_inputs.size}, at::kFloat);
    // LibTorch's resize works on one thread, so the threads share the photos, as the fused one's do.
    at::parallel_for(0, m_photos.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        const c10::InferenceMode guard;  // of this thread
        for (std::int64_t photo = begin; photo < end; ++photo) {
            at::Tensor out = result.narrow(0, photo, 1);
            preprocess(m_photos.narrow(0, photo, 1), out);
        }
    });
    return result;
}

void OperatorNumerics::preprocess(const at::Tensor& photo, at::Tensor& out) const {
    // On 8 bits, as torchvision resizes, which is LibTorch's fastest way.
    const at::Tensor resized =
        at::_upsample_bicubic2d_aa(photo, {m_inputs.resizedHeight, m_inputs.resizedWidth}, false);
    const at::Tensor square = resized.narrow(2, m_inputs.top, m_inputs.size).narrow(3, m_inputs.left, m_inputs.size);
    constexpr double largest = 255;
    const at::Tensor values = square.to(at::kFloat, false, false, at::MemoryFormat::Contiguous).div(largest);
    at::div_out(out, values.sub(m_mean), m_deviation);
}

at::Tensor OperatorNumerics::unitRows() const {
    return m_rows / at::linalg_vector_norm(m_rows, 2, {-1}, true);
}

at::Tensor OperatorNumerics::probabilities() const {
    return at::softmax(at::matmul(m_images, m_texts.t()) * m_inputs.scale, -1);
}

void OperatorNumerics::evaluate(NumericExpression expression) {
    translated([&] {
        const c10::InferenceMode guard;
        useTeam({.threads = m_threads});
        at::Tensor& result = m_results[static_cast<std::size_t>(expression)];
        switch (expression) {
            case NumericExpression::ResizeNormalise:
                result = pixels();
                break;
            case NumericExpression::NormaliseRows:
                result = unitRows();
                break;
            case NumericExpression::SimilaritySoftmax:
                result = probabilities();
                break;
        }
    });
}

std::span<const float> OperatorNumerics::result(NumericExpression expression) const {
    const at::Tensor& tensor = m_results[static_cast<std::size_t>(expression)];
    return {tensor.const_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

}  // namespace clipscope::backend
