// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/snapshot_publisher.h"

#include <utility>

namespace clipscope::record {
namespace {

constexpr double interval = 0.1;

bool isFrequent(const EventPayload& payload) {
    return std::holds_alternative<BatchDone>(payload) || std::holds_alternative<Telemetry>(payload) ||
           std::holds_alternative<LoadProgress>(payload);
}

}  // namespace

SnapshotPublisher::SnapshotPublisher() : m_latest(std::make_shared<const RunSnapshot>()) {}

void SnapshotPublisher::onEvent(const Event& event) {
    m_model.apply(event);
    if (isFrequent(event.payload) && event.t - m_lastTime < interval) {
        return;
    }
    m_lastTime = event.t;
    auto snapshot = m_model.snapshot();
    const std::scoped_lock lock(m_mutex);
    m_latest = std::move(snapshot);
}

std::shared_ptr<const RunSnapshot> SnapshotPublisher::latest() const {
    const std::scoped_lock lock(m_mutex);
    return m_latest;
}

}  // namespace clipscope::record
