// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/monitor.h"

#include "core/record/event_json.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace clipscope::bench {
namespace {

class Listener final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override {
        const std::scoped_lock lock(m_mutex);
        m_events.push_back(event);
        m_condition.notify_all();
    }
    /// Waits until something was read.
    bool waitForReadings() {
        std::unique_lock lock(m_mutex);
        return m_condition.wait_for(lock, std::chrono::minutes(1), [this] {
            return std::ranges::any_of(m_events, [](const record::Event& event) {
                return std::holds_alternative<record::Telemetry>(event.payload);
            });
        });
    }
    std::vector<record::Event> events() const {
        const std::scoped_lock lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_condition;
    std::vector<record::Event> m_events;
};

class MonitorTest : public testing::Test {
protected:
    MonitorTest() { root.write("proc/meminfo", "MemTotal: 16777216 kB\nMemAvailable: 12582912 kB\n"); }

    MonitorSetup setup() {
        return {.clock = &clock,
                .sensors = {.sysroot = root.path(), .nvmlLibrary = "libnone.so", .usesLibsensors = false},
                .choices = {{"fan", "none"}},
                .observers = {&listener}};
    }

    test::TemporaryFolder root;
    SystemClock clock;
    Listener listener;
};

TEST_F(MonitorTest, IsARunWithoutCases) {
    Monitor monitor(setup());
    ASSERT_TRUE(listener.waitForReadings());
    monitor.finish(record::RunOutcome::Complete);
    monitor.finish(record::RunOutcome::Aborted);
    const auto events = listener.events();
    const auto* const started = std::get_if<record::RunStarted>(&events.front().payload);
    ASSERT_NE(started, nullptr);
    EXPECT_TRUE(started->cases.empty());
    EXPECT_FALSE(started->environment.groups.empty());
    EXPECT_FALSE(started->watched.empty());
    const auto* const finished = std::get_if<record::RunFinished>(&events.back().payload);
    ASSERT_NE(finished, nullptr);
    EXPECT_EQ(finished->outcome, record::RunOutcome::Complete);
    EXPECT_TRUE(std::ranges::any_of(events, [](const record::Event& event) {
        const auto* const picked = std::get_if<record::SensorsPicked>(&event.payload);
        return picked != nullptr && std::ranges::any_of(picked->picks, &record::SensorsPicked::Pick::isHidden);
    })) << "a sensor that the person hid";
}

TEST_F(MonitorTest, ItsEventsAreLinesOfAJournal) {
    {
        const Monitor monitor(setup());
        ASSERT_TRUE(listener.waitForReadings());
    }
    record::EventParser parser;
    std::uint64_t seq = 0;
    for (const record::Event& event : listener.events()) {
        std::string line;
        record::appendEventLine(line, event);
        line.pop_back();
        const auto read = parser.parse(line);
        ASSERT_TRUE(read) << line;
        EXPECT_EQ(read->seq, seq++);
        EXPECT_EQ(read->payload.index(), event.payload.index());
    }
    EXPECT_GT(seq, 3U);
}

}  // namespace
}  // namespace clipscope::bench
