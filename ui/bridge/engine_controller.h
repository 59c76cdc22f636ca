// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/bench/run_session.h"
#include "core/record/live_feed.h"
#include "ui/bridge/run_controller.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <QTimer>

namespace clipscope::bridge {

/// What the engine needs from outside; all of it outlives the controller.
struct EngineParts {
    backend::BackendProvider& backends;
    const Clock& clock;
    telemetry::SensorSetup sensors;
    std::filesystem::path resources;  ///< the program's own photos, captions and vocabulary
    /// Makes the tables of a run's folder, on the engine's thread.
    std::function<void(const plan::Plan& plan, const std::filesystem::path& folder)> writeTables;
};

/// Runs the engine in this process. It works on its own thread; one timer here drains what it says.
class EngineController final : public RunController {
    Q_OBJECT
public:
    explicit EngineController(EngineParts parts, QObject* parent = nullptr);
    /// Stops a run that goes on and waits until everything is written.
    ~EngineController() override;

    void start(const plan::Plan& plan) override;
    void requestStop() override;
    void stopNow() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString folder() const override { return m_folder; }
    [[nodiscard]] double secondsLeft() const override;
    [[nodiscard]] quint64 droppedEvents() const override;

    /// stopNow() was called: the engine's thread may still be inside a batch.
    [[nodiscard]] bool isAbandoned() const { return m_isAbandoned; }

    /// What the timer does; tests call it themselves.
    void tick();

private:
    void drain();
    void setState(State state);

    EngineParts m_parts;
    std::unique_ptr<record::LiveFeed> m_feed;  // before the session, whose writer thread calls it
    std::unique_ptr<bench::RunSession> m_session;
    std::shared_ptr<const record::RunSnapshot> m_snapshot;
    QTimer m_timer;
    QString m_folder;
    State m_state = State::Idle;
    bool m_isAbandoned = false;
};

}  // namespace clipscope::bridge
