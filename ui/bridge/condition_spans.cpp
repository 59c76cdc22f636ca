// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/condition_spans.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

namespace clipscope::bridge {
namespace {

bool areAlike(const record::ConditionBegan& one, const record::ConditionBegan& other) {
    return one.kind == other.kind && one.device == other.device && one.cause == other.cause &&
           one.verdict == other.verdict;
}

}  // namespace

ConditionSpans::ConditionSpans(std::size_t capacity) : m_capacity(std::max<std::size_t>(capacity, 2)) {}

void ConditionSpans::setPicks(const record::SensorsPicked& event) {
    const auto isHidden = [&](const std::string& role) {
        const auto pick = std::ranges::find(event.picks, role, &record::SensorsPicked::Pick::role);
        return pick != event.picks.end() && pick->isHidden;
    };
    const std::array<std::string, 2> devices{"cpu", "gpu"};
    for (std::size_t at = 0; at < devices.size(); ++at) {
        m_hidden[at] = {.temperature = isHidden(devices[at] + "_temperature"),
                        .power = isHidden(devices[at] + "_power"),
                        .clock = isHidden(devices[at] + "_clock")};
    }
}

bool ConditionSpans::restsOnHidden(const record::ConditionBegan& event) const {
    const Hidden& hidden = m_hidden[std::string_view(event.device).starts_with("gpu") ? 1 : 0];
    switch (event.kind) {
        case record::ConditionKind::Throttle:
            // A confirmed one was told by the device itself.
            return event.verdict == record::Verdict::Suspected && (hidden.temperature || hidden.clock);
        case record::ConditionKind::ClockChange:
            return hidden.clock || (hidden.power && event.cause == record::ThrottleCause::PowerCap);
        default:
            return false;
    }
}

void ConditionSpans::begin(const record::ConditionBegan& event) {
    if (!restsOnHidden(event)) {
        makeRoom();
        m_conditions.push_back({.began = event, .to = std::nullopt});
    }
}

void ConditionSpans::end(const record::ConditionEnded& event) {
    // Searched from the back: a number that a merged one has kept is not met again.
    const auto open = std::find_if(m_conditions.rbegin(), m_conditions.rend(), [&](const record::Condition& condition) {
        return condition.began.condition == event.condition && !condition.to;
    });
    if (open == m_conditions.rend()) {
        return;
    }
    open->to = event.to;
    if (event.to <= open->began.from) {
        m_conditions.erase(std::next(open).base());
    }
}

void ConditionSpans::makeRoom() {
    if (m_conditions.size() < m_capacity) {
        return;
    }
    auto first = m_conditions.end();
    auto second = m_conditions.end();
    double least = std::numeric_limits<double>::infinity();
    for (auto one = m_conditions.begin(); one != m_conditions.end(); ++one) {
        if (!one->to) {
            continue;
        }
        const auto next = std::find_if(one + 1, m_conditions.end(), [&](const record::Condition& other) {
            return other.to && areAlike(one->began, other.began);
        });
        if (next != m_conditions.end() && next->began.from - *one->to < least) {
            least = next->began.from - *one->to;
            first = one;
            second = next;
        }
    }
    if (second == m_conditions.end()) {
        m_conditions.erase(m_conditions.begin());
        return;
    }
    first->began.from = std::min(first->began.from, second->began.from);
    first->to = std::max(*first->to, *second->to);
    m_conditions.erase(second);
}

}  // namespace clipscope::bridge
