// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_gpu.h"

#include "core/telemetry/plausibility.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr double milli = 1e-3;
constexpr double nano = 1e-9;
/// The driver takes long to tell the energy, so that it is asked once in this time and the last value held in between.
constexpr std::chrono::seconds energyPeriod{1};
/// A GPU always takes power: a counter of its energy that stands still for so long is broken.
constexpr std::chrono::seconds energyStandstill{5};

}  // namespace

/// What a slot holds. Some sensors are listed only where the GPU has them.
struct NvmlGpu::Kind {
    std::string_view id;
    std::string_view label;
    Quantity quantity;
    bool isEverywhere = true;
};

const std::array<NvmlGpu::Kind, NvmlGpu::firstFan> NvmlGpu::kinds{{
    {"temperature", "Temperature", Quantity::Temperature},
    {"memory_temperature", "Memory temperature", Quantity::Temperature, false},
    {"power", "Power", Quantity::Power},
    {"power_limit", "Enforced power limit", Quantity::Power},
    {"energy", "Energy", Quantity::Energy},
    {"utilisation", "Utilisation", Quantity::Share},
    {"memory_utilisation", "Memory utilisation", Quantity::Share},
    {"memory_used", "Memory used", Quantity::Bytes},
    {"memory_total", "Memory total", Quantity::Bytes},
    {"sm_clock", "SM clock", Quantity::Clock},
    {"memory_clock", "Memory clock", Quantity::Clock},
    {"sm_clock_max", "Highest SM clock", Quantity::Clock},
    {"memory_clock_max", "Highest memory clock", Quantity::Clock},
    {"event_reasons", "Clock event reasons", Quantity::Bits},
    {"thermal_time", "Time held back by temperature", Quantity::Duration},
    {"power_time", "Time held back by the power limit", Quantity::Duration},
    {"board_limit_time", "Time held back by the board limit", Quantity::Duration},
    {"reliability_time", "Time held back by the reliability limit", Quantity::Duration},
    {"hardware_thermal_time", "Time slowed down by hardware for its temperature", Quantity::Duration, false},
    {"power_brake_time", "Time slowed down by the power brake", Quantity::Duration, false},
}};

/// What nvmlDeviceGetFieldValues is asked for, all in one call.
struct NvmlGpu::Field {
    std::uint32_t id;
    Slot slot;
    double scale;
};

const std::array<NvmlGpu::Field, 8> NvmlGpu::fields{{
    {nvml::field::memoryTemperature, memoryTemperature, 1},
    {nvml::field::powerInstant, power, milli},
    {nvml::field::durationHardwareThermal, hardwareThermalTime, nano},
    {nvml::field::durationPowerBrake, powerBrakeTime, nano},
    {nvml::field::durationSoftwareThermal, thermalTime, nano},
    {nvml::field::durationPower, powerTime, nano},
    {nvml::field::durationBoardLimit, boardLimitTime, nano},
    {nvml::field::durationReliability, reliabilityTime, nano},
}};

/// What nvmlDeviceGetViolationStatus is asked for. CUDA 14 is to drop it in favour of fields.
struct NvmlGpu::Policy {
    nvml::PerfPolicy policy;
    Slot slot;
};

const std::array<NvmlGpu::Policy, 4> NvmlGpu::policies{{
    {nvml::PerfPolicy::Thermal, thermalTime},
    {nvml::PerfPolicy::Power, powerTime},
    {nvml::PerfPolicy::BoardLimit, boardLimitTime},
    {nvml::PerfPolicy::Reliability, reliabilityTime},
}};

NvmlGpu::NvmlGpu(const NvmlFunctions& functions, NvmlDevice identity, std::string device)
    : m_functions(&functions),
      m_identity(std::move(identity)),
      m_device(std::move(device)),
      m_usesTemperatureV(functions.temperatureV != nullptr),
      m_usesMemoryV2(functions.memoryV2 != nullptr),
      m_usesEventReasons(functions.eventReasons != nullptr) {
    m_now.fill(Value(ReadingStatus::Unsupported));
    chooseSources();
    read(Clock::time_point());
    m_energyRead.reset();  // the time was none
    m_energyMillijoules.reset();
    listSensors();
    if (m_isLost) {
        m_now.fill(Value(ReadingStatus::Absent));
    }
}

ReadingStatus NvmlGpu::status() const {
    ReadingStatus first = ReadingStatus::Unsupported;
    for (const std::uint8_t slot : m_slots) {
        if (m_now[slot].isOk()) {
            return ReadingStatus::Ok;
        }
        if (first == ReadingStatus::Unsupported) {
            first = m_now[slot].status;
        }
    }
    return first;
}

void NvmlGpu::sample(Clock::time_point now, std::span<Value> values) {
    if (!m_isLost) {
        read(now);
    }
    if (m_isLost) {
        m_now.fill(Value(ReadingStatus::Absent));
    }
    for (std::size_t sensor = 0; sensor < std::min(values.size(), m_slots.size()); ++sensor) {
        values[sensor] = plausible(m_sensors[sensor].quantity, m_now[m_slots[sensor]]);
    }
}

template <typename Function, typename... Args>
ReadingStatus NvmlGpu::ask(Function function, Args... args) {
    if (m_isLost || function == nullptr) {
        return m_isLost ? ReadingStatus::Absent : ReadingStatus::Unsupported;
    }
    const nvml::Return result = function(m_identity.handle, args...);
    m_isLost = isLossOfGpu(result);
    return statusOfNvml(result);
}

/// The largest number of a type stands for "not available".
template <typename Number>
Value NvmlGpu::valueOf(ReadingStatus status, Number number, double scale) {
    if (status == ReadingStatus::Ok && number == std::numeric_limits<Number>::max()) {
        return Value(ReadingStatus::Unsupported);
    }
    return status == ReadingStatus::Ok ? Value(static_cast<double>(number) * scale) : Value(status);
}

void NvmlGpu::chooseSources() {
    std::uint32_t current = 0;
    std::uint32_t pending = 0;
    m_isInMigMode = ask(m_functions->migMode, &current, &pending) == ReadingStatus::Ok && current == 1;
    if (ask(m_functions->fanCount, &m_fanCount) != ReadingStatus::Ok) {
        m_fanCount = 0;
    }
    m_fanCount = std::min<std::uint32_t>(m_fanCount, mostFans);
    for (std::size_t place = 0; place < policies.size(); ++place) {
        nvml::ViolationTime time;
        if (ask(m_functions->violation, policies[place].policy, &time) == ReadingStatus::Unsupported) {
            m_policyIsField |= static_cast<std::uint8_t>(1U << place);
        }
    }
    for (const Field& field : fields) {
        const auto policy = std::find_if(policies.begin(), policies.end(),
                                         [&](const Policy& candidate) { return candidate.slot == field.slot; });
        if (policy == policies.end() || ((m_policyIsField >> (policy - policies.begin())) & 1U) != 0) {
            m_fields.push_back({.fieldId = field.id});
        }
    }
    const bool areAnswered =
        ask(m_functions->fieldValues, static_cast<std::int32_t>(m_fields.size()), m_fields.data()) == ReadingStatus::Ok;
    // Some drivers answer with success and 0 where a GPU has no such sensor.
    std::erase_if(m_fields, [&](const nvml::FieldValue& field) {
        const bool isUnknown = statusOfNvml(field.result) == ReadingStatus::Unsupported;
        const bool mayBeZero =
            field.fieldId != nvml::field::memoryTemperature && field.fieldId != nvml::field::powerInstant;
        return !areAnswered || isUnknown ||
               (field.result == nvml::Return::Success && numberOf(field) == 0 && !mayBeZero);
    });
    m_powerIsField = std::any_of(m_fields.begin(), m_fields.end(), [](const nvml::FieldValue& field) {
        return field.fieldId == nvml::field::powerInstant;
    });
    m_now[smClockMax] = readClock(m_functions->maxClock, nvml::ClockType::Sm);
    m_now[memoryClockMax] = readClock(m_functions->maxClock, nvml::ClockType::Memory);
}

void NvmlGpu::listSensors() {
    for (std::size_t slot = 0; slot < kinds.size(); ++slot) {
        const Kind& kind = kinds[slot];
        const bool isAverage = slot == power && averagesPower();
        if (kind.isEverywhere || m_now[slot].isOk()) {
            addSensor(slot, kind.id, isAverage ? "Power, mean of 1 s" : kind.label, kind.quantity);
        }
        if (slot == temperature) {
            m_sensors.back().limit = temperatureLimit();
        }
        if (slot == power && m_now[powerLimit].isOk()) {
            m_sensors.back().limit = m_now[powerLimit].number;
        }
    }
    for (std::uint32_t fan = 0; fan < m_fanCount; ++fan) {
        const std::string number = std::to_string(fan);
        addSensor(firstFan + fan, "fan" + number, "Fan " + number, Quantity::Share);
    }
}

void NvmlGpu::addSensor(std::size_t slot, std::string_view id, std::string_view label, Quantity quantity) {
    m_sensors.push_back({.id = "nvml/" + m_identity.id + "/" + std::string(id),
                         .label = std::string(label),
                         .device = m_device,
                         .quantity = quantity,
                         .limit = std::nullopt});
    m_slots.push_back(static_cast<std::uint8_t>(slot));
}

/// Before Ampere, and on its first chip (compute capability 8.0), nvmlDeviceGetPowerUsage tells the power of the
/// moment.
bool NvmlGpu::averagesPower() {
    std::int32_t major = 0;
    std::int32_t minor = 0;
    const bool isKnown = ask(m_functions->computeCapability, &major, &minor) == ReadingStatus::Ok;
    return !m_powerIsField && (!isKnown || std::pair(major, minor) > std::pair(8, 0));
}

std::optional<double> NvmlGpu::temperatureLimit() {
    for (const auto threshold : {nvml::TemperatureThreshold::Slowdown, nvml::TemperatureThreshold::GpuMax}) {
        std::uint32_t degrees = 0;
        const ReadingStatus status = ask(m_functions->temperatureThreshold, threshold, &degrees);
        const Value limit = plausible(Quantity::Temperature, valueOf(status, degrees));
        if (limit.isOk() && limit.number > 0) {
            return limit.number;
        }
    }
    return std::nullopt;
}

void NvmlGpu::read(Clock::time_point now) {
    readFields();
    m_now[temperature] = readTemperature();
    if (!m_powerIsField) {
        m_now[power] = readPower();
    }
    std::uint32_t number = 0;
    ReadingStatus status = ask(m_functions->enforcedPowerLimit, &number);
    m_now[powerLimit] = valueOf(status, number, milli);
    m_now[energy] = readEnergy(now);
    readUtilisation();
    readMemory();
    m_now[smClock] = readClock(m_functions->clock, nvml::ClockType::Sm);
    m_now[memoryClock] = readClock(m_functions->clock, nvml::ClockType::Memory);
    m_now[eventReasons] = readEventReasons();
    readTimes();
    for (std::uint32_t fan = 0; fan < m_fanCount; ++fan) {
        status = ask(m_functions->fanSpeed, fan, &number);
        m_now[firstFan + fan] = valueOf(status, number);
    }
}

double NvmlGpu::numberOf(const nvml::FieldValue& field) {
    switch (field.valueType) {
        case nvml::ValueType::Double:
            return field.value.asDouble;
        case nvml::ValueType::UnsignedInt:
            return field.value.asUnsigned;
        case nvml::ValueType::UnsignedLong:
        case nvml::ValueType::UnsignedLongLong:
            return static_cast<double>(field.value.asUnsignedLong);
        case nvml::ValueType::SignedLongLong:
            return static_cast<double>(field.value.asLong);
        case nvml::ValueType::SignedInt:
            return field.value.asInt;
        case nvml::ValueType::UnsignedShort:
            return field.value.asUnsignedShort;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

void NvmlGpu::readFields() {
    if (m_fields.empty()) {
        return;
    }
    for (nvml::FieldValue& field : m_fields) {
        field.result = nvml::Return::NoData;
    }
    const ReadingStatus whole =
        ask(m_functions->fieldValues, static_cast<std::int32_t>(m_fields.size()), m_fields.data());
    for (const nvml::FieldValue& value : m_fields) {
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.id == value.fieldId; });
        m_isLost = m_isLost || isLossOfGpu(value.result);
        const ReadingStatus status = whole == ReadingStatus::Ok ? statusOfNvml(value.result) : whole;
        m_now[field->slot] = status == ReadingStatus::Ok ? Value(numberOf(value) * field->scale) : Value(status);
    }
}

void NvmlGpu::readUtilisation() {
    nvml::Utilization shares;
    const ReadingStatus status = ask(m_functions->utilization, &shares);
    const auto share = [status](std::uint32_t percent) {
        const Value value = valueOf(status, percent);
        return value.isOk() && percent > 100 ? Value(ReadingStatus::Error) : value;
    };
    m_now[utilisation] = share(shares.gpu);
    m_now[memoryUtilisation] = share(shares.memory);
}

void NvmlGpu::readMemory() {
    if (m_usesMemoryV2) {
        nvml::MemoryV2 memory{.version = nvml::versionOf<nvml::MemoryV2>(2)};
        const ReadingStatus status = ask(m_functions->memoryV2, &memory);
        m_now[memoryUsed] = valueOf(status, memory.used);
        m_now[memoryTotal] = valueOf(status, memory.total);
        m_usesMemoryV2 = status != ReadingStatus::Unsupported;
    }
    if (!m_usesMemoryV2) {
        nvml::Memory memory;
        const ReadingStatus status = ask(m_functions->memory, &memory);
        m_now[memoryUsed] = valueOf(status, memory.used);
        m_now[memoryTotal] = valueOf(status, memory.total);
    }
}

void NvmlGpu::readTimes() {
    for (std::size_t place = 0; place < policies.size(); ++place) {
        const Policy& policy = policies[place];
        if (((m_policyIsField >> place) & 1U) == 0) {
            nvml::ViolationTime time;
            const ReadingStatus status = ask(m_functions->violation, policy.policy, &time);
            m_now[policy.slot] = valueOf(status, time.violationNanoseconds, nano);
        }
    }
}

Value NvmlGpu::readTemperature() {
    if (m_usesTemperatureV) {
        nvml::TemperatureV1 degrees{.version = nvml::versionOf<nvml::TemperatureV1>(1)};
        const ReadingStatus status = ask(m_functions->temperatureV, &degrees);
        if (status != ReadingStatus::Unsupported) {
            return valueOf(status, degrees.temperature);
        }
        m_usesTemperatureV = false;
    }
    std::uint32_t degrees = 0;
    const ReadingStatus status = ask(m_functions->temperature, nvml::TemperatureSensor::Gpu, &degrees);
    return valueOf(status, degrees);
}

Value NvmlGpu::readPower() {
    std::uint32_t milliwatts = 0;
    const ReadingStatus status = ask(m_functions->powerUsage, &milliwatts);
    return valueOf(status, milliwatts, milli);
}

Value NvmlGpu::readEnergy(Clock::time_point now) {
    if (m_energyRead && now - *m_energyRead < energyPeriod) {
        return m_now[energy];
    }
    m_energyRead = now;
    std::uint64_t millijoules = 0;
    const ReadingStatus status = ask(m_functions->totalEnergy, &millijoules);
    if (status == ReadingStatus::Ok && m_energyMillijoules != millijoules) {
        m_energyMillijoules = millijoules;
        m_energyRose = now;
    }
    const bool standsStill = status == ReadingStatus::Ok && now - m_energyRose >= energyStandstill;
    return standsStill ? Value(ReadingStatus::Stale) : valueOf(status, millijoules, milli);
}

Value NvmlGpu::readClock(NvmlFunctions::OfDevice<nvml::ClockType, std::uint32_t*> function, nvml::ClockType type) {
    std::uint32_t megahertz = 0;
    const ReadingStatus status = ask(function, type, &megahertz);
    return valueOf(status, megahertz);
}

Value NvmlGpu::readEventReasons() {
    std::uint64_t mask = 0;
    if (m_usesEventReasons) {
        const ReadingStatus status = ask(m_functions->eventReasons, &mask);
        if (status != ReadingStatus::Unsupported) {
            return valueOf(status, mask);
        }
        m_usesEventReasons = m_functions->throttleReasons == nullptr;
    }
    const ReadingStatus status = ask(m_functions->throttleReasons, &mask);
    return valueOf(status, mask);
}

}  // namespace clipscope::telemetry
