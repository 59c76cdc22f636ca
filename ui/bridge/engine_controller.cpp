// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/engine_controller.h"

#include "core/base/error.h"

#include <chrono>
#include <exception>
#include <QCoreApplication>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::bridge {
namespace {

constexpr std::chrono::milliseconds tickInterval{200};

}  // namespace

EngineController::EngineController(EngineParts parts, QObject* parent)
    : RunController(parent), m_parts(std::move(parts)) {
    m_timer.setInterval(tickInterval);
    connect(&m_timer, &QTimer::timeout, this, &EngineController::tick);
}

EngineController::~EngineController() {
    if (m_isAbandoned) {
        // Their threads cannot be joined: they end with the process, so both outlive this object on purpose.
        [[maybe_unused]] const auto* const session = m_session.release();
        [[maybe_unused]] const auto* const feed = m_feed.release();
    }
}

void EngineController::start(const plan::Plan& plan) {
    if (m_state != State::Idle) {
        return;
    }
    try {
        auto feed = std::make_unique<record::LiveFeed>();
        auto session = std::make_unique<bench::RunSession>(bench::RunSetup{
            .plan = plan,
            .commandLine = QCoreApplication::arguments().join(QLatin1Char(' ')).toStdString(),
            .backends = &m_parts.backends,
            .clock = &m_parts.clock,
            .sensors = m_parts.sensors,
            .resources = m_parts.resources,
            .observers = {feed.get()},
            .writeTables = [this, plan](const std::filesystem::path& folder) { m_parts.writeTables(plan, folder); }});
        m_session = std::move(session);
        m_feed = std::move(feed);
    } catch (const Error& error) {
        Q_EMIT failed(error.message());
        return;
    } catch (const std::exception& error) {
        Q_EMIT failed(Message(MessageId::text, {std::string(error.what())}));
        return;
    }
    m_folder = QString::fromStdString(m_session->folder().string());
    m_snapshot = nullptr;
    m_session->start();
    m_timer.start();
    setState(State::Running);
    Q_EMIT started();
}

void EngineController::requestStop() {
    if (m_state == State::Running) {
        m_session->requestStop();
        setState(State::Stopping);
    }
}

void EngineController::stopNow() {
    if (m_state != State::Idle) {
        m_session->stopNow();
        m_isAbandoned = true;
        m_timer.stop();
        setState(State::Idle);
    }
}

double EngineController::secondsLeft() const {
    return m_session && m_state != State::Idle ? m_session->secondsLeft() : -1;
}

quint64 EngineController::droppedEvents() const {
    return m_feed ? m_feed->droppedCount() : 0;
}

void EngineController::tick() {
    if (m_state == State::Idle) {
        return;
    }
    // Asked first: what the run wrote before its end is then in the feed.
    const bool isFinished = m_session->isFinished();
    drain();
    if (auto snapshot = m_session->snapshot(); snapshot != m_snapshot) {
        m_snapshot = std::move(snapshot);
        Q_EMIT snapshotChanged(m_snapshot);
    }
    Q_EMIT ticked();
    if (isFinished) {
        m_timer.stop();
        const auto tableFailure = m_session->tableFailure();
        m_session.reset();
        setState(State::Idle);
        Q_EMIT finished();
        if (tableFailure) {
            Q_EMIT tablesFailed(*tableFailure);
        }
    }
}

void EngineController::drain() {
    const std::vector<record::Event> events = m_feed->drain();
    if (!events.empty()) {
        Q_EMIT eventsArrived(events);
    }
}

void EngineController::setState(State state) {
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

}  // namespace clipscope::bridge
