// SPDX-License-Identifier: GPL-3.0-or-later
/// A driver's libnvidia-ml.so.1 that tells what a file says, for tests without a GPU. The environment variable
/// CLIPSCOPE_FAKE_NVML names the file; it is read again at every call, so that a test can change it in between. Lines
/// of `key=value`; what is not there is not supported. A key for one GPU begins with "gpu0.", one for all has no such
/// begin.
///
///     gpus=2                                 how many there are
///     driver=570.86.10
///     return.nvmlInit_v2=18                  a function's result; also gpu1.return.nvmlDeviceGetPowerUsage=15
///     block.nvmlDeviceGetPowerUsage=FILE     waits until FILE is there, after it has made FILE.waiting
///     gpu0.lost=1                            the GPU is gone, until the library is started anew without this
///     gpu0.lost_after=20                     the same from the 21st call about it on
///     gpu0.uuid= name= pci=65 (the bus, in hexadecimal) capability=9.0 mig=1 fans=2
///     gpu0.temperature= threshold.1= power= power_limit= (mW) energy= (mJ) utilisation= memory_utilisation=
///         memory_total= memory_used= clock.1= max_clock.1= fan.0= reasons= violation.1= (ns) field.186=
///     temperature_version=2                  the one version of a structure that is taken; also memory_version
///
/// FAKE_NVML_ONLY_REQUIRED leaves out all but what is required, FAKE_NVML_BROKEN a required function too.
#include "core/telemetry/nvml_abi.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <thread>

using namespace clipscope::telemetry::nvml;

struct clipscope::telemetry::nvml::Device {
    bool isLost = false;
    long calls = 0;
};

namespace {

using State = std::map<std::string, std::string>;

std::mutex mutex;
int users = 0;
std::array<Device, 16> devices;

State readState() {
    State state;
    const char* const file = std::getenv("CLIPSCOPE_FAKE_NVML");
    std::ifstream lines(file != nullptr ? file : "");
    for (std::string line; std::getline(lines, line);) {
        if (const std::size_t equals = line.find('='); equals != std::string::npos) {
            state[line.substr(0, equals)] = line.substr(equals + 1);
        }
    }
    return state;
}

const std::string* find(const State& state, const Device* device, const std::string& key) {
    if (device != nullptr) {
        const auto own = state.find("gpu" + std::to_string(device - devices.data()) + "." + key);
        if (own != state.end()) {
            return &own->second;
        }
    }
    const auto common = state.find(key);
    return common != state.end() ? &common->second : nullptr;
}

void waitWhileBlocked(const State& state, const std::string& function) {
    if (const std::string* const file = find(state, nullptr, "block." + function)) {
        std::ofstream(*file + ".waiting").flush();
        while (!std::filesystem::exists(*file)) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
}

/// What every call does first.
Return enter(const State& state, Device* device, const char* function) {
    waitWhileBlocked(state, function);
    const std::scoped_lock lock(mutex);
    if (users == 0) {
        return Return::Uninitialized;
    }
    if (device != nullptr) {
        const std::string* const after = find(state, device, "lost_after");
        ++device->calls;
        device->isLost = device->isLost || find(state, device, "lost") != nullptr ||
                         (after != nullptr && device->calls > std::stol(*after));
        if (device->isLost) {
            return Return::GpuIsLost;
        }
    }
    const std::string* const result = find(state, device, std::string("return.") + function);
    return result != nullptr ? static_cast<Return>(std::stoi(*result)) : Return::Success;
}

template <typename Number>
Return tell(Device* device, const char* function, const std::string& key, Number* out) {
    const State state = readState();
    const Return result = enter(state, device, function);
    const std::string* const text = find(state, device, key);
    if (result != Return::Success || text == nullptr) {
        return result != Return::Success ? result : Return::NotSupported;
    }
    *out = static_cast<Number>(std::strtoull(text->c_str(), nullptr, 0));
    return Return::Success;
}

[[maybe_unused]] Return tellText(Device* device, const char* function, const std::string& key, char* out,
                                 std::uint32_t size) {
    const State state = readState();
    const Return result = enter(state, device, function);
    const std::string* const text = find(state, device, key);
    if (result != Return::Success || text == nullptr) {
        return result != Return::Success ? result : Return::NotSupported;
    }
    std::strncpy(out, text->c_str(), size);
    return Return::Success;
}

/// The library of a driver takes the versions of a structure that it knows.
[[maybe_unused]] bool isTaken(std::uint32_t version, const char* key) {
    const State state = readState();
    const std::string* const only = find(state, nullptr, key);
    return only == nullptr || version >> 24U == static_cast<std::uint32_t>(std::stoul(*only));
}

}  // namespace

extern "C" {

Return nvmlInit_v2() {
    const State state = readState();
    waitWhileBlocked(state, "nvmlInit_v2");
    if (const std::string* const result = find(state, nullptr, "return.nvmlInit_v2"); result && *result != "0") {
        return static_cast<Return>(std::stoi(*result));
    }
    const std::scoped_lock lock(mutex);
    if (users++ == 0) {
        devices = {};
    }
    return Return::Success;
}

Return nvmlShutdown() {
    const std::scoped_lock lock(mutex);
    users -= users > 0 ? 1 : 0;
    return Return::Success;
}

const char* nvmlErrorString(Return result) {
    return result == Return::Success ? "Success" : result == Return::GpuIsLost ? "GPU is lost" : "Unknown Error";
}

#ifndef FAKE_NVML_BROKEN
Return nvmlDeviceGetCount_v2(std::uint32_t* count) {
    return tell(nullptr, "nvmlDeviceGetCount_v2", "gpus", count);
}
#endif

Return nvmlDeviceGetHandleByIndex_v2(std::uint32_t index, Device** device) {
    if (index >= devices.size()) {
        return Return::InvalidArgument;
    }
    const Return result = enter(readState(), &devices[index], "nvmlDeviceGetHandleByIndex_v2");
    *device = result == Return::Success ? &devices[index] : nullptr;
    return result;
}

#ifndef FAKE_NVML_ONLY_REQUIRED
Return nvmlSystemGetDriverVersion(char* text, std::uint32_t size) {
    return tellText(nullptr, "nvmlSystemGetDriverVersion", "driver", text, size);
}

Return nvmlDeviceGetName(Device* device, char* text, std::uint32_t size) {
    return tellText(device, "nvmlDeviceGetName", "name", text, size);
}

Return nvmlDeviceGetUUID(Device* device, char* text, std::uint32_t size) {
    return tellText(device, "nvmlDeviceGetUUID", "uuid", text, size);
}

Return nvmlDeviceGetPciInfo_v3(Device* device, PciInfo* info) {
    std::array<char, 8> text{};
    const Return result = tellText(device, "nvmlDeviceGetPciInfo_v3", "pci", text.data(), text.size() - 1);
    info->bus = static_cast<std::uint32_t>(std::strtoul(text.data(), nullptr, 16));
    return result;
}

Return nvmlDeviceGetCudaComputeCapability(Device* device, std::int32_t* major, std::int32_t* minor) {
    std::array<char, 8> text{};
    const Return result =
        tellText(device, "nvmlDeviceGetCudaComputeCapability", "capability", text.data(), text.size() - 1);
    *major = text[0] - '0';
    *minor = text[2] - '0';
    return result;
}

Return nvmlDeviceGetMigMode(Device* device, std::uint32_t* current, std::uint32_t* pending) {
    *pending = 0;
    return tell(device, "nvmlDeviceGetMigMode", "mig", current);
}

Return nvmlDeviceGetTemperatureV(Device* device, TemperatureV1* temperature) {
    if (!isTaken(temperature->version, "temperature_version")) {
        return Return::ArgumentVersionMismatch;
    }
    return tell(device, "nvmlDeviceGetTemperatureV", "temperature", &temperature->temperature);
}

Return nvmlDeviceGetTemperature(Device* device, TemperatureSensor /*sensor*/, std::uint32_t* degrees) {
    return tell(device, "nvmlDeviceGetTemperature", "temperature", degrees);
}

Return nvmlDeviceGetTemperatureThreshold(Device* device, TemperatureThreshold threshold, std::uint32_t* degrees) {
    return tell(device, "nvmlDeviceGetTemperatureThreshold", "threshold." + std::to_string(static_cast<int>(threshold)),
                degrees);
}

Return nvmlDeviceGetPowerUsage(Device* device, std::uint32_t* milliwatts) {
    return tell(device, "nvmlDeviceGetPowerUsage", "power", milliwatts);
}

Return nvmlDeviceGetEnforcedPowerLimit(Device* device, std::uint32_t* milliwatts) {
    return tell(device, "nvmlDeviceGetEnforcedPowerLimit", "power_limit", milliwatts);
}

Return nvmlDeviceGetTotalEnergyConsumption(Device* device, std::uint64_t* millijoules) {
    return tell(device, "nvmlDeviceGetTotalEnergyConsumption", "energy", millijoules);
}

Return nvmlDeviceGetUtilizationRates(Device* device, Utilization* shares) {
    const Return result = tell(device, "nvmlDeviceGetUtilizationRates", "utilisation", &shares->gpu);
    return result != Return::Success
               ? result
               : tell(device, "nvmlDeviceGetUtilizationRates", "memory_utilisation", &shares->memory);
}

Return nvmlDeviceGetMemoryInfo_v2(Device* device, MemoryV2* memory) {
    if (!isTaken(memory->version, "memory_version")) {
        return Return::ArgumentVersionMismatch;
    }
    const Return result = tell(device, "nvmlDeviceGetMemoryInfo_v2", "memory_total", &memory->total);
    return result != Return::Success ? result
                                     : tell(device, "nvmlDeviceGetMemoryInfo_v2", "memory_used", &memory->used);
}

Return nvmlDeviceGetMemoryInfo(Device* device, Memory* memory) {
    const Return result = tell(device, "nvmlDeviceGetMemoryInfo", "memory_total", &memory->total);
    return result != Return::Success ? result : tell(device, "nvmlDeviceGetMemoryInfo", "memory_used", &memory->used);
}

Return nvmlDeviceGetClockInfo(Device* device, ClockType type, std::uint32_t* megahertz) {
    return tell(device, "nvmlDeviceGetClockInfo", "clock." + std::to_string(static_cast<int>(type)), megahertz);
}

Return nvmlDeviceGetMaxClockInfo(Device* device, ClockType type, std::uint32_t* megahertz) {
    return tell(device, "nvmlDeviceGetMaxClockInfo", "max_clock." + std::to_string(static_cast<int>(type)), megahertz);
}

Return nvmlDeviceGetNumFans(Device* device, std::uint32_t* count) {
    return tell(device, "nvmlDeviceGetNumFans", "fans", count);
}

Return nvmlDeviceGetFanSpeed_v2(Device* device, std::uint32_t fan, std::uint32_t* percent) {
    return tell(device, "nvmlDeviceGetFanSpeed_v2", "fan." + std::to_string(fan), percent);
}

Return nvmlDeviceGetCurrentClocksEventReasons(Device* device, std::uint64_t* mask) {
    return tell(device, "nvmlDeviceGetCurrentClocksEventReasons", "reasons", mask);
}

Return nvmlDeviceGetCurrentClocksThrottleReasons(Device* device, std::uint64_t* mask) {
    return tell(device, "nvmlDeviceGetCurrentClocksThrottleReasons", "reasons", mask);
}

Return nvmlDeviceGetViolationStatus(Device* device, PerfPolicy policy, ViolationTime* time) {
    return tell(device, "nvmlDeviceGetViolationStatus", "violation." + std::to_string(static_cast<int>(policy)),
                &time->violationNanoseconds);
}

Return nvmlDeviceGetFieldValues(Device* device, std::int32_t count, FieldValue* values) {
    const State state = readState();
    const Return result = enter(state, device, "nvmlDeviceGetFieldValues");
    for (std::int32_t place = 0; result == Return::Success && place < count; ++place) {
        FieldValue& value = values[place];
        const std::string* const text = find(state, device, "field." + std::to_string(value.fieldId));
        value.result = text != nullptr ? Return::Success : Return::NotSupported;
        value.valueType = ValueType::UnsignedLongLong;
        value.value.asUnsignedLong = text != nullptr ? std::stoull(*text, nullptr, 0) : 0;
    }
    return result;
}
#endif
}  // extern "C"
