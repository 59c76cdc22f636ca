// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_model.h"
#include "ui/bridge/run_controller.h"

#include <optional>
#include <vector>

namespace clipscope::test {

/// An engine that does what a test says, when it says it.
class FakeRunController final : public bridge::RunController {
public:
    void start(const plan::Plan& plan) override {
        startedPlan = plan;
        if (refusal) {
            Q_EMIT failed(*refusal);
            return;
        }
        m_model = {};
        setState(State::Running);
        Q_EMIT started();
    }
    void requestStop() override {
        ++stopRequests;
        setState(State::Stopping);
    }
    void stopNow() override {
        ++stopsNow;
        setState(State::Idle);
    }
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString folder() const override { return runFolder; }
    [[nodiscard]] double secondsLeft() const override { return 48; }
    [[nodiscard]] quint64 droppedEvents() const override { return dropped; }

    /// One tick of the bridge's timer that brings these events.
    void deliver(const std::vector<record::Event>& events) {
        Q_EMIT eventsArrived(events);
        for (const record::Event& event : events) {
            m_model.apply(event);
        }
        Q_EMIT snapshotChanged(m_model.snapshot());
        Q_EMIT ticked();
    }

    void finish() {
        setState(State::Idle);
        Q_EMIT finished();
    }

    std::optional<plan::Plan> startedPlan;
    std::optional<Message> refusal;
    QString runFolder = QStringLiteral("runs/demo");
    quint64 dropped = 0;
    int stopRequests = 0;
    int stopsNow = 0;

private:
    void setState(State state) {
        m_state = state;
        Q_EMIT stateChanged();
    }

    State m_state = State::Idle;
    record::RunModel m_model;
};

}  // namespace clipscope::test
