// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/base/clock.h"
#include "core/bench/pass_sensors.h"
#include "core/bench/present_sensors.h"
#include "core/plan/plan.h"
#include "core/record/event_log.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace clipscope::bench {

/// The times in which a run computes nothing, so that what it measures is fair: before everything it measures what the
/// idle machine uses, and between repetitions it waits for the machine to cool down. On the engine's thread.
///
/// All waits end at once where a stop is requested, by an Error Stopped.
class RestPeriods {
public:
    /// All outlive this.
    RestPeriods(const plan::Plan& plan, const Clock& clock, PassSensors& passes, PresentSensors& present,
                record::EventProducer& producer);

    /// Before anything is computed: measures idle power, takes the temperatures from which "baseline" counts, and warns
    /// of what the sensors here cannot do.
    /// \param devices in use
    void begin(const std::vector<backend::Device>& devices, const std::stop_token& stop);

    /// Waits as the plan's cooldown says.
    /// \param repetition that comes after it
    void coolDown(int repetition, const std::stop_token& stop);

    /// How long that many cooldowns will take: as those before, and before the first at most.
    [[nodiscard]] double secondsFor(int cooldowns) const;

private:
    /// A device in use, and how warm it may be when a repetition begins.
    struct Mark {
        backend::Device device = backend::Device::Cpu;
        double celsius = 0;
    };
    /// What a device's sensor tells, beside its mark.
    struct Warmth {
        Mark mark;
        double celsius = 0;
        [[nodiscard]] double excess() const { return celsius - mark.celsius; }
    };

    void awaitSensors(const std::stop_token& stop) const;
    void measureIdle(backend::Device device, const std::stop_token& stop) const;
    void setMarks(const std::vector<backend::Device>& devices);
    [[nodiscard]] std::optional<Warmth> warmest() const;
    void wait(Clock::duration length, const std::stop_token& stop) const;

    const plan::Plan& m_plan;
    const Clock& m_clock;
    PassSensors& m_passes;
    PresentSensors& m_present;
    record::EventProducer& m_producer;
    std::vector<Mark> m_marks;  ///< once it has begun; none: no cooldown is wanted, or none is possible
    bool m_hasBegun = false;
    std::optional<double> m_lastSeconds;  ///< of the newest cooldown
};

/// Seconds that a run with this plan waits at most.
/// \param devices in use
[[nodiscard]] double longestRest(const plan::Plan& plan, std::size_t devices);

}  // namespace clipscope::bench
