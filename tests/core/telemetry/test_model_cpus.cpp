// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/model_cpus.h"

#include "tests/support/fake_provider.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using test::reading;

/// Four CPUs with busy (0…3), clock (4…7) and thermal events (8…11), behind sensors that are of no CPU.
class ModelCpusTest : public testing::Test {
protected:
    ModelCpusTest() {
        for (const char* const what : {"busy", "clock", "core_throttle_count"}) {
            for (int cpu = 0; cpu < 4; ++cpu) {
                add("cpu" + std::to_string(cpu) + '.' + what);
            }
        }
        add("cpu.governor_changes");
        add("cpufan");
        add("cpu7x.clock");
        add("cpu1.core_throttle_time");
        add("machine.cpu");
    }
    void add(const std::string& id) { cpus.addSensor(m_next++, test::sensorNamed(id)); }

    Value figure(std::string_view id) const {
        const std::vector<Sensor> sensors = ModelCpus::sensors();
        for (std::size_t at = 0; at < sensors.size(); ++at) {
            if (sensors[at].id == id) {
                return cpus.values()[at];
            }
        }
        ADD_FAILURE() << id;
        return Value();
    }

    ModelCpus cpus;

private:
    SensorIndex m_next = 0;
};

TEST_F(ModelCpusTest, AreAllWhereNoneWereNamed) {
    EXPECT_TRUE(cpus.update(std::vector{reading(0, 10), reading(1, 20), reading(2, 30), reading(3, 40)}));
    EXPECT_EQ(figure("cpu.busy"), Value(25));
    EXPECT_FALSE(figure("cpu.clock").isOk()) << "nobody told a clock: missing is not 0";
}

TEST_F(ModelCpusTest, TheOthersDoNotCount) {
    cpus.setCpus({1, 3});
    EXPECT_TRUE(cpus.update(std::vector{reading(0, 0), reading(1, 90), reading(2, 0), reading(3, 100), reading(4, 800),
                                        reading(5, 4000), reading(7, 4200)}));
    EXPECT_EQ(figure("cpu.busy"), Value(95));
    EXPECT_EQ(figure("cpu.clock"), Value(4100));
    EXPECT_TRUE(cpus.update(std::vector{reading(0, 50)}));
    EXPECT_FALSE(figure("cpu.busy").isOk()) << "none of ours told anything";
}

TEST_F(ModelCpusTest, WhatCannotBeReadIsLeftOutOfTheMean) {
    EXPECT_TRUE(cpus.update(std::vector{reading(0, 50), reading(1, ReadingStatus::Error), reading(2, 70)}));
    EXPECT_EQ(figure("cpu.busy"), Value(60));
}

TEST_F(ModelCpusTest, ReadingsOfOtherThingsAreNoMomentOfThem) {
    EXPECT_FALSE(cpus.update(std::vector{reading(12, 1), reading(13, 900), reading(14, 5000), reading(15, 3),
                                         reading(16, 80), reading(99, 4)}));
    EXPECT_FALSE(cpus.update({}));
}

TEST_F(ModelCpusTest, EventsOfEachCoreAreCountedFromItsFirstReading) {
    EXPECT_TRUE(cpus.update(std::vector{reading(8, 700), reading(9, 20)}));
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(0));
    cpus.update(std::vector{reading(8, 703), reading(9, 21)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(4));
    cpus.update(std::vector{reading(8, 0), reading(9, 21)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(4)) << "one that was reset counted nothing";
    cpus.update(std::vector{reading(8, 2), reading(9, 21)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(6));
}

TEST_F(ModelCpusTest, AnotherSetOfCpusIsNoEvent) {
    cpus.setCpus({0});
    cpus.update(std::vector{reading(8, 700), reading(9, 20)});
    cpus.update(std::vector{reading(8, 701), reading(9, 5000)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(1));
    cpus.setCpus({1});
    cpus.update(std::vector{reading(8, 701), reading(9, 5000)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(1));
}

TEST_F(ModelCpusTest, AGapOfACounterCountsNothing) {
    cpus.update(std::vector{reading(8, 10)});
    cpus.update(std::vector{reading(8, ReadingStatus::Stale)});
    EXPECT_FALSE(figure("cpu.core_throttle_count").isOk());
    cpus.update(std::vector{reading(8, 500)});
    EXPECT_EQ(figure("cpu.core_throttle_count"), Value(0));
}

}  // namespace
}  // namespace clipscope::telemetry
