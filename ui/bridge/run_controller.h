// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/record/run_snapshot.h"

#include <memory>
#include <QObject>
#include <QString>
#include <vector>

namespace clipscope::bridge {

/// Starts and stops runs and tells of them, a few times a second, on the window's thread. The window knows nothing
/// else of the engine.
class RunController : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Stopping };

    using QObject::QObject;

    /// One run at a time: while one goes on this does nothing. Where the run cannot be started, failed() follows.
    virtual void start(const plan::Plan& plan) = 0;
    /// The batch in flight ends and everything is written; finished() follows.
    virtual void requestStop() = 0;
    /// The journal gets its end and is synced; then the process is to end without waiting for the engine.
    virtual void stopNow() = 0;

    [[nodiscard]] virtual State state() const = 0;
    /// Of the present or last run; empty before the first.
    [[nodiscard]] virtual QString folder() const = 0;
    /// Less than 0 while nothing is known.
    [[nodiscard]] virtual double secondsLeft() const = 0;
    /// Events of the present or last run that this window did not get; they are in the journal.
    [[nodiscard]] virtual quint64 droppedEvents() const = 0;

Q_SIGNALS:
    /// A run began: its folder exists.
    void started();
    /// New events, in the order of `seq`.
    void eventsArrived(const std::vector<clipscope::record::Event>& events);
    void snapshotChanged(const std::shared_ptr<const clipscope::record::RunSnapshot>& snapshot);
    /// After the events and the snapshot of one tick.
    void ticked();
    void stateChanged();
    /// Everything is written.
    void finished();
    /// The run could not be started.
    void failed(const clipscope::Message& reason);
    /// The run is over, but the end of its journal, or its tables, could not be written.
    void tablesFailed(const clipscope::Message& reason);
};

}  // namespace clipscope::bridge
