// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/sampling_lane.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace clipscope::telemetry {

/// A thread that gives a lane its turns, until it is stopped or the lane's sources were taken. It holds what it needs,
/// so that it may be left alone inside a provider that blocks.
class LaneThread {
public:
    /// \param clock used by the thread only while stop() was not called, or until it answers to that
    /// \param afterTurn called on the thread after each turn; may be empty
    LaneThread(const Clock& clock, std::shared_ptr<SamplingLane> lane, std::chrono::milliseconds period,
               std::function<void()> afterTurn = {});
    LaneThread(const LaneThread&) = delete;
    LaneThread& operator=(const LaneThread&) = delete;
    /// stop(), without waiting for the thread: see waitForEnd().
    ~LaneThread();

    void stop();

    /// \return whether the thread has ended
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds patience);

    [[nodiscard]] const std::shared_ptr<SamplingLane>& lane() const { return m_lane; }

    /// CPU time that the thread had used after its last turn, in seconds. Any thread.
    [[nodiscard]] double cpuSeconds() const { return m_state->cpuSeconds; }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable condition;
        bool mustStop = false;
        bool hasEnded = false;
        std::atomic<double> cpuSeconds{0};
    };

    static void run(const Clock& clock, SamplingLane& lane, std::chrono::milliseconds period,
                    const std::function<void()>& afterTurn, State& state);

    std::shared_ptr<SamplingLane> m_lane;
    std::shared_ptr<State> m_state;
};

}  // namespace clipscope::telemetry
