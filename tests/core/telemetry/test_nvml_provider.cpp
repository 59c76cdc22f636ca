// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_provider.h"
#include "tests/support/fake_nvml_state.h"
#include "tests/support/watched_nvml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <atomic>
#include <thread>

namespace clipscope::telemetry {
namespace {

using test::WatchedNvml;
using testing::HasSubstr;

/// The values of one GPU.
std::vector<Value> valuesOf(const WatchedNvml& watched, const std::string& device) {
    std::vector<Value> values;
    for (std::size_t sensor = 0; sensor < watched.values().size(); ++sensor) {
        if (watched.found().sensors[sensor].device == device) {
            values.push_back(watched.values()[sensor]);
        }
    }
    return values;
}

constexpr Value absent{};

TEST(NvmlProvider, MayBlockAndHasItsName) {
    const NvmlProvider provider(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_EQ(provider.pace(), Pace::Slow);
    EXPECT_EQ(provider.name(), "nvml");
}

TEST(NvmlProvider, SaysWhyThereIsNothing) {
    WatchedNvml gpu("libclipscope-no-such-driver.so.1");
    EXPECT_EQ(gpu.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(gpu.found().sensors.empty());
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_not_installed));
    EXPECT_TRUE(gpu.sample());
}

/// Whatever machine this is: either there are GPUs that tell something, or there is a reason.
TEST(NvmlProvider, OnThisMachineTellsSomethingOrWhyNot) {
    WatchedNvml gpu("libnvidia-ml.so.1");
    gpu.sample();
    EXPECT_EQ(gpu.found().status == ReadingStatus::Ok,
              std::any_of(gpu.values().begin(), gpu.values().end(), [](const Value& value) { return value.isOk(); }));
    EXPECT_TRUE(gpu.found().status == ReadingStatus::Ok || gpu.found().reason.has_value());
}

TEST(NvmlProvider, SaysThatADriverHasNoGpu) {
    const test::FakeNvmlState fake(0);
    WatchedNvml gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Absent);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_no_gpu));
    EXPECT_TRUE(gpu.sample());
}

TEST(NvmlProvider, SaysThatTheListOfGpusFails) {
    test::FakeNvmlState fake;
    fake.set("return.nvmlDeviceGetCount_v2", "999");
    const WatchedNvml gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Error);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_failed));
}

TEST(NvmlProvider, NamesGpusByPciIdWhateverTheirOrder) {
    test::FakeNvmlState fake(3);
    fake.set("gpu0.pci", "c1");
    fake.set("gpu1.pci", "0a");
    fake.set("gpu2.pci", "65");
    const WatchedNvml gpus;
    EXPECT_EQ(gpus.sensor("GPU-1/power")->device, "gpu0");
    EXPECT_EQ(gpus.sensor("GPU-2/power")->device, "gpu1");
    EXPECT_EQ(gpus.sensor("GPU-0/power")->device, "gpu2");
    EXPECT_EQ(gpus.provider().deviceAt({.bus = 0x0a}), "gpu0");
    EXPECT_EQ(gpus.provider().deviceAt(*parsePciId("0000:C1:00.0")), "gpu2");
    EXPECT_FALSE(gpus.provider().deviceAt({.bus = 0x0b}));
}

TEST(NvmlProvider, FallsBackToThePciIdAndThenTheNumberAsId) {
    test::FakeNvmlState fake(2);
    fake.erase("gpu0.uuid");
    fake.erase("gpu1.uuid");
    fake.erase("gpu1.pci");
    const WatchedNvml gpus;
    EXPECT_NE(gpus.sensor("0000:10:00.0/power"), nullptr);
    ASSERT_NE(gpus.sensor("1/power"), nullptr);
    EXPECT_EQ(gpus.sensor("1/power")->device, "gpu1");
}

TEST(NvmlProvider, LeavesOutAGpuThatMayNotBeUsed) {
    test::FakeNvmlState fake(2);
    fake.set("gpu0.return.nvmlDeviceGetHandleByIndex_v2", "4");
    WatchedNvml gpus;
    EXPECT_EQ(gpus.found().status, ReadingStatus::Ok);
    ASSERT_TRUE(gpus.found().reason);
    EXPECT_TRUE(gpus.found().reason->is(MessageId::nvml_no_permission));
    EXPECT_EQ(gpus.sensor("GPU-0/power"), nullptr);
    EXPECT_TRUE(gpus.sample());
    EXPECT_EQ(gpus.value("GPU-1/power"), Value(312.0));

    fake.set("gpu1.return.nvmlDeviceGetHandleByIndex_v2", "4");
    EXPECT_EQ(WatchedNvml().found().status, ReadingStatus::NoPermission);
    fake.set("gpu1.return.nvmlDeviceGetHandleByIndex_v2", "8");
    const WatchedNvml unplugged;
    EXPECT_EQ(unplugged.found().status, ReadingStatus::Error);
    EXPECT_TRUE(unplugged.found().reason->is(MessageId::nvml_gpu_refused));
}

TEST(NvmlProvider, LosesOneGpuWhileTheOtherGoesOnAndFindsItAgain) {
    test::FakeNvmlState fake(2);
    WatchedNvml gpus;
    EXPECT_TRUE(gpus.sample());
    const std::vector<Sensor> before = gpus.found().sensors;

    fake.set("gpu0.lost", "1");
    EXPECT_FALSE(gpus.sample());
    EXPECT_THAT(valuesOf(gpus, "gpu0"), testing::Each(absent));
    EXPECT_EQ(gpus.value("GPU-1/power"), Value(312.0));
    EXPECT_FALSE(gpus.sample()) << "a probe is still due";

    gpus.probe();
    EXPECT_EQ(gpus.found().sensors, before) << "a lost GPU keeps its sensors, the other its name";
    EXPECT_EQ(gpus.found().status, ReadingStatus::Ok);
    ASSERT_TRUE(gpus.found().reason);
    EXPECT_TRUE(gpus.found().reason->is(MessageId::nvml_gpu_lost));
    EXPECT_THAT(gpus.found().reason->english(), HasSubstr("gpu0 (NVIDIA H100)"));
    EXPECT_FALSE(gpus.provider().deviceAt({.bus = 0x10}));
    EXPECT_FALSE(gpus.sample());
    EXPECT_THAT(valuesOf(gpus, "gpu0"), testing::Each(absent));
    EXPECT_EQ(gpus.value("GPU-1/power"), Value(312.0));

    fake.erase("gpu0.lost");
    EXPECT_FALSE(gpus.sample()) << "only a new beginning of NVML finds it";
    gpus.probe();
    EXPECT_EQ(gpus.found().sensors, before);
    EXPECT_FALSE(gpus.found().reason);
    EXPECT_TRUE(gpus.sample());
    EXPECT_EQ(gpus.value("GPU-0/power"), Value(312.0));
    EXPECT_EQ(gpus.provider().deviceAt({.bus = 0x10}), "gpu0");
}

/// The loss comes with any of the calls about a GPU, also those of probe().
TEST(NvmlProvider, NeverTellsHalfOfALostGpu) {
    test::FakeNvmlState fake;
    for (int calls = 0; calls < 130; ++calls) {
        fake.erase("gpu0.lost_after");
        WatchedNvml gpu;
        fake.set("gpu0.lost_after", std::to_string(calls));
        if (gpu.sample()) {
            EXPECT_TRUE(gpu.value("GPU-0/power").isOk());
        } else {
            EXPECT_THAT(gpu.values(), testing::Each(absent)) << calls;
        }
        WatchedNvml lateComer;
        if (!lateComer.sample()) {
            EXPECT_THAT(lateComer.values(), testing::Each(absent)) << calls;
        }
    }
}

TEST(NvmlProvider, TakesAGpuThatIsNoLongerListedForLost) {
    test::FakeNvmlState fake(2);
    WatchedNvml gpus;
    const std::vector<Sensor> before = gpus.found().sensors;
    fake.set("gpus", "1");
    gpus.probe();
    EXPECT_EQ(gpus.found().sensors, before);
    EXPECT_FALSE(gpus.sample());
    EXPECT_THAT(valuesOf(gpus, "gpu1"), testing::Each(absent));
    EXPECT_EQ(gpus.value("GPU-0/power"), Value(312.0));
}

TEST(NvmlProvider, KeepsTheSensorsOfAGpuThatIsLostWhileItIsLookedAtAgain) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    const std::vector<Sensor> before = gpu.found().sensors;
    fake.set("gpu0.lost", "1");
    EXPECT_FALSE(gpu.sample());
    fake.erase("gpu0.lost");
    fake.set("gpu0.lost_after", "6");
    gpu.probe();
    EXPECT_EQ(gpu.found().sensors, before);
    EXPECT_FALSE(gpu.sample());
    EXPECT_THAT(gpu.values(), testing::Each(absent));
}

TEST(NvmlProvider, OutlivesADriverThatGoesAndComesBack) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    const std::vector<Sensor> before = gpu.found().sensors;
    fake.set("gpu0.return.nvmlDeviceGetTemperatureV", "1");
    fake.set("return.nvmlInit_v2", "9");
    EXPECT_FALSE(gpu.sample());
    EXPECT_THAT(gpu.values(), testing::Each(absent));
    gpu.probe();
    EXPECT_EQ(gpu.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_driver_not_loaded));
    EXPECT_EQ(gpu.found().sensors, before);
    EXPECT_FALSE(gpu.sample());
    EXPECT_THAT(gpu.values(), testing::Each(absent));

    fake.erase("gpu0.return.nvmlDeviceGetTemperatureV");
    fake.erase("return.nvmlInit_v2");
    gpu.probe();
    EXPECT_TRUE(gpu.sample());
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
}

TEST(NvmlProvider, GivesTheNextNameToAGpuThatComes) {
    test::FakeNvmlState fake(2);
    fake.set("gpus", "1");
    fake.set("gpu0.pci", "65");
    WatchedNvml gpus;
    fake.set("gpus", "2");
    fake.set("gpu1.pci", "01");
    gpus.probe();
    EXPECT_EQ(gpus.sensor("GPU-0/power")->device, "gpu0");
    EXPECT_EQ(gpus.sensor("GPU-1/power")->device, "gpu1");
}

TEST(NvmlProvider, WaitsForADriverThatBlocksAndStillNamesDevices) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    const std::filesystem::path gate = fake.folder() / "gate";
    fake.set("block.nvmlDeviceGetTotalEnergyConsumption", gate.string());
    std::atomic<bool> isDone = false;
    std::jthread sampling([&] {
        EXPECT_TRUE(gpu.sample());
        isDone = true;
    });
    while (!std::filesystem::exists(gate.string() + ".waiting")) {
        std::this_thread::yield();
    }
    EXPECT_FALSE(isDone);
    EXPECT_EQ(gpu.provider().deviceAt({.bus = 0x10}), "gpu0");
    std::ofstream(gate).flush();
    sampling.join();
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(5000.0));
}

}  // namespace
}  // namespace clipscope::telemetry
