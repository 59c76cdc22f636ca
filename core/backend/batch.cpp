// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/batch.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace clipscope::backend {

void requireFinite(std::span<const float> embeddings) {
    if (!std::ranges::all_of(embeddings, [](float value) { return std::isfinite(value); })) {
        throw Error(ErrorCode::BadInput, MessageId::embeddings_not_finite);
    }
}

}  // namespace clipscope::backend
