// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ring_buffer.h"
#include "core/record/event.h"
#include "core/record/journal.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace clipscope::record {

class EventLog;

/// The end of the log that one thread posts to.
class EventProducer {
public:
    /// Posts an event stamped with the present time. Allocates nothing for events without texts or lists.
    ///
    /// Where the queue is full this waits for the writer, since nothing may be lost, and adds the time to
    /// stalledSeconds(): call it outside timed regions. After the log was closed it does nothing.
    void post(EventPayload payload);
    void postAt(double t, EventPayload payload);

    /// The same for what may be lost: where the queue is full it is.
    /// \return whether there was room
    [[nodiscard]] bool tryPostAt(double t, EventPayload payload);

    /// Time spent waiting for the writer so far. The producer's own thread.
    [[nodiscard]] double stalledSeconds() const { return m_stalledSeconds; }

private:
    friend class EventLog;
    EventProducer(EventLog& log, std::size_t capacity) : m_log(log), m_queue(capacity) {}

    EventLog& m_log;
    RingBuffer<Event> m_queue;
    double m_stalledSeconds = 0;
};

/// Brings the events of several threads into one order: one writer thread stamps `seq`, writes the journal, syncs it,
/// and then calls the observers. Every event is on disk within 250 ms, a finished pass at once: an observer never hears
/// of one that is not.
class EventLog {
public:
    /// \param journal may be null: then events go to the observers alone
    /// \param observers heard in this order; outlive the log
    EventLog(const Clock& clock, std::unique_ptr<Journal> journal, std::vector<RunObserver*> observers);
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;
    /// As close() without a last event.
    ~EventLog();

    /// Another producer; before the first event of the log is posted. Lives as long as the log.
    /// \param capacity of its queue, in events
    [[nodiscard]] EventProducer& addProducer(std::size_t capacity = 4096);

    /// Starts the writer, which writes `first` before anything that was or will be posted. After close() it writes
    /// `first` and the last event and nothing else.
    void start(EventPayload first);

    /// Writes what was posted, then `last` where given, syncs and ends the writer. What is posted later is
    /// dropped. Any thread, more than once: later calls do nothing.
    void close(std::optional<EventPayload> last = std::nullopt);

    /// Seconds since the log was made. Any thread.
    [[nodiscard]] double now() const { return seconds(m_clock.now() - m_start); }
    /// The same for a moment on the clock.
    [[nodiscard]] double timeOf(Clock::time_point moment) const { return seconds(moment - m_start); }

    /// The errno that keeps the journal from being written at present, or 0. Any thread.
    [[nodiscard]] int writeError() const { return m_writeError.load(std::memory_order_relaxed); }

private:
    friend class EventProducer;

    void write();
    bool writeOnce();
    void take(Event event);
    bool takeSome();
    void deliver(bool isClosing);
    void wake();
    void waitForRoom();

    const Clock& m_clock;
    Clock::time_point m_start;
    std::unique_ptr<Journal> m_journal;
    std::vector<RunObserver*> m_observers;
    std::vector<std::unique_ptr<EventProducer>> m_producers;
    std::uint64_t m_nextSeq = 0;
    std::vector<Event> m_taken;  ///< of this turn: appended to the journal, not yet heard by the observers
    bool m_mustSync = false;
    std::chrono::steady_clock::time_point m_lastSync;
    std::atomic<int> m_writeError{0};
    std::atomic<bool> m_isClosed{false};

    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::condition_variable m_roomCondition;
    bool m_isAwaited = false;  ///< somebody wants the writer at once
    bool m_isClosing = false;
    std::optional<EventPayload> m_last;
    std::mutex m_startMutex;  ///< held while the writer is started or joined
    std::jthread m_writer;
};

}  // namespace clipscope::record
