// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/lane_thread.h"

#include <algorithm>
#include <ctime>
#include <thread>
#include <utility>

namespace clipscope::telemetry {
namespace {

double threadCpuSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

LaneThread::LaneThread(const Clock& clock, std::shared_ptr<SamplingLane> lane, std::chrono::milliseconds period,
                       std::function<void()> afterTurn)
    : m_lane(std::move(lane)), m_state(std::make_shared<State>()) {
    std::thread([&clock, lane = m_lane, state = m_state, period, afterTurn = std::move(afterTurn)] {
        run(clock, *lane, period, afterTurn, *state);
        const std::scoped_lock lock(state->mutex);
        state->hasEnded = true;
        state->condition.notify_all();
    }).detach();
}

LaneThread::~LaneThread() {
    stop();
}

void LaneThread::run(const Clock& clock, SamplingLane& lane, std::chrono::milliseconds period,
                     const std::function<void()>& afterTurn, State& state) {
    // Absolute deadlines: a late wake-up shortens the next wait instead of shifting every one after it.
    auto deadline = std::chrono::steady_clock::now();
    while (lane.turn(clock)) {
        state.cpuSeconds = threadCpuSeconds();
        if (afterTurn) {
            afterTurn();
        }
        deadline = std::max(deadline + period, std::chrono::steady_clock::now());
        std::unique_lock lock(state.mutex);
        if (state.condition.wait_until(lock, deadline, [&] { return state.mustStop; })) {
            return;
        }
    }
}

void LaneThread::stop() {
    const std::scoped_lock lock(m_state->mutex);
    m_state->mustStop = true;
    m_state->condition.notify_all();
}

bool LaneThread::waitForEnd(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_state->mutex);
    return m_state->condition.wait_for(lock, patience, [this] { return m_state->hasEnded; });
}

}  // namespace clipscope::telemetry
