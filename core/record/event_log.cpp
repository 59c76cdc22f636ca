// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_log.h"

#include <utility>

namespace clipscope::record {
namespace {

constexpr std::chrono::milliseconds drainInterval{50};
constexpr std::chrono::milliseconds syncInterval{200};

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
            m_log.wake();
            std::this_thread::yield();
        }
        m_stalledSeconds += m_log.now() - before;
    }
    if (isUrgent) {
        m_log.wake();
    }
}

EventLog::EventLog(const Clock& clock, std::unique_ptr<JournalWriter> journal, std::vector<RunObserver*> observers)
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
    Event event{.t = now(), .payload = std::move(first)};
    handle(event);
    if (m_isClosed) {
        writeOnce();
    } else {
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
}

void EventLog::wake() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isAwaited = true;
    }
    m_condition.notify_one();
}

void EventLog::handle(Event& event) {
    event.seq = m_nextSeq++;
    if (m_journal) {
        m_journal->append(event);
    }
    m_mustSync = m_mustSync || wantsSync(event.payload);
    for (RunObserver* observer : m_observers) {
        observer->onEvent(event);
    }
}

bool EventLog::drain() {
    bool hasAny = false;
    Event event;
    for (const auto& producer : m_producers) {
        while (producer->m_queue.tryPop(event)) {
            handle(event);
            hasAny = true;
        }
    }
    return hasAny;
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
    drain();
    if (last) {
        Event event{.t = now(), .payload = std::move(*last)};
        handle(event);
    }
    if (m_journal) {
        const auto moment = std::chrono::steady_clock::now();
        const bool isDue = m_mustSync || isClosing || moment - m_lastSync >= syncInterval;
        m_writeError = m_journal->flush(isDue);
        if (isDue) {
            m_lastSync = moment;
            m_mustSync = false;
        }
    }
    return !isClosing;
}

void EventLog::write() {
    while (writeOnce()) {
    }
}

}  // namespace clipscope::record
