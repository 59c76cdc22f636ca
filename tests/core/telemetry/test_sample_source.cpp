// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sample_source.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fake_provider.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace clipscope::telemetry {
namespace {

class SampleSourceTest : public testing::Test {
protected:
    /// A source of two sensors: a temperature and a fan.
    void make() {
        auto provider = std::make_unique<test::FakeProvider>(
            "fake", Pace::Fast,
            std::vector{test::sensorNamed("t", Quantity::Temperature), test::sensorNamed("f", Quantity::FanSpeed)},
            [this](std::span<Value> values) {
                if (!values.empty()) {
                    values[0] = temperature;
                    values[1] = fan;
                }
                return !isChanged;
            });
        m_provider = provider.get();
        source = std::make_unique<SampleSource>(std::move(provider));
    }

    void sample(double seconds = 0.1) {
        clock.advance(std::chrono::duration<double>(seconds));
        source->sample(clock.now());
    }

    test::FakeClock clock;
    Value temperature{50};
    Value fan{900};
    bool isChanged = false;
    test::FakeProvider* m_provider = nullptr;
    std::unique_ptr<SampleSource> source;
};

TEST_F(SampleSourceTest, TellsGoodValuesAlwaysAndOthersOnce) {
    make();
    sample();
    EXPECT_THAT(source->readings(), testing::SizeIs(2));
    fan = Value(ReadingStatus::NoPermission);
    sample();
    ASSERT_THAT(source->readings(), testing::SizeIs(2));
    EXPECT_EQ(source->readings()[1].value.status, ReadingStatus::NoPermission);
    sample();
    EXPECT_THAT(source->readings(), testing::SizeIs(1)) << "it was told";
    fan = Value(1000);
    sample();
    EXPECT_THAT(source->readings(), testing::SizeIs(2));
    EXPECT_EQ(source->readings()[1].value, Value(1000));
}

TEST_F(SampleSourceTest, WhatNoSensorCanTellIsAnErrorAndNever0) {
    make();
    for (const double absurd : {65535.0, -62.0, 127.5, std::numeric_limits<double>::quiet_NaN()}) {
        temperature = Value(50);
        sample();
        temperature = Value(absurd);
        sample();
        EXPECT_EQ(source->readings()[0].value.status, ReadingStatus::Error) << absurd;
    }
    EXPECT_EQ(source->state().status, ReadingStatus::Ok) << "its other sensor goes on";
}

TEST_F(SampleSourceTest, ThreeFailuresInARowMakeItStaleAndItIsTriedLessAndLess) {
    make();
    sample();
    temperature = fan = Value(ReadingStatus::Error);
    sample();
    sample();
    EXPECT_EQ(source->state().status, ReadingStatus::Ok);
    sample();
    EXPECT_TRUE(source->isChanged());
    EXPECT_EQ(source->state().status, ReadingStatus::Stale);
    EXPECT_EQ(source->readings()[0].value.status, ReadingStatus::Stale);
    const int probes = m_provider->probes;
    sample(0.5);
    EXPECT_EQ(m_provider->probes, probes) << "it is left alone for a second";
    EXPECT_THAT(source->readings(), testing::IsEmpty());
    temperature = Value(51);
    sample(0.6);
    EXPECT_EQ(m_provider->probes, probes + 1) << "it is found anew";
    EXPECT_EQ(source->state().status, ReadingStatus::Ok);
    EXPECT_EQ(source->readings()[0].value, Value(51));
}

TEST_F(SampleSourceTest, AProviderThatSaysSoIsAskedForItsSensorsAgain) {
    make();
    sample();
    isChanged = true;
    sample();
    m_provider->onProbe = [] {
        return Capabilities{.sensors = {test::sensorNamed("t", Quantity::Temperature),
                                        test::sensorNamed("f", Quantity::FanSpeed), test::sensorNamed("new")}};
    };
    isChanged = false;
    sample();
    EXPECT_TRUE(source->isChanged());
    EXPECT_THAT(source->sensors(), testing::SizeIs(3));
    EXPECT_EQ(source->state().sensors, 3);
}

TEST_F(SampleSourceTest, ASourceWithoutSensorsHasItsReasonAndFailsNever) {
    make();
    m_provider->onProbe = [] {
        return Capabilities{.status = ReadingStatus::Absent, .reason = Message(MessageId::text, {std::string("none")})};
    };
    for (int number = 0; number < 10; ++number) {
        sample();
    }
    EXPECT_EQ(source->state().status, ReadingStatus::Absent);
    EXPECT_EQ(source->state().reason->english(), "none");
}

}  // namespace
}  // namespace clipscope::telemetry
