// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random.h"

namespace clipscope::simulation {

/// What a device is made of. The defaults of nothing matter: draw() fills everything.
struct HeatMachineParts {
    double maxMhz = 0;  ///< that it holds with all cores busy, unhindered
    double ambientC = 0;
    double limitC = 0;
    double idleWatts = 0;
    double fullWatts = 0;      ///< at maxMhz
    double fastSeconds = 0;    ///< time constant from die to cooler
    double slowSeconds = 0;    ///< time constant from cooler to air
    double fastShare = 0;      ///< of the whole rise of temperature that lies between die and cooler
    double powerExponent = 0;  ///< of the clock, in dynamic power

    [[nodiscard]] static HeatMachineParts draw(Random& random);
};

/// How the device answers heat at its limit.
enum class HeatControl {
    Gentle,  ///< the clock is lowered step by step so that the limit is held, as today's chips do
    Sudden,  ///< the clock falls far at once, until it is cooler by some degrees
};

/// A device that heats up: two bodies of heat, one behind the other, dynamic power by its clock, and a controller of
/// temperature. Advanced in small steps.
class HeatMachine {
public:
    HeatMachine(const HeatMachineParts& parts, HeatControl control, Random& random);

    /// How hot it would become at full load in the end, with cooling as it is at present.
    void setSteadyC(double temperatureC);
    /// Sets both bodies to what they are after a long time at this load.
    void warmUp(double busy);

    /// \param wantedMhz what governor and power limits leave of the clock
    /// \param busy share of its time that it computes
    void advance(double seconds, double wantedMhz, double busy);

    [[nodiscard]] double clockMhz() const { return m_clockMhz; }
    [[nodiscard]] double temperatureC() const { return m_dieC; }
    [[nodiscard]] double watts() const { return m_watts; }
    /// Heat keeps the clock below what is wanted by more than 1 %.
    [[nodiscard]] bool isThrottled() const { return m_isThrottled; }
    /// How often that began, and for how long it was so, both since the start.
    [[nodiscard]] double throttleEvents() const { return m_events; }
    [[nodiscard]] double throttledSeconds() const { return m_seconds; }

    /// The clock at which it draws so much when busy.
    [[nodiscard]] double clockForWatts(double watts) const;

private:
    void control(double seconds);

    HeatMachineParts m_parts;
    HeatControl m_control;
    double m_steadyC = 0;
    double m_coolerC = 0;
    double m_dieC = 0;
    double m_clockMhz = 0;
    double m_watts = 0;
    double m_share = 1;     ///< of the clock that heat leaves
    double m_suddenShare;   ///< to which a sudden controller lowers it
    double m_hysteresis;    ///< degrees that it then must be cooler
    double m_leastSeconds;  ///< that it stays low at least
    double m_lowFor = 0;
    bool m_isThrottled = false;
    double m_events = 0;
    double m_seconds = 0;
};

}  // namespace clipscope::simulation
