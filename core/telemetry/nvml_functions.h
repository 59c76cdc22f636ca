// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/nvml_abi.h"

#include <string>

namespace clipscope::telemetry {

/// The functions of NVML, as they were found in a library. The driver of a machine may be older or newer than any that
/// this was written for, so each but the first five may be nullptr: what it would tell is Unsupported then.
struct NvmlFunctions {
    template <typename... Args>
    using Function = nvml::Return (*)(Args...);
    template <typename... Args>
    using OfDevice = nvml::Return (*)(nvml::Device*, Args...);

    Function<> init = nullptr;
    Function<> shutdown = nullptr;
    const char* (*errorString)(nvml::Return) = nullptr;
    Function<std::uint32_t*> deviceCount = nullptr;
    Function<std::uint32_t, nvml::Device**> deviceByIndex = nullptr;

    Function<char*, std::uint32_t> driverVersion = nullptr;
    OfDevice<char*, std::uint32_t> name = nullptr;
    OfDevice<char*, std::uint32_t> uuid = nullptr;
    OfDevice<nvml::PciInfo*> pciInfo = nullptr;
    OfDevice<std::int32_t*, std::int32_t*> computeCapability = nullptr;
    OfDevice<std::uint32_t*, std::uint32_t*> migMode = nullptr;
    OfDevice<nvml::TemperatureV1*> temperatureV = nullptr;
    OfDevice<nvml::TemperatureSensor, std::uint32_t*> temperature = nullptr;
    OfDevice<nvml::TemperatureThreshold, std::uint32_t*> temperatureThreshold = nullptr;
    OfDevice<std::uint32_t*> powerUsage = nullptr;          ///< mW
    OfDevice<std::uint32_t*> enforcedPowerLimit = nullptr;  ///< mW
    OfDevice<std::uint64_t*> totalEnergy = nullptr;         ///< mJ since the driver was loaded
    OfDevice<nvml::Utilization*> utilization = nullptr;
    OfDevice<nvml::MemoryV2*> memoryV2 = nullptr;
    OfDevice<nvml::Memory*> memory = nullptr;
    OfDevice<nvml::ClockType, std::uint32_t*> clock = nullptr;     ///< MHz
    OfDevice<nvml::ClockType, std::uint32_t*> maxClock = nullptr;  ///< MHz
    OfDevice<std::uint32_t*> fanCount = nullptr;
    OfDevice<std::uint32_t, std::uint32_t*> fanSpeed = nullptr;  ///< percent, by the number of the fan
    OfDevice<std::uint64_t*> eventReasons = nullptr;
    OfDevice<std::uint64_t*> throttleReasons = nullptr;  ///< the older name of eventReasons
    OfDevice<nvml::PerfPolicy, nvml::ViolationTime*> violation = nullptr;
    OfDevice<std::int32_t, nvml::FieldValue*> fieldValues = nullptr;

    /// What is in a library.
    /// \param library of dlopen()
    [[nodiscard]] static NvmlFunctions in(void* library);

    /// The first required function that is missing; nullptr where none is.
    [[nodiscard]] const char* missing() const;

    /// The optional functions that are missing and that no other one stands in for, as "nvmlA, nvmlB"; empty where
    /// none is.
    [[nodiscard]] std::string lacking() const;
};

}  // namespace clipscope::telemetry
