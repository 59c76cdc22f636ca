// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampler.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fake_provider.h"

#include <gtest/gtest.h>
#include <condition_variable>
#include <map>
#include <mutex>

namespace clipscope::telemetry {
namespace {

/// Keeps what a sampler tells, and waits for it.
class Told final : public SampleSink {
public:
    void onSource(Clock::time_point /*time*/, const SourceState& source, const NewSensors& added) override {
        const std::scoped_lock lock(m_mutex);
        m_states[source.name] = source.status;
        for (const Sensor& sensor : added.sensors) {
            EXPECT_EQ(added.first + (&sensor - added.sensors.data()), m_ids.size());
            m_ids.push_back(sensor.id);
        }
        m_condition.notify_all();
    }
    void onReadings(Clock::time_point time, std::span<const Reading> readings) override {
        const std::scoped_lock lock(m_mutex);
        for (const Reading& reading : readings) {
            const std::string& id = m_ids.at(reading.sensor);
            EXPECT_GE(time, m_times[id]) << "time steps back within a source";
            m_times[id] = time;
            m_values[id] = reading.value;
            ++m_counts[id];
        }
        m_condition.notify_all();
    }
    void onResume(Clock::time_point /*time*/, double sleptSeconds) override {
        const std::scoped_lock lock(m_mutex);
        m_slept = sleptSeconds;
        m_condition.notify_all();
    }

    /// Whether it is told before half a minute is over; it takes milliseconds.
    template <typename Predicate>
    bool waitUntil(const Predicate& predicate) {
        std::unique_lock lock(m_mutex);
        return m_condition.wait_for(lock, std::chrono::seconds(30), predicate);
    }
    int count(const std::string& id) { return m_counts[id]; }
    ReadingStatus status(const std::string& source) { return m_states[source]; }
    Value value(const std::string& id) { return m_values[id]; }
    double slept() const { return m_slept; }
    std::size_t sensors() const { return m_ids.size(); }

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::vector<std::string> m_ids;
    std::map<std::string, ReadingStatus> m_states;
    std::map<std::string, Value> m_values;
    std::map<std::string, Clock::time_point> m_times;
    std::map<std::string, int> m_counts;
    double m_slept = 0;
};

/// A gate that a provider waits at.
class Gate {
public:
    void close() { set(false); }
    void open() { set(true); }
    void pass() {
        std::unique_lock lock(m_mutex);
        m_condition.wait(lock, [this] { return m_isOpen; });
    }

private:
    void set(bool isOpen) {
        const std::scoped_lock lock(m_mutex);
        m_isOpen = isOpen;
        m_condition.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_isOpen = true;
};

constexpr SamplerPace quick{.fast = std::chrono::milliseconds(1),
                            .slow = std::chrono::milliseconds(1),
                            .patience = std::chrono::milliseconds(20)};

std::unique_ptr<SensorProvider> counting(const std::string& name, Pace pace) {
    return std::make_unique<test::FakeProvider>(name, pace, std::vector{test::sensorNamed(name)},
                                                [count = 0.0](std::span<Value> values) mutable {
                                                    values[0] = Value(++count);
                                                    return true;
                                                });
}

/// A gate that outlives the thread that may be left waiting at it.
std::unique_ptr<SensorProvider> gated(const std::string& name, const std::shared_ptr<Gate>& gate) {
    return std::make_unique<test::FakeProvider>(name, Pace::Slow, std::vector{test::sensorNamed(name)},
                                                [gate](std::span<Value> values) {
                                                    gate->pass();
                                                    values[0] = Value(1);
                                                    return true;
                                                });
}

TEST(Sampler, AsksFastAndSlowProvidersUntilItGoes) {
    const SystemClock clock;
    Told told;
    {
        std::vector<std::unique_ptr<SensorProvider>> providers;
        providers.push_back(counting("a", Pace::Fast));
        providers.push_back(counting("b", Pace::Fast));
        providers.push_back(counting("c", Pace::Slow));
        const Sampler sampler(clock, std::move(providers), told, quick);
        EXPECT_TRUE(told.waitUntil([&] { return told.count("a") > 3 && told.count("b") > 3 && told.count("c") > 3; }));
        EXPECT_GT(sampler.cpuSeconds(), 0);
    }
    EXPECT_EQ(told.sensors(), 3U);
    EXPECT_EQ(told.value("a"), Value(told.count("a"))) << "nothing was lost or told twice";
}

TEST(Sampler, AProviderThatBlocksIsStaleTheOthersGoOnAndItComesBack) {
    const SystemClock clock;
    Told told;
    const auto gate = std::make_shared<Gate>();
    std::vector<std::unique_ptr<SensorProvider>> providers;
    providers.push_back(counting("fast", Pace::Fast));
    providers.push_back(gated("blocked", gate));
    providers.push_back(counting("slow", Pace::Slow));
    const Sampler sampler(clock, std::move(providers), told, quick);
    EXPECT_TRUE(told.waitUntil([&] { return told.count("blocked") > 0; }));
    gate->close();
    EXPECT_TRUE(told.waitUntil([&] { return told.status("blocked") == ReadingStatus::Stale; }));
    const int before = told.count("slow");
    EXPECT_TRUE(told.waitUntil([&] { return told.count("slow") > before + 3; })) << "the others go on";
    gate->open();
    EXPECT_TRUE(told.waitUntil([&] { return told.status("blocked") == ReadingStatus::Ok; }));
}

TEST(Sampler, AProviderThatBlocksForEverHoldsUpNoEnd) {
    const SystemClock clock;
    const auto gate = std::make_shared<Gate>();
    Told told;
    {
        std::vector<std::unique_ptr<SensorProvider>> providers;
        providers.push_back(gated("blocked", gate));
        gate->close();
        const Sampler sampler(clock, std::move(providers), told, quick);
        EXPECT_TRUE(told.waitUntil([&] { return told.status("blocked") == ReadingStatus::Stale; }));
    }
    // The sink may go now; whoever is left behind must not come back to it.
    gate->open();
}

TEST(Sampler, NoticesThatTheMachineSlept) {
    test::FakeClock clock;
    Told told;
    std::vector<std::unique_ptr<SensorProvider>> providers;
    auto provider = std::make_unique<test::FakeProvider>("a", Pace::Fast, std::vector{test::sensorNamed("a")},
                                                         [](std::span<Value> values) {
                                                             values[0] = Value(1);
                                                             return true;
                                                         });
    const test::FakeProvider& source = *provider;
    providers.push_back(std::move(provider));
    const Sampler sampler(clock, std::move(providers), told, quick);
    EXPECT_TRUE(told.waitUntil([&] { return told.count("a") > 0; }));
    clock.sleep(std::chrono::seconds(40));
    EXPECT_TRUE(told.waitUntil([&] { return told.slept() > 0; }));
    EXPECT_NEAR(told.slept(), 40, 1e-6);
    EXPECT_TRUE(told.waitUntil([&] { return source.probes >= 2; })) << "counters may have been reset";
}

}  // namespace
}  // namespace clipscope::telemetry
