// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/tensor_view.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clipscope::clip {

/// Where a model's tensors come from, under one set of names whatever the file's layout.
///
/// The names, with L the block's number, and T either `vision` or `text`:
/// ```
/// vision.patch.weight [w,3,p,p]  vision.class [w]  vision.position [tokens,w]  vision.ln_pre.{weight,bias} [w]
/// text.token.weight [v,w]        text.position [context,w]
/// T.blocks.L.{ln_1,ln_2}.{weight,bias} [w]
/// T.blocks.L.attn.{q,k,v,out}.weight [w,w]   T.blocks.L.attn.{q,k,v,out}.bias [w]
/// T.blocks.L.mlp.fc1.weight [m,w] .bias [m]  T.blocks.L.mlp.fc2.weight [w,m] .bias [w]
/// T.ln_post.{weight,bias} [w]    T.projection.weight [e,w]
/// logit_scale []
/// ```
/// Linear weights are [out, in]. Thread-safe.
class WeightSource {
public:
    virtual ~WeightSource() = default;

    /// A view of one tensor. Mapped weights alias the file; random ones are made at each call and not kept.
    /// \throws Error BadInput where there is none of that name
    [[nodiscard]] virtual TensorView tensor(std::string_view name) const = 0;

    /// A SHA-256 of the weights as stored, or of recipe and seed where they are made: the same weights give the
    /// same text on every machine. Reads all of a file at the first call.
    [[nodiscard]] virtual std::string hash() const = 0;

    /// For people: "random weights, seed 1" or the path.
    [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace clipscope::clip
