// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_library.h"
#include "tests/support/fake_nvml_state.h"

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using testing::HasSubstr;

TEST(NvmlLibrary, OpensNothingBeforeItIsStarted) {
    const NvmlLibrary library(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_FALSE(library.isStarted());
    EXPECT_EQ(::dlopen(CLIPSCOPE_FAKE_NVML_LIBRARY, RTLD_NOW | RTLD_NOLOAD), nullptr);
}

TEST(NvmlLibrary, TellsTheDriverOnceItIsStarted) {
    const test::FakeNvmlState fake;
    NvmlLibrary library(CLIPSCOPE_FAKE_NVML_LIBRARY);
    ASSERT_TRUE(library.start());
    EXPECT_TRUE(library.isStarted());
    EXPECT_EQ(library.status(), ReadingStatus::Ok);
    EXPECT_FALSE(library.reason());
    EXPECT_EQ(library.driverVersion(), "570.86.10");
    EXPECT_EQ(library.words(nvml::Return::GpuIsLost), "GPU is lost");
    EXPECT_EQ(library.functions().lacking(), "");
}

TEST(NvmlLibrary, IsUnloadedOnlyWithItsLastUser) {
    const test::FakeNvmlState fake;
    NvmlLibrary first(CLIPSCOPE_FAKE_NVML_LIBRARY);
    {
        NvmlLibrary second(CLIPSCOPE_FAKE_NVML_LIBRARY);
        ASSERT_TRUE(first.start());
        ASSERT_TRUE(second.start());
    }
    std::uint32_t count = 0;
    EXPECT_EQ(first.functions().deviceCount(&count), nvml::Return::Success);
    first.stop();
    EXPECT_EQ(first.functions().deviceCount(&count), nvml::Return::Uninitialized);
    EXPECT_TRUE(first.start());
    EXPECT_EQ(first.functions().deviceCount(&count), nvml::Return::Success);
}

TEST(NvmlLibrary, ShutsDownAndUnloadsAtItsEnd) {
    const test::FakeNvmlState fake;
    {
        NvmlLibrary library(CLIPSCOPE_FAKE_NVML_LIBRARY);
        ASSERT_TRUE(library.start());
    }
    EXPECT_EQ(::dlopen(CLIPSCOPE_FAKE_NVML_LIBRARY, RTLD_NOW | RTLD_NOLOAD), nullptr);
}

TEST(NvmlLibrary, IsAbsentWhereNoDriverIsInstalled) {
    NvmlLibrary library("libclipscope-no-such-driver.so.1");
    EXPECT_FALSE(library.start());
    EXPECT_EQ(library.status(), ReadingStatus::Absent);
    ASSERT_TRUE(library.reason());
    EXPECT_TRUE(library.reason()->is(MessageId::nvml_not_installed));
    EXPECT_THAT(library.reason()->english(), HasSubstr("libclipscope-no-such-driver.so.1"));
}

TEST(NvmlLibrary, IsAbsentWhereTheFileIsNoLibrary) {
    const test::TemporaryFolder folder;
    NvmlLibrary library(folder.write("libnvidia-ml.so.1", "no ELF at all"));
    EXPECT_FALSE(library.start());
    EXPECT_EQ(library.status(), ReadingStatus::Absent);
}

/// The plain name, as the programs use it: what a machine with a driver tells, and one without it does not.
TEST(NvmlLibrary, OfThisMachineWorksOrSaysWhyNot) {
    NvmlLibrary library;
    if (library.start()) {
        EXPECT_FALSE(library.driverVersion().empty());
        return;
    }
    EXPECT_NE(library.status(), ReadingStatus::Ok);
    ASSERT_TRUE(library.reason());
    if (void* const handle = ::dlopen("libnvidia-ml.so.1", RTLD_LAZY)) {
        ::dlclose(handle);
    } else {
        EXPECT_EQ(library.status(), ReadingStatus::Absent);
        EXPECT_TRUE(library.reason()->is(MessageId::nvml_not_installed));
        EXPECT_THAT(library.reason()->english(), HasSubstr("libnvidia-ml.so.1"));
    }
}

TEST(NvmlLibrary, NamesTheFunctionThatATooOldDriverLacks) {
    const test::FakeNvmlState fake;
    NvmlLibrary library(CLIPSCOPE_FAKE_NVML_BROKEN);
    EXPECT_FALSE(library.start());
    EXPECT_EQ(library.status(), ReadingStatus::Unsupported);
    ASSERT_TRUE(library.reason());
    EXPECT_TRUE(library.reason()->is(MessageId::nvml_too_old));
    EXPECT_THAT(library.reason()->english(), HasSubstr("nvmlDeviceGetCount_v2"));
}

TEST(NvmlLibrary, DoesWithTheRequiredFunctionsAlone) {
    const test::FakeNvmlState fake;
    NvmlLibrary library(CLIPSCOPE_FAKE_NVML_OLD);
    ASSERT_TRUE(library.start());
    EXPECT_EQ(library.functions().temperature, nullptr);
    EXPECT_EQ(library.driverVersion(), "");
    EXPECT_THAT(library.functions().lacking(), HasSubstr("nvmlDeviceGetPowerUsage"));
}

struct Refusal {
    int result;
    ReadingStatus status;
    MessageId reason;
};

class NvmlRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(NvmlRefusal, IsSaidAndLookedAtAgainLater) {
    test::FakeNvmlState fake;
    fake.set("return.nvmlInit_v2", std::to_string(GetParam().result));
    NvmlLibrary library(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_FALSE(library.start());
    EXPECT_EQ(library.status(), GetParam().status);
    ASSERT_TRUE(library.reason());
    EXPECT_TRUE(library.reason()->is(GetParam().reason)) << library.reason()->english();
    fake.erase("return.nvmlInit_v2");
    EXPECT_TRUE(library.start());
    EXPECT_EQ(library.status(), ReadingStatus::Ok);
    EXPECT_FALSE(library.reason());
}

INSTANTIATE_TEST_SUITE_P(OfTheDriver, NvmlRefusal,
                         testing::Values(Refusal{18, ReadingStatus::Error, MessageId::nvml_versions_differ},
                                         Refusal{9, ReadingStatus::Absent, MessageId::nvml_driver_not_loaded},
                                         Refusal{4, ReadingStatus::NoPermission, MessageId::nvml_no_permission},
                                         Refusal{999, ReadingStatus::Error, MessageId::nvml_failed},
                                         Refusal{12345, ReadingStatus::Error, MessageId::nvml_failed}));

}  // namespace
}  // namespace clipscope::telemetry
