// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_team.h"

#include "core/base/error.h"

#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace clipscope {
namespace {

void callInOrder(std::size_t count, const std::function<void(std::size_t, int)>& work) {
    std::exception_ptr error;
    for (std::size_t index = 0; index < count; ++index) {
        try {
            work(index, 0);
        } catch (...) {
            error = error ? error : std::current_exception();
        }
    }
    if (error) {
        std::rethrow_exception(error);
    }
}

/// Looks for about 50 microseconds whether it is time to go on.
template <typename Condition>
void lookFor(const Condition& isTime) {
    constexpr auto patience = std::chrono::microseconds(50);
    const auto begin = std::chrono::steady_clock::now();
    while (!isTime() && std::chrono::steady_clock::now() - begin < patience) {
    }
}

}  // namespace

ThreadTeam::ThreadTeam(int threads, const std::function<void(int member)>& onStart)
    : m_threadIds(static_cast<std::size_t>(std::max(threads, 1) - 1)) {
    m_helpers.reserve(m_threadIds.size());
    try {
        for (int member = 1; member < threads; ++member) {
            m_helpers.emplace_back(
                [this, member, &onStart](const std::stop_token& stop) { help(stop, member, onStart); });
        }
    } catch (const std::system_error& error) {
        throw Error(ErrorCode::Unavailable, MessageId::threads_not_started, {threads, error.code().message()});
    }
    std::unique_lock lock(m_mutex);
    m_left.wait(lock, [this] { return m_started == m_threadIds.size(); });
    if (m_error) {
        std::rethrow_exception(m_error);
    }
}

void ThreadTeam::forEach(std::size_t count, const Work& work) {
    if (m_helpers.empty() || count < 2) {
        callInOrder(count, work);
        return;
    }
    m_next = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_work = &work;
        m_count = count;
        ++m_loop;
    }
    m_wake.notify_all();
    takePart(work, count, 0);

    lookFor([this] { return m_helping == 0; });
    std::unique_lock lock(m_mutex);
    // A helper that has not woken yet finds nothing to join.
    m_work = nullptr;
    m_left.wait(lock, [this] { return m_helping == 0; });
    if (m_error) {
        std::rethrow_exception(std::exchange(m_error, nullptr));
    }
}

void ThreadTeam::help(const std::stop_token& stop, int member, const std::function<void(int member)>& onStart) {
    m_threadIds[static_cast<std::size_t>(member - 1)] = gettid();
    try {
        if (onStart) {
            onStart(member);
        }
    } catch (...) {
        keepError(static_cast<std::size_t>(member));
    }
    std::unique_lock lock(m_mutex);
    ++m_started;
    m_left.notify_one();
    std::size_t seen = 0;
    while (m_wake.wait(lock, stop, [&] { return m_work != nullptr && m_loop != seen; })) {
        seen = m_loop;
        const Work& work = *m_work;
        const std::size_t count = m_count;
        ++m_helping;
        lock.unlock();
        takePart(work, count, member);
        lock.lock();
        --m_helping;
        m_left.notify_one();
        lock.unlock();
        lookFor([&] { return m_loop != seen || stop.stop_requested(); });
        lock.lock();
    }
}

void ThreadTeam::takePart(const Work& work, std::size_t count, int member) {
    for (std::size_t index = m_next++; index < count; index = m_next++) {
        try {
            work(index, member);
        } catch (...) {
            keepError(index);
        }
    }
}

void ThreadTeam::keepError(std::size_t index) {
    const std::lock_guard lock(m_mutex);
    if (!m_error || index < m_errorIndex) {
        m_error = std::current_exception();
        m_errorIndex = index;
    }
}

}  // namespace clipscope
