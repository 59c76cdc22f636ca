// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/gpu_energy.h"
#include "tests/support/fake_nvml_state.h"

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace clipscope::telemetry {
namespace {

constexpr PciId firstGpu{.bus = 0x10};
constexpr PciId secondGpu{.bus = 0x11};

TEST(GpuEnergy, IsThatOfTheGpuAtThePciId) {
    test::FakeNvmlState fake(2);
    fake.set("gpu1.energy", "42500");
    GpuEnergy energy(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_EQ(energy.joules(firstGpu), 5000);
    EXPECT_EQ(energy.joules(secondGpu), 42.5);
    fake.set("gpu1.energy", "52500");
    EXPECT_EQ(energy.joules(secondGpu), 52.5);
}

TEST(GpuEnergy, IsNothingRatherThanZeroWhereItIsNotTold) {
    test::FakeNvmlState fake;
    GpuEnergy energy(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_FALSE(energy.joules(secondGpu));
    fake.erase("energy");
    EXPECT_FALSE(energy.joules(firstGpu));
    fake.set("energy", "0xffffffffffffffff");
    EXPECT_FALSE(energy.joules(firstGpu));
    EXPECT_FALSE(GpuEnergy(CLIPSCOPE_FAKE_NVML_OLD).joules(firstGpu));
    EXPECT_FALSE(GpuEnergy("libclipscope-no-such-driver.so.1").joules(firstGpu));
}

TEST(GpuEnergy, IsReadAgainOnceALostGpuIsBack) {
    test::FakeNvmlState fake;
    GpuEnergy energy(CLIPSCOPE_FAKE_NVML_LIBRARY);
    for (int loss = 0; loss < 2; ++loss) {  // before the first read, and after one
        fake.set("gpu0.lost", "1");
        EXPECT_FALSE(energy.joules(firstGpu));
        fake.erase("gpu0.lost");
        EXPECT_EQ(energy.joules(firstGpu), 5000);
    }
}

TEST(GpuEnergy, MayBeReadByManyThreads) {
    const test::FakeNvmlState fake;
    GpuEnergy energy(CLIPSCOPE_FAKE_NVML_LIBRARY);
    std::vector<std::jthread> readers;
    for (int reader = 0; reader < 4; ++reader) {
        readers.emplace_back([&energy] {
            for (int read = 0; read < 20; ++read) {
                EXPECT_EQ(energy.joules(firstGpu), 5000);
            }
        });
    }
}

}  // namespace
}  // namespace clipscope::telemetry
