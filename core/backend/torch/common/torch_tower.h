// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace clipscope::backend {

/// One tower that LibTorch runs on the CPU, in whichever way. Immutable: any number of encoders may use it at once.
class TorchTower {
public:
    virtual ~TorchTower() = default;

    /// Whether pixels may come in fp32 or bf16, whichever the tower's own element type is.
    [[nodiscard]] virtual bool takesAnyPixels() const { return false; }

    /// \param pixels [n,3,s,s], in the tower's own element type or one that it takes
    /// \return [n,embedding], fp32, of unit length
    [[nodiscard]] virtual at::Tensor encodeImages(const at::Tensor& pixels) const = 0;

    /// \param ids [n,t] int32, t at most the context length and at least the longest caption
    /// \param ends [n] int64: the place of each end token
    /// \return [n,embedding], fp32, of unit length
    [[nodiscard]] virtual at::Tensor encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const = 0;
};

}  // namespace clipscope::backend
