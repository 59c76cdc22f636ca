// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sample_hub.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fake_provider.h"
#include "tests/support/told_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using test::sensorNamed;
using test::ToldSamples;
using testing::ElementsAre;
using testing::IsEmpty;

class SampleHubTest : public testing::Test {
protected:
    /// A source whose values all are what `number` says.
    SampleSource& source(const std::string& name, const std::vector<std::string>& ids) {
        std::vector<Sensor> sensors;
        std::ranges::transform(ids, std::back_inserter(sensors), [](const auto& id) { return sensorNamed(id); });
        auto provider =
            std::make_unique<test::FakeProvider>(name, Pace::Slow, std::move(sensors), [this](std::span<Value> values) {
                std::ranges::fill(values, Value(number));
                return true;
            });
        m_providers.push_back(provider.get());
        m_sources.push_back(std::make_unique<SampleSource>(std::move(provider)));
        return *m_sources.back();
    }
    test::FakeProvider& providerOf(std::size_t at) { return *m_providers[at]; }

    bool bringAndFlush(SampleSource& from, SampleHub::Batch& batch) {
        m_clock.advance(std::chrono::milliseconds(100));
        from.sample(m_clock.now());
        const bool isTaken = hub.bring(batch, m_clock.now(), from);
        hub.flush(batch, m_clock.now());
        return isTaken;
    }
    [[nodiscard]] Clock::time_point now() const { return m_clock.now(); }

    ToldSamples told;
    SampleHub hub{told};
    SampleHub::Batch batch;
    double number = 1;

private:
    test::FakeClock m_clock;
    std::vector<test::FakeProvider*> m_providers;
    std::vector<std::unique_ptr<SampleSource>> m_sources;
};

TEST_F(SampleHubTest, SensorsGetPositionsInTheOrderInWhichTheyCome) {
    SampleSource& a = source("a", {"a/1", "a/2"});
    SampleSource& b = source("b", {"b/1"});
    bringAndFlush(a, batch);
    bringAndFlush(b, batch);
    EXPECT_THAT(told.ids, ElementsAre("a/1", "a/2", "b/1"));
    EXPECT_EQ(told.values["b/1"], Value(1));
    number = 5;
    bringAndFlush(a, batch);
    EXPECT_EQ(told.values["a/2"], Value(5));
    EXPECT_EQ(told.values["b/1"], Value(1));
    EXPECT_EQ(told.states.size(), 2U) << "what is known is not told again";
}

TEST_F(SampleHubTest, ASensorThatGoesIsAbsentAndKeepsItsPositionWhereItComesBack) {
    SampleSource& a = source("a", {"a/1", "a/2"});
    bringAndFlush(a, batch);
    providerOf(0).onProbe = [] { return Capabilities{.sensors = {sensorNamed("a/2"), sensorNamed("a/3")}}; };
    a.findAnew();
    number = 7;
    bringAndFlush(a, batch);
    EXPECT_THAT(told.ids, ElementsAre("a/1", "a/2", "a/3"));
    EXPECT_EQ(told.values["a/1"].status, ReadingStatus::Absent);
    EXPECT_EQ(told.values["a/2"], Value(7));
    EXPECT_EQ(told.values["a/3"], Value(7));
    providerOf(0).onProbe = [] { return Capabilities{.sensors = {sensorNamed("a/1")}}; };
    a.findAnew();
    bringAndFlush(a, batch);
    EXPECT_EQ(told.ids.size(), 3U);
    EXPECT_EQ(told.values["a/1"], Value(7));
    EXPECT_EQ(told.values["a/3"].status, ReadingStatus::Absent);
}

TEST_F(SampleHubTest, WhoIsRefusedTellsNothingMoreAndItsSourceIsStale) {
    SampleSource& a = source("a", {"a/1"});
    bringAndFlush(a, batch);
    hub.refuse(batch, now(), "a");
    EXPECT_EQ(told.states["a"].status, ReadingStatus::Stale);
    EXPECT_TRUE(told.states["a"].reason->is(MessageId::source_does_not_answer));
    EXPECT_EQ(told.values["a/1"].status, ReadingStatus::Stale);
    number = 9;
    EXPECT_FALSE(bringAndFlush(a, batch)) << "too late";
    EXPECT_EQ(told.values["a/1"].status, ReadingStatus::Stale);
    SampleHub::Batch another;
    a.findAnew();
    EXPECT_TRUE(bringAndFlush(a, another));
    EXPECT_EQ(told.values["a/1"], Value(9));
    EXPECT_EQ(told.states["a"].status, ReadingStatus::Ok);
}

TEST_F(SampleHubTest, ASourceThatNeverAnsweredIsStaleToo) {
    hub.refuse(batch, now(), "silent");
    EXPECT_EQ(told.states["silent"].status, ReadingStatus::Stale);
    EXPECT_THAT(told.ids, IsEmpty());
}

TEST_F(SampleHubTest, NothingReachesASinkThatIsGone) {
    SampleSource& a = source("a", {"a/1"});
    bringAndFlush(a, batch);
    hub.close();
    number = 3;
    EXPECT_FALSE(bringAndFlush(a, batch));
    hub.refuse(batch, now(), "a");
    hub.tellResume(now(), 5);
    EXPECT_EQ(told.values["a/1"], Value(1));
    EXPECT_EQ(told.slept, 0);
}

}  // namespace
}  // namespace clipscope::telemetry
