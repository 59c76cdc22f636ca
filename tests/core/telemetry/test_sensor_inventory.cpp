// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor_inventory.h"
#include "tests/support/fake_provider.h"

#include <gtest/gtest.h>
#include <future>
#include <memory>

namespace clipscope::telemetry {
namespace {

std::unique_ptr<test::FakeProvider> provider(const std::string& name, Pace pace, int sensors) {
    return std::make_unique<test::FakeProvider>(
        name, pace, std::vector<Sensor>(static_cast<std::size_t>(sensors), test::sensorNamed(name)),
        [](std::span<Value>) { return true; });
}

TEST(SensorInventory, TellsWhatEverySourceHas) {
    std::vector<std::unique_ptr<SensorProvider>> providers;
    providers.push_back(provider("slow", Pace::Slow, 2));
    auto missing = provider("fast", Pace::Fast, 0);
    missing->onProbe = [] {
        return Capabilities{.status = ReadingStatus::NoPermission, .reason = Message(MessageId::hwmon_missing, {"/x"})};
    };
    providers.push_back(std::move(missing));
    const auto sources = takeInventory(std::move(providers), std::chrono::minutes(1));
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0], (SourceState{.name = "slow", .sensors = 2}));
    EXPECT_EQ(sources[1].name, "fast");
    EXPECT_EQ(sources[1].status, ReadingStatus::NoPermission);
    EXPECT_TRUE(sources[1].reason && sources[1].reason->is(MessageId::hwmon_missing));
}

TEST(SensorInventory, DoesNotWaitForASourceThatBlocks) {
    const auto over = std::make_shared<std::promise<void>>();  // a thread that is left alone holds them
    const auto left = std::make_shared<std::promise<void>>();
    std::vector<std::unique_ptr<SensorProvider>> providers;
    auto blocked = provider("stuck", Pace::Slow, 1);
    blocked->onProbe = [over, left] {
        over->get_future().wait();
        left->set_value();
        return Capabilities();
    };
    providers.push_back(std::move(blocked));
    providers.push_back(provider("fast", Pace::Fast, 3));
    const auto sources = takeInventory(std::move(providers), std::chrono::milliseconds(1));
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0].status, ReadingStatus::Stale);
    ASSERT_TRUE(sources[0].reason);
    EXPECT_EQ(sources[0].reason->english(), Message(MessageId::source_does_not_answer, {"stuck"}).english());
    EXPECT_EQ(sources[1].sensors, 3);
    over->set_value();
    left->get_future().wait();
}

}  // namespace
}  // namespace clipscope::telemetry
