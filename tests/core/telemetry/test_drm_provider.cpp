// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/drm_provider.h"

#include "core/telemetry/gpu_throttle_reasons.h"
#include "tests/support/probed_provider.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

/// GPUs below /sys/devices with their links in /sys/class/drm, as the kernel has them.
class DrmGpus : public testing::Test {
protected:
    void gpu(int card, const std::string& address, const std::string& driver) const {
        const std::string name = "card" + std::to_string(card);
        m_root.write(pci(address) + "uevent", "MAJOR=1\nDRIVER=" + driver + "\nPCI_ID=1\n");
        m_root.write(pci(address) + "power/runtime_status", "active\n");
        const auto folder = m_root.path() / pci(address) / "drm" / name;
        std::filesystem::create_directories(folder);
        std::filesystem::create_symlink("../..", folder / "device");
        std::filesystem::create_directories(root() / "sys/class/drm" / (name + "-DP-1"));
        std::filesystem::create_symlink(folder, root() / "sys/class/drm" / name);
    }
    /// An AMD one with all that its driver has.
    void amd(int card, const std::string& address) const {
        gpu(card, address, "amdgpu");
        set(address, "hwmon/hwmon7/freq1_input", "2100000000\n");
        set(address, "hwmon/hwmon7/freq2_input", "1000000000\n");
        set(address, "gpu_busy_percent", "97\n");
        set(address, "mem_info_vram_used", "4294967296\n");
        set(address, "mem_info_vram_total", "17163091968\n");
    }
    void intel(int card, const std::string& address, const std::string& folder, const std::string& prefix) const {
        gpu(card, address, prefix == "reason_" ? "xe" : "i915");
        for (const auto& [name, bit] : gpu_throttle::reasons) {
            set(address, folder + prefix + std::string(name), "0\n");
        }
        set(address, folder + (prefix == "reason_" ? "status" : prefix + "status"), "0\n");
    }
    void set(const std::string& address, const std::string& file, const std::string& text) const {
        m_root.write(pci(address) + file, text);
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_root.path(); }
    static std::string pci(const std::string& address) { return "sys/devices/pci0000:00/" + address + '/'; }

private:
    test::TemporaryFolder m_root;
};

TEST_F(DrmGpus, ReadsAnAmdGpu) {
    amd(0, "0000:03:00.0");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    EXPECT_EQ(drm.found.status, ReadingStatus::Ok);
    EXPECT_TRUE(drm.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(drm.number("gpu0.clock"), 2100);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.memory_clock"), 1000);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.busy"), 97);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.memory_used"), 4'294'967'296.0);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.memory_total"), 17'163'091'968.0);
    EXPECT_EQ(drm.sensor("gpu0.busy").device, "gpu0");
    EXPECT_FALSE(drm.has("gpu0.throttle_reasons"));
}

TEST_F(DrmGpus, ReadsClockAndThrottlingOfI915) {
    const std::string address = "0000:00:02.0";
    const std::string gt = "drm/card1/gt/gt0/";
    intel(1, address, gt, "throttle_reason_");
    set(address, gt + "rps_act_freq_mhz", "0\n");
    set(address, gt + "rps_max_freq_mhz", "1450\n");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    drm.sampleAfter(seconds(1));
    EXPECT_EQ(drm.value("gpu0.clock"), Value(0.0)) << "it rests";
    EXPECT_DOUBLE_EQ(drm.number("gpu0.max_clock"), 1450);
    EXPECT_EQ(drm.value("gpu0.throttle_reasons"), Value(0.0));

    set(address, gt + "throttle_reason_status", "1\n");
    set(address, gt + "throttle_reason_pl1", "1\n");
    set(address, gt + "throttle_reason_vr_tdc", "1\n");
    drm.sampleAfter(seconds(1));
    const auto bits = static_cast<std::uint32_t>(drm.number("gpu0.throttle_reasons"));
    EXPECT_EQ(bits, gpu_throttle::powerLimit1 | gpu_throttle::current);
    EXPECT_EQ(bits & gpu_throttle::anyThermal, 0U) << "a power limit is no heat";

    set(address, gt + "throttle_reason_pl1", "0\n");
    set(address, gt + "throttle_reason_vr_tdc", "0\n");
    drm.sampleAfter(seconds(1));
    EXPECT_EQ(drm.number("gpu0.throttle_reasons"), gpu_throttle::other);

    set(address, gt + "throttle_reason_thermal", "");
    drm.sampleAfter(seconds(1));
    EXPECT_EQ(drm.status("gpu0.throttle_reasons"), ReadingStatus::Error) << "it may be the one that is set";
}

TEST_F(DrmGpus, ReadsEveryPartOfAnXeGpu) {
    const std::string address = "0000:03:00.0";
    intel(0, address, "tile0/gt0/freq0/throttle/", "reason_");
    set(address, "tile0/gt0/freq0/act_freq", "2400\n");
    set(address, "tile0/gt0/freq0/max_freq", "2400\n");
    set(address, "tile0/gt1/freq0/act_freq", "800\n");
    set(address, "tile0/gt1/freq0/throttle/reason_prochot", "1\n");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    drm.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(drm.number("gpu0.clock"), 2400);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.max_clock"), 2400);
    EXPECT_DOUBLE_EQ(drm.number("gpu0.tile0.gt1.clock"), 800);
    EXPECT_EQ(drm.number("gpu0.throttle_reasons"), gpu_throttle::prochot);
}

TEST_F(DrmGpus, AreNumberedByAddressBehindThoseOfNvidia) {
    amd(0, "0000:0c:00.0");
    amd(1, "0000:03:00.0");
    gpu(2, "0000:01:00.0", "nvidia");
    std::filesystem::create_directories(root() / "sys/bus/pci/drivers/nvidia/0000:01:00.0");
    std::filesystem::create_directories(root() / "sys/bus/pci/drivers/nvidia/module");
    set("0000:0c:00.0", "gpu_busy_percent", "12\n");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    drm.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(drm.number("gpu1.busy"), 97);
    EXPECT_DOUBLE_EQ(drm.number("gpu2.busy"), 12);
    EXPECT_FALSE(drm.has("gpu0.busy"));
}

TEST_F(DrmGpus, ThatSleepAreNotTouched) {
    amd(0, "0000:03:00.0");
    set("0000:03:00.0", "power/runtime_status", "suspended\n");
    // Reading it would block, as a GPU that wakes does.
    std::filesystem::remove(root() / pci("0000:03:00.0") / "gpu_busy_percent");
    std::filesystem::create_symlink("/proc/self/mem", root() / pci("0000:03:00.0") / "gpu_busy_percent");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    EXPECT_EQ(drm.found.status, ReadingStatus::Suspended);
    ASSERT_TRUE(drm.found.reason);
    EXPECT_TRUE(drm.found.reason->is(MessageId::gpu_sleeps));
    drm.sampleAfter(seconds(1));
    for (const char* const id : {"gpu0.clock", "gpu0.busy", "gpu0.memory_used"}) {
        EXPECT_EQ(drm.status(id), ReadingStatus::Suspended) << id;
    }
    set("0000:03:00.0", "power/runtime_status", "active\n");
    EXPECT_TRUE(drm.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(drm.number("gpu0.clock"), 2100);
    EXPECT_EQ(drm.status("gpu0.busy"), ReadingStatus::Error);
    set("0000:03:00.0", "power/runtime_status", "suspending\n");
    drm.sampleAfter(seconds(1));
    EXPECT_EQ(drm.status("gpu0.clock"), ReadingStatus::Suspended);
}

TEST_F(DrmGpus, WhatNoGpuCanTellIsAnError) {
    amd(0, "0000:03:00.0");
    set("0000:03:00.0", "hwmon/hwmon7/freq1_input", "-1\n");
    set("0000:03:00.0", "hwmon/hwmon7/freq2_input", "18446744073709551615\n");
    set("0000:03:00.0", "gpu_busy_percent", "nan\n");
    set("0000:03:00.0", "mem_info_vram_used", "");
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    drm.sampleAfter(seconds(1));
    for (const char* const id : {"gpu0.clock", "gpu0.memory_clock", "gpu0.busy", "gpu0.memory_used"}) {
        EXPECT_EQ(drm.status(id), ReadingStatus::Error) << id;
    }
    EXPECT_TRUE(drm.value("gpu0.memory_total").isOk());
}

TEST_F(DrmGpus, ThatComeAndGoAreNoticed) {
    DrmProvider provider(root());
    ProbedProvider drm(provider);
    EXPECT_EQ(drm.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(drm.found.reason);
    EXPECT_TRUE(drm.found.reason->is(MessageId::drm_sensors_missing));
    EXPECT_TRUE(drm.sampleAfter(seconds(1)));
    amd(0, "0000:03:00.0");
    EXPECT_FALSE(drm.sampleAfter(seconds(1)));
    drm.probe();
    EXPECT_TRUE(drm.sampleAfter(seconds(1)));
    EXPECT_DOUBLE_EQ(drm.number("gpu0.clock"), 2100);
    std::filesystem::remove(root() / "sys/class/drm/card0");
    EXPECT_FALSE(drm.sampleAfter(seconds(1)));
}

}  // namespace
}  // namespace clipscope::telemetry
