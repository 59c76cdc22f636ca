// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/validity.h"

#include <algorithm>
#include <utility>

namespace clipscope::record {

void Validity::begin(const ConditionBegan& event) {
    m_stretches.push_back({.condition = event.condition,
                           .from = event.from,
                           .to = std::nullopt,
                           .kind = event.kind,
                           .device = event.device});
}

void Validity::end(const ConditionEnded& event) {
    const auto open = std::ranges::find(m_stretches, event.condition, &Stretch::condition);
    if (open != m_stretches.end()) {
        open->to = event.to;
        if (open->to <= open->from) {
            m_stretches.erase(open);
        }
    }
}

bool Validity::isTouched(double from, double to) const {
    return std::ranges::any_of(m_stretches, [&](const Stretch& stretch) { return stretch.touches(from, to); });
}

void Validity::setJudgement(const std::string& device, bool isPossible, double at) {
    const auto open = std::ranges::find_if(
        m_judgements, [&](const Stretch& stretch) { return stretch.device == device && !stretch.to; });
    if (isPossible && open == m_judgements.end()) {
        m_judgements.push_back({.from = at, .to = std::nullopt, .device = device});
    } else if (!isPossible && open != m_judgements.end()) {
        open->to = at;
    }
}

Validity::ThrottledTime Validity::throttledTime(const std::string& device, double from, double to) const {
    std::vector<std::pair<double, double>> parts;
    const auto collect = [&](const std::vector<Stretch>& stretches, bool isThrottleAlone) {
        parts.clear();
        for (const Stretch& stretch : stretches) {
            const double begin = std::max(from, stretch.from);
            const double end = std::min(to, stretch.to.value_or(to));
            const bool isWanted = !isThrottleAlone || stretch.kind == ConditionKind::Throttle;
            if (stretch.device == device && isWanted && begin < end) {
                parts.emplace_back(begin, end);
            }
        }
        std::ranges::sort(parts);
    };
    // Several may hold at once, and each second counts once.
    const auto length = [&] {
        double sum = 0;
        double covered = from;
        for (const auto& [begin, end] : parts) {
            sum += std::max(0.0, end - std::max(begin, covered));
            covered = std::max(covered, end);
        }
        return sum;
    };
    ThrottledTime time;
    collect(m_judgements, false);
    time.observed = length();
    collect(m_stretches, true);
    time.throttled = length();
    return time;
}

ValidPart Validity::validPart(std::span<const BatchSpan> batches) const {
    std::size_t count = 0;
    double samples = 0;
    double seconds = 0;
    ValidPart part;
    for (const BatchSpan& batch : batches) {
        bool isValid = true;
        for (const Stretch& stretch : m_stretches) {
            if (stretch.touches(batch.start, batch.start + batch.wallSeconds)) {
                isValid = false;
                if (std::ranges::find(part.kinds, stretch.kind) == part.kinds.end()) {
                    part.kinds.push_back(stretch.kind);
                }
            }
        }
        if (isValid) {
            ++count;
            samples += static_cast<double>(batch.size);
            seconds += batch.wallSeconds;
        }
    }
    std::ranges::sort(part.kinds);
    if (!batches.empty()) {
        part.share = static_cast<double>(count) / static_cast<double>(batches.size());
    }
    if (seconds > 0) {
        part.throughput = samples / seconds;
    }
    return part;
}

}  // namespace clipscope::record
