// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/sensor_list.h"

#include <array>
#include <mutex>
#include <optional>
#include <string_view>

namespace clipscope::bench {

/// What sensors told during a short look at a machine that is left alone. Absent: no sensor told it.
struct DoctorReadings {
    std::optional<double> othersPercent;       ///< mean CPU time of other programs, of the machine's
    std::optional<double> stealPercent;        ///< mean CPU time that the host gave to others
    std::optional<double> swapBytesPerSecond;  ///< mean, in and out
    std::optional<double> temperatureC;        ///< newest of the picked sensor of the CPU
    std::optional<double> temperatureLimitC;   ///< of that sensor
};

/// Listens to a monitor for them. onEvent() comes from one thread, readings() from any.
class DoctorLook final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override;

    [[nodiscard]] DoctorReadings readings() const;

private:
    struct Mean {
        double sum = 0;
        int count = 0;
    };

    void add(const record::Reading& reading);
    [[nodiscard]] std::optional<double> meanOf(std::size_t at) const;

    static constexpr std::array<std::string_view, 4> watched{"other.cpu", "machine.steal", "swap.in", "swap.out"};

    mutable std::mutex m_mutex;
    record::SensorList m_sensors;
    std::array<Mean, watched.size()> m_means;
    std::optional<record::SensorIndex> m_temperatureSensor;
    std::optional<double> m_temperature;
};

}  // namespace clipscope::bench
