// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_log.h"
#include "core/record/event_words.h"
#include "core/record/journal_reader.h"
#include "core/record/journal_writer.h"
#include "tests/support/sample_run.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <algorithm>
#include <csignal>
#include <future>
#include <thread>

namespace clipscope::record {
namespace {

class Keeper final : public RunObserver {
public:
    void onEvent(const Event& event) override { events.push_back(event); }
    std::vector<Event> events;
};

TEST(EventLog, ObserversAndJournalSeeEveryEventInOneOrder) {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "journal.jsonl";
    const SystemClock clock;
    Keeper keeper;
    EventLog log(clock, std::make_unique<JournalWriter>(path), {&keeper});
    EventProducer& engine = log.addProducer(64);
    EventProducer& sampler = log.addProducer(8);
    log.start(test::sampleStart());
    constexpr int count = 3000;
    std::jthread second([&] {
        for (int number = 0; number < count; ++number) {
            sampler.post(Telemetry{.readings = {{.sensor = 0, .value = Value(double(number))}}});
        }
    });
    for (int number = 0; number < count; ++number) {
        engine.post(BatchDone{.size = number + 1, .wallSeconds = 0.01});
    }
    second.join();
    log.close(RunFinished{});

    std::vector<Event> read;
    readJournal(path, [&](const Event& event) { read.push_back(event); });
    ASSERT_EQ(read.size(), keeper.events.size());
    ASSERT_EQ(read.size(), 2U * count + 2);
    std::int64_t lastBatch = 0;
    double lastReading = -1;
    for (std::size_t at = 0; at < read.size(); ++at) {
        EXPECT_EQ(read[at].seq, at);
        EXPECT_EQ(read[at].payload.index(), keeper.events[at].payload.index());
        if (const auto* batch = std::get_if<BatchDone>(&read[at].payload)) {
            EXPECT_EQ(batch->size, lastBatch + 1) << "a batch was lost or came out of order";
            lastBatch = batch->size;
        }
        if (const auto* telemetry = std::get_if<Telemetry>(&read[at].payload)) {
            EXPECT_EQ(telemetry->readings.front().value.number, lastReading + 1);
            lastReading = telemetry->readings.front().value.number;
        }
    }
    EXPECT_TRUE(std::holds_alternative<RunFinished>(read.back().payload));
}

TEST(EventLog, WhatComesAfterTheEndIsDropped) {
    const SystemClock clock;
    Keeper keeper;
    EventLog log(clock, nullptr, {&keeper});
    EventProducer& engine = log.addProducer(2);
    log.start(test::sampleStart());
    engine.post(PassStarted{});
    log.close(RunFinished{.outcome = RunOutcome::Aborted});
    for (int number = 0; number < 10; ++number) {
        engine.post(PassStarted{});  // more than the queue holds: must not wait for a writer that has gone
    }
    log.close(RunFinished{});
    ASSERT_EQ(keeper.events.size(), 3U);
    EXPECT_EQ(std::get<RunFinished>(keeper.events.back().payload).outcome, RunOutcome::Aborted);
}

TEST(EventLog, TheFirstEventIsFirstWhateverWasPostedBefore) {
    const SystemClock clock;
    Keeper keeper;
    EventLog log(clock, nullptr, {&keeper});
    log.addProducer().post(Telemetry{});
    log.start(test::sampleStart());
    log.close(RunFinished{});
    ASSERT_EQ(keeper.events.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<RunStarted>(keeper.events.front().payload));
}

TEST(EventLog, ARunThatWasStoppedBeforeItBeganHasItsTwoEvents) {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "journal.jsonl";
    const SystemClock clock;
    EventLog log(clock, std::make_unique<JournalWriter>(path), {});
    log.close(RunFinished{.outcome = RunOutcome::Aborted});
    log.start(test::sampleStart());
    EXPECT_EQ(readRun(path)->state, RunState::Aborted);
}

TEST(EventLog, ADiskThatFillsUpIsToldAndLosesNothingOnceThereIsRoom) {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "journal.jsonl";
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 3000;
    setrlimit(RLIMIT_FSIZE, &small);

    const SystemClock clock;
    EventLog log(clock, std::make_unique<JournalWriter>(path), {});
    EventProducer& engine = log.addProducer();
    log.start(test::sampleStart());
    constexpr int count = 200;
    for (int number = 0; number < count; ++number) {
        engine.post(BatchDone{.size = number + 1});
    }
    while (log.writeError() == 0) {
        std::this_thread::yield();
    }
    EXPECT_EQ(log.writeError(), EFBIG);
    setrlimit(RLIMIT_FSIZE, &before);
    log.close(RunFinished{});
    EXPECT_EQ(log.writeError(), 0);
    EXPECT_EQ(readJournal(path, [](const Event&) {}).events, count + 2U);
}

/// Keeps what it was told, and whether it would be on disk.
class FakeJournal final : public Journal {
public:
    explicit FakeJournal(std::vector<std::string>& story) : m_story(story) {}
    void append(const Event& event) override { m_story.emplace_back(eventTypeName(event.payload)); }
    int flush(bool sync) override {
        if (!m_story.empty() && m_story.back() != "sync" && sync) {
            m_story.emplace_back("sync");
        }
        return 0;
    }

private:
    std::vector<std::string>& m_story;
};

TEST(EventLog, WhatAPersonReliesOnIsOnDiskBeforeAnybodyHearsOfIt) {
    class Witness final : public RunObserver {
    public:
        explicit Witness(std::vector<std::string>& story) : m_story(story) {}
        void onEvent(const Event& event) override {
            m_story.push_back("heard " + std::string(eventTypeName(event.payload)));
        }

    private:
        std::vector<std::string>& m_story;
    };
    std::vector<std::string> story;  // of the writer's thread, read after it has ended
    Witness witness(story);
    const SystemClock clock;
    EventLog log(clock, std::make_unique<FakeJournal>(story), {&witness});
    EventProducer& engine = log.addProducer();
    log.start(test::sampleStart());
    engine.post(PassFinished{});
    log.close(RunFinished{});
    const auto placeOf = [&](const std::string& what) { return std::ranges::find(story, what) - story.begin(); };
    for (const std::string event : {"run_started", "pass_finished", "run_finished"}) {
        const auto heard = placeOf("heard " + event);
        ASSERT_LT(heard, std::ssize(story)) << event;
        EXPECT_TRUE(std::find(story.begin() + placeOf(event), story.begin() + heard, "sync") != story.begin() + heard)
            << event << " was heard of before it was on disk";
    }
}

TEST(EventLog, AnEventReachesTheDiskThoughNothingFollows) {
    class Waited final : public Journal {
    public:
        explicit Waited(std::promise<void>& isThere) : m_isThere(isThere) {}
        void append(const Event& event) override {
            m_hasBatch = m_hasBatch || std::holds_alternative<BatchDone>(event.payload);
        }
        int flush(bool sync) override {
            if (m_hasBatch && sync && !std::exchange(m_isTold, true)) {
                m_isThere.set_value();
            }
            return 0;
        }

    private:
        std::promise<void>& m_isThere;
        bool m_hasBatch = false;
        bool m_isTold = false;
    };
    std::promise<void> isThere;
    auto future = isThere.get_future();
    const SystemClock clock;
    EventLog log(clock, std::make_unique<Waited>(isThere), {});
    EventProducer& engine = log.addProducer();
    log.start(test::sampleStart());
    engine.post(BatchDone{.size = 1});
    EXPECT_EQ(future.wait_for(std::chrono::seconds(30)), std::future_status::ready);
}

TEST(EventLog, ASlowJournalMakesTheEngineWaitAndTheWaitIsCounted) {
    class Slow final : public Journal {
    public:
        explicit Slow(std::atomic<int>& count) : m_count(count) {}
        void append(const Event& /*event*/) override { ++m_count; }
        int flush(bool /*sync*/) override {
            m_mayGoOn.wait(false);
            return 0;
        }
        std::atomic<bool> m_mayGoOn{false};

    private:
        std::atomic<int>& m_count;
    };
    std::atomic<int> count{0};
    auto journal = std::make_unique<Slow>(count);
    Slow& slow = *journal;
    const SystemClock clock;
    EventLog log(clock, std::move(journal), {});
    EventProducer& engine = log.addProducer(4);
    std::jthread starter([&] { log.start(test::sampleStart()); });
    std::jthread opener([&] {
        while (count == 0) {
            std::this_thread::yield();
        }
        slow.m_mayGoOn = true;
        slow.m_mayGoOn.notify_all();
    });
    starter.join();
    constexpr int posted = 1000;
    for (int number = 0; number < posted; ++number) {
        engine.post(BatchDone{.size = number + 1});
    }
    log.close(RunFinished{});
    EXPECT_EQ(count, posted + 2);
    EXPECT_GT(engine.stalledSeconds(), 0);
}

TEST(JournalWriter, NeverOverwritesAJournal) {
    const test::TemporaryFolder folder;
    const auto path = folder.write("journal.jsonl", "kept");
    EXPECT_THROW(JournalWriter{path}, Error);
}

}  // namespace
}  // namespace clipscope::record
