// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// What is used of the binary interface of NVML, the library of the NVIDIA driver that tells of its GPUs: numbers and
/// layouts alone, so that nothing of NVIDIA's is needed to build. The functions are in nvml_functions.h.
///
/// Source: NVIDIA Management Library (NVML) API Reference, https://docs.nvidia.com/deploy/nvml-api/. The layouts are
/// those of 64-bit Linux.
namespace clipscope::telemetry::nvml {

/// What every function returns.
enum class Return : std::int32_t {
    Success = 0,
    Uninitialized = 1,
    InvalidArgument = 2,
    NotSupported = 3,
    NoPermission = 4,
    NotFound = 6,
    DriverNotLoaded = 9,
    Timeout = 10,
    FunctionNotFound = 13,
    GpuIsLost = 15,
    ResetRequired = 16,
    LibraryDriverMismatch = 18,
    NoData = 21,
    ArgumentVersionMismatch = 25,
    Deprecated = 26,
    NotReady = 27,
    GpuNotFound = 28,
    Unknown = 999,
};

/// A GPU; only the library knows what is behind it. Valid from nvmlInit_v2 to the last nvmlShutdown.
struct Device;

enum class TemperatureSensor : std::int32_t { Gpu = 0 };
enum class TemperatureThreshold : std::int32_t { Slowdown = 1, GpuMax = 3 };
enum class ClockType : std::int32_t { Sm = 1, Memory = 2 };
enum class PerfPolicy : std::int32_t { Power = 0, Thermal = 1, BoardLimit = 3, Reliability = 5 };
enum class ValueType : std::int32_t {
    Double = 0,
    UnsignedInt = 1,
    UnsignedLong = 2,
    UnsignedLongLong = 3,
    SignedLongLong = 4,
    SignedInt = 5,
    UnsignedShort = 6,
};

/// Ids of nvmlDeviceGetFieldValues. Durations are in ns, powers in mW.
namespace field {
constexpr std::uint32_t durationPower = 74;
constexpr std::uint32_t durationBoardLimit = 77;
constexpr std::uint32_t durationReliability = 79;
constexpr std::uint32_t memoryTemperature = 82;
constexpr std::uint32_t powerInstant = 186;
constexpr std::uint32_t durationSoftwareThermal = 269;
constexpr std::uint32_t durationHardwareThermal = 270;
constexpr std::uint32_t durationPowerBrake = 271;
}  // namespace field

/// Bits of the reasons why clocks are not higher.
namespace reason {
constexpr std::uint64_t idle = 0x1;
constexpr std::uint64_t applicationClocks = 0x2;
constexpr std::uint64_t softwarePowerCap = 0x4;
constexpr std::uint64_t hardwareSlowdown = 0x8;
constexpr std::uint64_t syncBoost = 0x10;
constexpr std::uint64_t softwareThermal = 0x20;
constexpr std::uint64_t hardwareThermal = 0x40;
constexpr std::uint64_t powerBrake = 0x80;
constexpr std::uint64_t displayClocks = 0x100;
constexpr std::uint64_t thermal = softwareThermal | hardwareThermal;
}  // namespace reason

constexpr std::uint32_t mostOfUuid = 96;
constexpr std::uint32_t mostOfName = 96;
constexpr std::uint32_t mostOfDriverVersion = 80;

/// What the member `version` of a structure has to hold.
template <typename Structure>
constexpr std::uint32_t versionOf(std::uint32_t number) {
    return static_cast<std::uint32_t>(sizeof(Structure)) | (number << 24U);
}

struct PciInfo {
    std::array<char, 16> legacyBusId{};
    std::uint32_t domain = 0;
    std::uint32_t bus = 0;
    std::uint32_t device = 0;
    std::uint32_t pciDeviceId = 0;
    std::uint32_t pciSubSystemId = 0;
    std::array<char, 32> busId{};
};
static_assert(sizeof(PciInfo) == 68 && offsetof(PciInfo, busId) == 36);

/// Version 1. degC.
struct TemperatureV1 {
    std::uint32_t version = 0;
    TemperatureSensor sensor = TemperatureSensor::Gpu;
    std::int32_t temperature = 0;
};
static_assert(sizeof(TemperatureV1) == 12);

/// Percent of the last sample period, which is between 1/6 s and 1 s.
struct Utilization {
    std::uint32_t gpu = 0;
    std::uint32_t memory = 0;
};
static_assert(sizeof(Utilization) == 8);

/// Bytes. What the driver keeps for itself counts as used.
struct Memory {
    std::uint64_t total = 0;
    std::uint64_t free = 0;
    std::uint64_t used = 0;
};
static_assert(sizeof(Memory) == 24);

/// Version 2. Bytes. What the driver keeps for itself stands apart.
struct MemoryV2 {
    std::uint32_t version = 0;
    std::uint64_t total = 0;
    std::uint64_t reserved = 0;
    std::uint64_t free = 0;
    std::uint64_t used = 0;
};
static_assert(sizeof(MemoryV2) == 40 && offsetof(MemoryV2, used) == 32);

struct ViolationTime {
    std::uint64_t referenceMicroseconds = 0;
    std::uint64_t violationNanoseconds = 0;
};
static_assert(sizeof(ViolationTime) == 16);

union FieldNumber {
    double asDouble;
    std::int32_t asInt;
    std::uint32_t asUnsigned;
    std::uint64_t asUnsignedLong = 0;
    std::int64_t asLong;
    std::uint16_t asUnsignedShort;
};
static_assert(sizeof(FieldNumber) == 8);

struct FieldValue {
    std::uint32_t fieldId = 0;
    std::uint32_t scopeId = 0;
    std::int64_t timestampMicroseconds = 0;
    std::int64_t latencyMicroseconds = 0;
    ValueType valueType = ValueType::UnsignedInt;
    Return result = Return::NotSupported;
    FieldNumber value;
};
static_assert(sizeof(FieldValue) == 40 && offsetof(FieldValue, result) == 28 && offsetof(FieldValue, value) == 32);

}  // namespace clipscope::telemetry::nvml
