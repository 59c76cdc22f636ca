// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/nvml_device.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// One GPU of NVIDIA: its sensors and how they are read. NvmlProvider tells which there are. Not thread-safe.
class NvmlGpu {
public:
    static constexpr std::size_t mostFans = 8;

    /// Asks everything once, to see what this GPU tells and in which way. May block.
    /// \param functions valid as long as this is used
    /// \param identity with its handle
    /// \param device as sensors name it: "gpu0"
    NvmlGpu(const NvmlFunctions& functions, NvmlDevice identity, std::string device);

    [[nodiscard]] const NvmlDevice& identity() const { return m_identity; }
    [[nodiscard]] const std::string& device() const { return m_device; }
    [[nodiscard]] const std::vector<Sensor>& sensors() const { return m_sensors; }
    [[nodiscard]] bool isInMigMode() const { return m_isInMigMode; }

    /// Whether it can be asked no more. Its sensors stay, and are Absent; only a new object asks again.
    [[nodiscard]] bool isLost() const { return m_isLost; }
    void lose() { m_isLost = true; }

    /// Ok where something was told at the last look; else why nothing was.
    [[nodiscard]] ReadingStatus status() const;

    /// Reads every sensor once. Allocates nothing. May block.
    /// \param values as many as sensors()
    void sample(Clock::time_point now, std::span<Value> values);

private:
    /// The place of a sensor in m_now; fans follow behind the last.
    enum Slot : std::uint8_t {
        temperature,
        memoryTemperature,
        power,
        powerLimit,
        energy,
        utilisation,
        memoryUtilisation,
        memoryUsed,
        memoryTotal,
        smClock,
        memoryClock,
        smClockMax,
        memoryClockMax,
        eventReasons,
        thermalTime,
        powerTime,
        boardLimitTime,
        reliabilityTime,
        hardwareThermalTime,
        powerBrakeTime,
        firstFan,
    };
    static constexpr std::size_t slotCount = firstFan + mostFans;

    struct Kind;
    struct Field;
    struct Policy;
    static const std::array<Kind, firstFan> kinds;
    static const std::array<Field, 8> fields;
    static const std::array<Policy, 4> policies;

    template <typename Function, typename... Args>
    ReadingStatus ask(Function function, Args... args);
    template <typename Number>
    [[nodiscard]] static Value valueOf(ReadingStatus status, Number number, double scale = 1);
    [[nodiscard]] static double numberOf(const nvml::FieldValue& field);

    void chooseSources();
    void listSensors();
    void addSensor(std::size_t slot, std::string_view id, std::string_view label, Quantity quantity);
    [[nodiscard]] bool averagesPower();
    [[nodiscard]] std::optional<double> temperatureLimit();

    void read(Clock::time_point now);
    void readFields();
    void readUtilisation();
    void readMemory();
    void readTimes();
    [[nodiscard]] Value readTemperature();
    [[nodiscard]] Value readPower();
    [[nodiscard]] Value readEnergy(Clock::time_point now);
    [[nodiscard]] Value readClock(NvmlFunctions::OfDevice<nvml::ClockType, std::uint32_t*> function,
                                  nvml::ClockType type);
    [[nodiscard]] Value readEventReasons();

    const NvmlFunctions* m_functions;
    NvmlDevice m_identity;
    std::string m_device;
    bool m_isLost = false;
    bool m_isInMigMode = false;
    bool m_usesTemperatureV;
    bool m_usesMemoryV2;
    bool m_usesEventReasons;
    bool m_powerIsField = false;
    std::uint8_t m_policyIsField = 0;  ///< bits by the position in `policies`
    std::uint32_t m_fanCount = 0;
    std::vector<nvml::FieldValue> m_fields;
    std::vector<Sensor> m_sensors;
    std::vector<std::uint8_t> m_slots;  ///< of each of m_sensors
    std::array<Value, slotCount> m_now;

    std::optional<Clock::time_point> m_energyRead;
    Clock::time_point m_energyRose;
    std::optional<std::uint64_t> m_energyMillijoules;
};

}  // namespace clipscope::telemetry
