// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_log.h"

#include <utility>

namespace clipscope::record {
namespace {

constexpr std::chrono::milliseconds drainInterval{50};
constexpr std::chrono::milliseconds syncInterval{200};

/// Of each producer before the journal is flushed, so that a flood of events keeps none of them from the disk.
constexpr std::size_t mostInTurn = 4096;

/// Events after which a person may rely on the disk.
bool wantsSync(const EventPayload& payload) {
    return std::holds_alternative<RunStarted>(payload) || std::holds_alternative<PassFinished>(payload) ||
           std::holds_alternative<RunFinished>(payload) || std::holds_alternative<RunFailed>(payload);
}

}  // namespace

void EventProducer::post(EventPayload payload) {
    postAt(m_log.now(), std::move(payload));
}

void EventProducer::postAt(double t, EventPayload payload) {
    const bool isUrgent = wantsSync(payload);
    Event event{.t = t, .payload = std::move(payload)};
    if (!m_queue.tryPush(std::move(event))) {
        const double before = m_log.now();
        // A full queue took nothing out of it. NOLINTNEXTLINE(bugprone-use-after-move)
        while (!m_log.m_isClosed && !m_queue.tryPush(std::move(event))) {
            m_log.waitForRoom();
        }
        m_stalledSeconds += m_log.now() - before;
    }
    if (isUrgent) {
        m_log.wake();
    }
}

bool EventProducer::tryPostAt(double t, EventPayload payload) {
    return m_queue.tryPush(Event{.t = t, .payload = std::move(payload)});
}

EventLog::EventLog(const Clock& clock, std::unique_ptr<Journal> journal, std::vector<RunObserver*> observers)
    : m_clock(clock), m_start(clock.now()), m_journal(std::move(journal)), m_observers(std::move(observers)) {}

EventLog::~EventLog() {
    close();
}

EventProducer& EventLog::addProducer(std::size_t capacity) {
    m_producers.push_back(std::unique_ptr<EventProducer>(new EventProducer(*this, capacity)));
    return *m_producers.back();
}

void EventLog::start(EventPayload first) {
    const std::scoped_lock lock(m_startMutex);
    take({.t = now(), .payload = std::move(first)});
    if (m_isClosed) {
        writeOnce();
    } else {
        deliver(false);
        m_writer = std::jthread([this] { write(); });
    }
}

void EventLog::close(std::optional<EventPayload> last) {
    const std::scoped_lock lock(m_startMutex);
    if (m_isClosed) {
        return;
    }
    {
        const std::scoped_lock inner(m_mutex);
        m_last = std::move(last);
        m_isClosing = true;
    }
    m_condition.notify_one();
    if (m_writer.joinable()) {
        m_writer.join();
    }
    m_isClosed = true;
    m_roomCondition.notify_all();
}

void EventLog::wake() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isAwaited = true;
    }
    m_condition.notify_one();
}

void EventLog::waitForRoom() {
    constexpr std::chrono::milliseconds longest{10};  // a log that is being closed tells nobody
    std::unique_lock lock(m_mutex);
    m_isAwaited = true;
    m_condition.notify_one();
    m_roomCondition.wait_for(lock, longest);
}

void EventLog::take(Event event) {
    event.seq = m_nextSeq++;
    if (m_journal) {
        m_journal->append(event);
    }
    m_mustSync = m_mustSync || wantsSync(event.payload);
    m_taken.push_back(std::move(event));
}

/// \return whether there is more
bool EventLog::takeSome() {
    bool hasMore = false;
    Event event;
    for (const auto& producer : m_producers) {
        std::size_t count = 0;
        while (count < mostInTurn && producer->m_queue.tryPop(event)) {
            take(std::move(event));
            ++count;
        }
        hasMore = hasMore || count == mostInTurn;
    }
    return hasMore;
}

void EventLog::deliver(bool isClosing) {
    if (m_journal) {
        const auto moment = std::chrono::steady_clock::now();
        const bool isDue = m_mustSync || isClosing || moment - m_lastSync >= syncInterval;
        m_writeError = m_journal->flush(isDue);
        if (isDue) {
            m_lastSync = moment;
            m_mustSync = false;
        }
    }
    for (const Event& event : m_taken) {
        for (RunObserver* observer : m_observers) {
            observer->onEvent(event);
        }
    }
    m_taken.clear();
}

bool EventLog::writeOnce() {
    std::optional<EventPayload> last;
    bool isClosing = false;
    {
        std::unique_lock lock(m_mutex);
        m_condition.wait_for(lock, drainInterval, [this] { return m_isAwaited || m_isClosing; });
        m_isAwaited = false;
        isClosing = m_isClosing;
        last = std::exchange(m_last, std::nullopt);
    }
    while (takeSome()) {
        m_roomCondition.notify_all();
        deliver(false);
    }
    m_roomCondition.notify_all();
    if (last) {
        take({.t = now(), .payload = std::move(*last)});
    }
    deliver(isClosing);
    return !isClosing;
}

void EventLog::write() {
    while (writeOnce()) {
    }
}

}  // namespace clipscope::record
