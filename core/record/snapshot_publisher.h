// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_model.h"

#include <memory>
#include <mutex>

namespace clipscope::record {

/// Keeps the newest snapshot of a run at hand for other threads.
///
/// The fold happens on the log's writer thread; a snapshot is made there at most ten times a second of the run, and at
/// every event that is no batch and no reading.
class SnapshotPublisher final : public RunObserver {
public:
    SnapshotPublisher();

    void onEvent(const Event& event) override;

    /// Any thread; never null.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> latest() const;

private:
    RunModel m_model;
    double m_lastTime = 0;
    mutable std::mutex m_mutex;
    std::shared_ptr<const RunSnapshot> m_latest;
};

}  // namespace clipscope::record
