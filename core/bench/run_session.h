// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/record/run_snapshot.h"
#include "core/telemetry/sensor_setup.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::bench {

/// What a run needs from outside.
struct RunSetup {
    plan::Plan plan;
    std::optional<Message> planCaveat;  ///< what the person should know of where the plan came from: a warning
    std::string commandLine;            ///< for the environment record
    backend::BackendProvider* backends = nullptr;
    const Clock* clock = nullptr;
    telemetry::SensorSetup sensors;
    std::string sleepInhibitor = "systemd-inhibit";  ///< as SleepInhibitor takes it
    std::filesystem::path resources;                 ///< the program's own photos, captions and vocabulary
    std::vector<record::RunObserver*> observers;     ///< heard beside journal and model; outlive the session
    /// Makes the folder's tables once the journal is complete, on the engine's thread; may be empty.
    std::function<void(const std::filesystem::path& folder)> writeTables;
};

/// One run from start to end: the engine on its own thread, the event log, the journal, the model and the folder.
///
/// All member functions may be called from any one thread; observers are called on the log's writer thread.
class RunSession {
public:
    /// Opens model and inputs, then makes the run's folder and its journal, so that nothing is measured that could
    /// not be kept.
    /// \throws Error Output where the folder cannot be written; BadUsage, BadInput and Unavailable for a plan that
    /// cannot be run; nothing was made then
    explicit RunSession(RunSetup setup);
    RunSession(const RunSession&) = delete;
    RunSession& operator=(const RunSession&) = delete;
    /// Stops, and waits until everything is written.
    ~RunSession();

    void start();

    /// The batch in flight ends, everything is written, the outcome is "stopped".
    void requestStop();

    /// Appends the end "aborted", syncs the journal and returns without waiting for the engine, which may be
    /// inside a batch that nothing can interrupt; the caller then ends the process.
    void stopNow();

    /// Nothing more will happen: the tables are written too.
    [[nodiscard]] bool isFinished() const;
    /// Waits until isFinished(), but not longer than that.
    /// \return isFinished()
    bool waitFor(std::chrono::milliseconds patience);

    /// What is known now. Cheap; never null.
    [[nodiscard]] std::shared_ptr<const record::RunSnapshot> snapshot() const;

    [[nodiscard]] const std::filesystem::path& folder() const;

    /// What went wrong after the journal was complete, such as a table that could not be written.
    [[nodiscard]] std::optional<Message> tableFailure() const;

    /// Seconds until the end, as far as can be foreseen; less than 0 while nothing is known.
    [[nodiscard]] double secondsLeft() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace clipscope::bench
