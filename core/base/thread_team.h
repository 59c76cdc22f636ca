// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace clipscope {

/// A few threads that share loops: the one that calls, member 0, and helpers, which stay awake for some microseconds
/// after a loop, since waking them takes as long as a small loop, and sleep then. One thread at a time uses a team, and
/// a loop starts no other loop of its own team.
class ThreadTeam {
public:
    /// Starts `threads` - 1 helpers, none where that is less than one. Returns when all have run `onStart`, each on its
    /// own thread: to pin it, say.
    /// \throws what onStart threw; Error Unavailable where a thread cannot be started
    explicit ThreadTeam(int threads, const std::function<void(int member)>& onStart = {});
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;
    ~ThreadTeam() = default;

    /// With the calling thread.
    [[nodiscard]] int size() const { return static_cast<int>(m_helpers.size()) + 1; }

    /// Calls `work` once for each index below `count`, in any order, on whichever member is free, and returns when all
    /// calls have. A team of one calls it in order and locks nothing.
    /// \throws what `work` threw, for the lowest index where it threw for several; all others are called nonetheless
    void forEach(std::size_t count, const std::function<void(std::size_t index, int member)>& work);

    /// The system's numbers (gettid) of the helpers' threads, in the order of their members.
    [[nodiscard]] std::vector<int> threadIds() const { return m_threadIds; }

private:
    using Work = std::function<void(std::size_t, int)>;

    void help(const std::stop_token& stop, int member, const std::function<void(int member)>& onStart);
    void takePart(const Work& work, std::size_t count, int member);
    void keepError(std::size_t index);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;  ///< there is a loop to take part in
    std::condition_variable m_left;      ///< a helper has started, or has left a loop
    const Work* m_work = nullptr;        ///< of the loop that helpers may still join
    std::size_t m_count = 0;
    std::atomic<std::size_t> m_loop{0};  ///< tells one loop from the next
    std::atomic<int> m_helping{0};       ///< helpers in the loop
    std::size_t m_started = 0;
    std::exception_ptr m_error;
    std::size_t m_errorIndex = 0;
    std::atomic<std::size_t> m_next{0};
    std::vector<int> m_threadIds;
    std::vector<std::jthread> m_helpers;  ///< last, for they use the rest until they are joined
};

}  // namespace clipscope
