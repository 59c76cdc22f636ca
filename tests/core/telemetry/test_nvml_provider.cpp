// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_nvml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <set>
#include <thread>

namespace clipscope::telemetry {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HasSubstr;

/// A provider with what it found, and its values by the ends of their ids: "GPU-0/power".
class Watched {
public:
    explicit Watched(const std::string& library = CLIPSCOPE_FAKE_NVML_LIBRARY) : m_provider(library) { probe(); }

    void probe() {
        m_found = m_provider.probe();
        m_values.assign(m_found.sensors.size(), Value());
    }
    bool sample(std::chrono::duration<double> after = milliseconds(250)) {
        m_clock.advance(after);
        std::fill(m_values.begin(), m_values.end(), Value());
        return m_provider.sample(m_clock.now(), m_values);
    }

    [[nodiscard]] const Sensor* sensor(const std::string& id) const {
        const auto found = std::find_if(m_found.sensors.begin(), m_found.sensors.end(),
                                        [&](const Sensor& one) { return one.id == "nvml/" + id; });
        return found != m_found.sensors.end() ? &*found : nullptr;
    }
    [[nodiscard]] Value value(const std::string& id) const {
        const Sensor* const found = sensor(id);
        if (found == nullptr) {
            ADD_FAILURE() << "no sensor " << id;
            return Value();
        }
        return m_values[static_cast<std::size_t>(found - m_found.sensors.data())];
    }
    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }
    [[nodiscard]] const Capabilities& found() const { return m_found; }
    [[nodiscard]] const NvmlProvider& provider() const { return m_provider; }

private:
    NvmlProvider m_provider;
    test::FakeClock m_clock;
    Capabilities m_found;
    std::vector<Value> m_values;
};

/// The values of one GPU.
std::vector<Value> valuesOf(const Watched& watched, const std::string& device) {
    std::vector<Value> values;
    for (std::size_t sensor = 0; sensor < watched.values().size(); ++sensor) {
        if (watched.found().sensors[sensor].device == device) {
            values.push_back(watched.values()[sensor]);
        }
    }
    return values;
}

constexpr Value absent{};
const Value unsupported(ReadingStatus::Unsupported);

TEST(NvmlProvider, TellsEverythingInItsUnit) {
    test::FakeNvml fake;
    fake.set("fans", "2");
    fake.set("fan.0", "35");
    fake.set("fan.1", "104");
    Watched gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(gpu.found().reason);
    EXPECT_TRUE(gpu.sample());
    const std::vector<std::pair<std::string, double>> expected{
        {"temperature", 61},
        {"memory_temperature", 71},
        {"power", 312},
        {"power_limit", 700},
        {"energy", 5000},
        {"utilisation", 97},
        {"memory_utilisation", 40},
        {"memory_used", 1073741824},
        {"memory_total", 85520809984},
        {"sm_clock", 1755},
        {"memory_clock", 2619},
        {"sm_clock_max", 1980},
        {"memory_clock_max", 2620},
        {"event_reasons", 4},
        {"thermal_time", 2.5},
        {"power_time", 7},
        {"board_limit_time", 0},
        {"reliability_time", 0},
        {"hardware_thermal_time", 1},
        {"power_brake_time", 0},
        {"fan0", 35},
        {"fan1", 104},
    };
    EXPECT_EQ(gpu.values().size(), expected.size());
    for (const auto& [id, number] : expected) {
        const Value value = gpu.value("GPU-0/" + id);
        EXPECT_TRUE(value.isOk()) << id;
        EXPECT_DOUBLE_EQ(value.number, number) << id;
    }
    EXPECT_EQ(gpu.sensor("GPU-0/temperature")->limit, 92);
    EXPECT_EQ(gpu.sensor("GPU-0/power")->limit, 700);
    EXPECT_EQ(gpu.sensor("GPU-0/power")->label, "Power");
}

TEST(NvmlProvider, MayBlockAndHasItsName) {
    const NvmlProvider provider(CLIPSCOPE_FAKE_NVML_LIBRARY);
    EXPECT_EQ(provider.pace(), Pace::Slow);
    EXPECT_EQ(provider.name(), "nvml");
}

TEST(NvmlProvider, SaysWhyThereIsNothing) {
    Watched gpu("libclipscope-no-such-driver.so.1");
    EXPECT_EQ(gpu.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(gpu.found().sensors.empty());
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_not_installed));
    EXPECT_TRUE(gpu.sample());
}

/// Whatever machine this is: either there are GPUs that tell something, or there is a reason.
TEST(NvmlProvider, OnThisMachineTellsSomethingOrWhyNot) {
    Watched gpu("libnvidia-ml.so.1");
    gpu.sample();
    EXPECT_EQ(gpu.found().status == ReadingStatus::Ok,
              std::any_of(gpu.values().begin(), gpu.values().end(), [](const Value& value) { return value.isOk(); }));
    EXPECT_TRUE(gpu.found().status == ReadingStatus::Ok || gpu.found().reason.has_value());
}

TEST(NvmlProvider, SaysThatADriverHasNoGpu) {
    const test::FakeNvml fake(0);
    Watched gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Absent);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_no_gpu));
    EXPECT_TRUE(gpu.sample());
}

TEST(NvmlProvider, SaysThatTheListOfGpusFails) {
    test::FakeNvml fake;
    fake.set("return.nvmlDeviceGetCount_v2", "999");
    const Watched gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Error);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_failed));
}

TEST(NvmlProvider, NamesGpusByPciIdWhateverTheirOrder) {
    test::FakeNvml fake(3);
    fake.set("gpu0.pci", "c1");
    fake.set("gpu1.pci", "0a");
    fake.set("gpu2.pci", "65");
    const Watched gpus;
    EXPECT_EQ(gpus.sensor("GPU-1/power")->device, "gpu0");
    EXPECT_EQ(gpus.sensor("GPU-2/power")->device, "gpu1");
    EXPECT_EQ(gpus.sensor("GPU-0/power")->device, "gpu2");
    EXPECT_EQ(gpus.provider().deviceAt({.bus = 0x0a}), "gpu0");
    EXPECT_EQ(gpus.provider().deviceAt(*parsePciId("0000:C1:00.0")), "gpu2");
    EXPECT_FALSE(gpus.provider().deviceAt({.bus = 0x0b}));
}

TEST(NvmlProvider, FallsBackToThePciIdAndThenTheNumberAsId) {
    test::FakeNvml fake(2);
    fake.erase("gpu0.uuid");
    fake.erase("gpu1.uuid");
    fake.erase("gpu1.pci");
    const Watched gpus;
    EXPECT_NE(gpus.sensor("0000:10:00.0/power"), nullptr);
    ASSERT_NE(gpus.sensor("1/power"), nullptr);
    EXPECT_EQ(gpus.sensor("1/power")->device, "gpu1");
}

TEST(NvmlProvider, ReportsWhatAnOldDriverLacksAsUnsupported) {
    test::FakeNvml fake;
    Watched gpu(CLIPSCOPE_FAKE_NVML_OLD);
    EXPECT_EQ(gpu.found().status, ReadingStatus::Unsupported);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_driver_lacks));
    EXPECT_TRUE(gpu.sample());
    EXPECT_FALSE(gpu.values().empty());
    EXPECT_THAT(gpu.values(), testing::Each(unsupported));
}

TEST(NvmlProvider, TakesTheOlderFunctionsWhereTheNewerKnowNoSuchVersion) {
    test::FakeNvml fake;
    fake.set("temperature_version", "2");
    fake.set("memory_version", "3");
    fake.set("return.nvmlDeviceGetCurrentClocksEventReasons", "13");
    Watched gpu;
    for (int sample = 0; sample < 2; ++sample) {
        EXPECT_TRUE(gpu.sample());
        EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
        EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(1073741824.0));
        EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(4.0));
    }
}

TEST(NvmlProvider, NeedsNoneOfTheFunctionsThatAreToBeDropped) {
    test::FakeNvml fake;
    for (const char* dropped : {"nvmlDeviceGetTemperature", "nvmlDeviceGetCurrentClocksThrottleReasons",
                                "nvmlDeviceGetViolationStatus", "nvmlDeviceGetTemperatureThreshold"}) {
        fake.set(std::string("return.") + dropped, "13");
    }
    fake.set("field.269", "3000000000");
    fake.set("field.74", "4000000000");
    fake.set("field.77", "5000000000");
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(4.0));
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(3.0));
    EXPECT_EQ(gpu.value("GPU-0/power_time"), Value(4.0));
    EXPECT_EQ(gpu.value("GPU-0/board_limit_time"), Value(5.0));
    EXPECT_EQ(gpu.value("GPU-0/reliability_time"), unsupported);
    EXPECT_FALSE(gpu.sensor("GPU-0/temperature")->limit);
}

TEST(NvmlProvider, ReadsBelowZero) {
    test::FakeNvml fake;
    fake.set("temperature", "-12");
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(-12.0));
}

TEST(NvmlProvider, TakesTheHighestTemperatureAsLimitWhereNoSlowdownIsTold) {
    test::FakeNvml fake;
    fake.erase("threshold.1");
    EXPECT_EQ(Watched().sensor("GPU-0/temperature")->limit, 87);
    fake.set("threshold.3", "0");
    EXPECT_FALSE(Watched().sensor("GPU-0/temperature")->limit);
}

TEST(NvmlProvider, SaysWhereItsPowerIsAMean) {
    test::FakeNvml fake;
    fake.erase("field.186");
    const std::vector<std::pair<std::string, std::string>> expected{
        {"7.5", "Power"}, {"8.0", "Power"}, {"8.6", "Power, mean of 1 s"}, {"9.0", "Power, mean of 1 s"}};
    for (const auto& [capability, label] : expected) {
        fake.set("capability", capability);
        Watched gpu;
        gpu.sample();
        EXPECT_EQ(gpu.sensor("GPU-0/power")->label, label) << capability;
        EXPECT_EQ(gpu.value("GPU-0/power"), Value(250.5));
    }
    fake.erase("capability");
    EXPECT_EQ(Watched().sensor("GPU-0/power")->label, "Power, mean of 1 s");
}

TEST(NvmlProvider, BelievesNoFieldThatIsZeroWhereItCannotBe) {
    test::FakeNvml fake;
    fake.set("field.186", "0");
    fake.set("field.82", "0");
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(250.5));
    EXPECT_EQ(gpu.sensor("GPU-0/memory_temperature"), nullptr);
}

TEST(NvmlProvider, ListsMemoryTemperatureAndFansOnlyWhereThereAreAny) {
    test::FakeNvml fake;
    fake.erase("field.82");
    fake.erase("field.270");
    Watched gpu;
    EXPECT_EQ(gpu.sensor("GPU-0/memory_temperature"), nullptr);
    EXPECT_EQ(gpu.sensor("GPU-0/hardware_thermal_time"), nullptr);
    EXPECT_EQ(gpu.sensor("GPU-0/fan0"), nullptr);
    EXPECT_NE(gpu.sensor("GPU-0/power_brake_time"), nullptr);
}

TEST(NvmlProvider, ListsNoMoreFansThanAGpuCanHave) {
    test::FakeNvml fake;
    fake.set("fans", "4000000000");
    fake.set("fan.7", "50");
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/fan7"), Value(50.0));
    EXPECT_EQ(gpu.value("GPU-0/fan0"), unsupported);
    EXPECT_EQ(gpu.sensor("GPU-0/fan8"), nullptr);
}

TEST(NvmlProvider, ReportsAbsurdNumbersAsErrorsAndUnavailableOnesAsUnsupported) {
    test::FakeNvml fake;
    Watched gpu;
    fake.set("temperature", "255");
    fake.set("field.82", "65535");
    fake.set("field.186", "4294967295");
    fake.set("utilisation", "101");
    fake.set("memory_utilisation", "0xffffffff");
    fake.set("clock.1", "4294967295");
    fake.set("clock.2", "4000000000");
    fake.set("power_limit", "0xffffffff");
    fake.set("energy", "-1");
    gpu.sample();
    const Value error(ReadingStatus::Error);
    EXPECT_EQ(gpu.value("GPU-0/temperature"), error);
    EXPECT_EQ(gpu.value("GPU-0/memory_temperature"), error);
    EXPECT_EQ(gpu.value("GPU-0/power"), error);
    EXPECT_EQ(gpu.value("GPU-0/utilisation"), error);
    EXPECT_EQ(gpu.value("GPU-0/memory_utilisation"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/memory_clock"), error);
    EXPECT_EQ(gpu.value("GPU-0/power_limit"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/energy"), unsupported);
}

TEST(NvmlProvider, GoesOnWhereOneFunctionFails) {
    test::FakeNvml fake;
    Watched gpu;
    fake.set("return.nvmlDeviceGetClockInfo", "4");
    fake.set("return.nvmlDeviceGetMemoryInfo_v2", "10");
    fake.set("return.nvmlDeviceGetFieldValues", "999");
    EXPECT_TRUE(gpu.sample());
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), Value(ReadingStatus::NoPermission));
    EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(ReadingStatus::Error));
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(ReadingStatus::Error));
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
    fake.erase("return.nvmlDeviceGetClockInfo");
    fake.erase("return.nvmlDeviceGetMemoryInfo_v2");
    fake.erase("return.nvmlDeviceGetFieldValues");
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), Value(1755.0));
    EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(1073741824.0));
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(312.0));
}

TEST(NvmlProvider, FollowsThrottlingAndItsCounters) {
    test::FakeNvml fake;
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(static_cast<std::uint64_t>(gpu.value("GPU-0/event_reasons").number) & nvml::reason::thermal, 0U);
    fake.set("reasons", "0x68");
    fake.set("violation.1", "3500000000");
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(104.0));
    EXPECT_NE(static_cast<std::uint64_t>(gpu.value("GPU-0/event_reasons").number) & nvml::reason::thermal, 0U);
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(3.5));
    fake.set("reasons", "0");
    fake.set("violation.1", "0");  // the driver was reset
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(0.0));
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(0.0));
}

TEST(NvmlProvider, ReadsTheEnergyOnceASecondAndHoldsItInBetween) {
    test::FakeNvml fake;
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(5000.0));
    fake.set("energy", "5000300");
    gpu.sample(milliseconds(999));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(5000.0));
    gpu.sample(milliseconds(1));
    EXPECT_DOUBLE_EQ(gpu.value("GPU-0/energy").number, 5000.3);
}

TEST(NvmlProvider, CallsAnEnergyThatStandsStillStaleUntilItRises) {
    test::FakeNvml fake;
    Watched gpu;
    gpu.sample();
    for (int second = 1; second < 5; ++second) {
        gpu.sample(seconds(1));
        EXPECT_TRUE(gpu.value("GPU-0/energy").isOk()) << second;
    }
    gpu.sample(seconds(1));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(ReadingStatus::Stale));
    fake.set("energy", "1000");  // also where the driver counts anew
    gpu.sample(seconds(1));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(1.0));
}

TEST(NvmlProvider, TellsWhatADividedGpuTells) {
    test::FakeNvml fake;
    fake.set("mig", "1");
    fake.set("return.nvmlDeviceGetUtilizationRates", "3");
    Watched gpu;
    gpu.sample();
    EXPECT_EQ(gpu.found().status, ReadingStatus::Ok);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_gpu_in_mig_mode));
    EXPECT_EQ(gpu.value("GPU-0/utilisation"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(312.0));
}

TEST(NvmlProvider, LeavesOutAGpuThatMayNotBeUsed) {
    test::FakeNvml fake(2);
    fake.set("gpu0.return.nvmlDeviceGetHandleByIndex_v2", "4");
    Watched gpus;
    EXPECT_EQ(gpus.found().status, ReadingStatus::Ok);
    ASSERT_TRUE(gpus.found().reason);
    EXPECT_TRUE(gpus.found().reason->is(MessageId::nvml_no_permission));
    EXPECT_EQ(gpus.sensor("GPU-0/power"), nullptr);
    EXPECT_TRUE(gpus.sample());
    EXPECT_EQ(gpus.value("GPU-1/power"), Value(312.0));

    fake.set("gpu1.return.nvmlDeviceGetHandleByIndex_v2", "4");
    EXPECT_EQ(Watched().found().status, ReadingStatus::NoPermission);
    fake.set("gpu1.return.nvmlDeviceGetHandleByIndex_v2", "8");
    const Watched unplugged;
    EXPECT_EQ(unplugged.found().status, ReadingStatus::Error);
    EXPECT_TRUE(unplugged.found().reason->is(MessageId::nvml_gpu_refused));
}

TEST(NvmlProvider, LosesOneGpuWhileTheOtherGoesOnAndFindsItAgain) {
    test::FakeNvml fake(2);
    Watched gpus;
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
    test::FakeNvml fake;
    for (int calls = 0; calls < 130; ++calls) {
        fake.erase("gpu0.lost_after");
        Watched gpu;
        fake.set("gpu0.lost_after", std::to_string(calls));
        if (gpu.sample()) {
            EXPECT_TRUE(gpu.value("GPU-0/power").isOk());
        } else {
            EXPECT_THAT(gpu.values(), testing::Each(absent)) << calls;
        }
        Watched lateComer;
        if (!lateComer.sample()) {
            EXPECT_THAT(lateComer.values(), testing::Each(absent)) << calls;
        }
    }
}

TEST(NvmlProvider, OutlivesADriverThatGoesAndComesBack) {
    test::FakeNvml fake;
    Watched gpu;
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
    test::FakeNvml fake(2);
    fake.set("gpus", "1");
    fake.set("gpu0.pci", "65");
    Watched gpus;
    fake.set("gpus", "2");
    fake.set("gpu1.pci", "01");
    gpus.probe();
    EXPECT_EQ(gpus.sensor("GPU-0/power")->device, "gpu0");
    EXPECT_EQ(gpus.sensor("GPU-1/power")->device, "gpu1");
}

TEST(NvmlProvider, WaitsForADriverThatBlocksAndStillNamesDevices) {
    test::FakeNvml fake;
    Watched gpu;
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
