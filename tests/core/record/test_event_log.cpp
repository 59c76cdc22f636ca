// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_log.h"
#include "core/record/journal_reader.h"
#include "tests/support/sample_run.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <csignal>
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
            sampler.post(Telemetry{.readings = {{.sensor = "x", .unit = "B", .value = double(number)}}});
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
            EXPECT_EQ(telemetry->readings.front().value, lastReading + 1);
            lastReading = telemetry->readings.front().value;
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

TEST(JournalWriter, NeverOverwritesAJournal) {
    const test::TemporaryFolder folder;
    const auto path = folder.write("journal.jsonl", "kept");
    EXPECT_THROW(JournalWriter{path}, Error);
}

}  // namespace
}  // namespace clipscope::record
