// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/platform_provider.h"

#include "tests/support/probed_provider.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

constexpr auto changes = "platform.profile_changes";
constexpr auto file = "sys/firmware/acpi/platform_profile";

TEST(PlatformProvider, CountsChangesOfTheProfile) {
    const test::TemporaryFolder root;
    root.write(file, "balanced\n");
    PlatformProvider provider(root.path());
    ProbedProvider platform(provider);
    EXPECT_EQ(platform.found.status, ReadingStatus::Ok);
    platform.sampleAfter(seconds(1));
    EXPECT_EQ(platform.value(changes), Value(0.0));
    EXPECT_EQ(provider.profile(), "balanced");
    root.write(file, "low-power\n");
    platform.sampleAfter(seconds(1));
    platform.sampleAfter(seconds(1));
    EXPECT_EQ(platform.value(changes), Value(1.0));
    EXPECT_EQ(provider.profile(), "low-power");
}

TEST(PlatformProvider, WhatCannotBeReadIsNoChange) {
    const test::TemporaryFolder root;
    root.write(file, "balanced\n");
    PlatformProvider provider(root.path());
    ProbedProvider platform(provider);
    root.write(file, "");
    platform.sampleAfter(seconds(1));
    EXPECT_EQ(platform.status(changes), ReadingStatus::Error);
    EXPECT_EQ(provider.profile(), "balanced");
    root.write(file, "balanced\n");
    platform.sampleAfter(seconds(1));
    EXPECT_EQ(platform.value(changes), Value(0.0));
}

TEST(PlatformProvider, ADriverThatIsLoadedLaterIsNoticed) {
    const test::TemporaryFolder root;
    PlatformProvider provider(root.path());
    ProbedProvider platform(provider);
    EXPECT_EQ(platform.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(platform.found.reason);
    EXPECT_TRUE(platform.found.reason->is(MessageId::platform_profile_missing));
    EXPECT_EQ(provider.profile(), "");
    EXPECT_TRUE(platform.sampleAfter(seconds(1)));
    root.write(file, "performance\n");
    EXPECT_FALSE(platform.sampleAfter(seconds(1)));
    platform.probe();
    EXPECT_TRUE(platform.sampleAfter(seconds(1)));
    EXPECT_EQ(platform.value(changes), Value(0.0));
}

}  // namespace
}  // namespace clipscope::telemetry
