// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/validity.h"

#include <algorithm>

namespace clipscope::record {

void Validity::begin(const ConditionBegan& event) {
    m_stretches.push_back({.condition = event.condition, .from = event.from});
}

void Validity::end(const ConditionEnded& event) {
    const auto open = std::ranges::find(m_stretches, event.condition, &Stretch::condition);
    if (open != m_stretches.end()) {
        open->to = event.to;
    }
}

bool Validity::isTouched(double from, double to) const {
    return std::ranges::any_of(
        m_stretches, [&](const Stretch& stretch) { return stretch.from < to && (!stretch.to || *stretch.to > from); });
}

ValidPart Validity::validPart(std::span<const BatchSpan> batches) const {
    std::size_t count = 0;
    double samples = 0;
    double seconds = 0;
    for (const BatchSpan& batch : batches) {
        if (!isTouched(batch.start, batch.start + batch.wallSeconds)) {
            ++count;
            samples += static_cast<double>(batch.size);
            seconds += batch.wallSeconds;
        }
    }
    ValidPart part;
    if (!batches.empty()) {
        part.share = static_cast<double>(count) / static_cast<double>(batches.size());
    }
    if (seconds > 0) {
        part.throughput = samples / seconds;
    }
    return part;
}

}  // namespace clipscope::record
