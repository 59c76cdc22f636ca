// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/throttle_trace.h"

#include "core/simulation/heat_machine.h"
#include "core/simulation/random.h"
#include "core/simulation/sensor_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace clipscope::simulation {
namespace {

/// One device in one story.
struct Scene {
    HeatMachineParts made;
    SensorPanel::Parts sensors;
    HeatControl control = HeatControl::Gentle;
    double duration = 0;
    double steadyC = 0;  ///< before anything happens
    double eventAt = 0;  ///< s: when it does
    std::function<void(double t, HeatMachine& machine, Surroundings& around)> happen;
};

double ramp(double t, double from, double to) {
    return std::clamp((t - from) / (to - from), 0.0, 1.0);
}

/// Cooling gets worse: a fan stops, or a room warms up.
void losesCooling(Scene& scene, Random& random, double seconds, double overLimit) {
    const double before = scene.steadyC;
    const double after = scene.made.limitC + overLimit;
    const double back = random.chance(0.5) ? scene.duration - random.between(10, 30) : scene.duration + 1;
    scene.happen = [=, at = scene.eventAt](double t, HeatMachine& machine, Surroundings&) {
        const double worse = ramp(t, at, at + seconds) - ramp(t, back, back + seconds);
        machine.setSteadyC(before + (after - before) * worse);
    };
}

/// Power is limited from a moment on to a share of what the device would draw.
void limitsPower(Scene& scene, double share, bool isLimitTold, double watts) {
    scene.happen = [=, at = scene.eventAt, last = 0.0](double t, HeatMachine& machine, Surroundings& around) mutable {
        const double limit = t >= at ? share * watts : 1.2 * watts;
        around.powerLimitWatts = isLimitTold ? std::optional(limit) : std::nullopt;
        around.wantedMhz = std::min(around.allowedMhz, machine.clockForWatts(limit));
        around.powerSeconds += around.wantedMhz < 0.99 * around.allowedMhz ? t - last : 0;
        last = t;
    };
}

void changesGovernor(Scene& scene, Random& random) {
    const double share = random.between(0.5, 0.9);
    const bool isLimit = random.chance(0.6);
    scene.happen = [=, at = scene.eventAt](double t, HeatMachine&, Surroundings& around) {
        if (t >= at) {
            around.wantedMhz = share * around.allowedMhz;
            around.policyChanges = 1;
            around.allowedMhz = isLimit ? around.wantedMhz : around.allowedMhz;
        }
    };
}

void becomesIdle(Scene& scene, Random& random) {
    const double low = random.between(0.1, 0.4);
    const bool comesBack = random.chance(0.5);
    const double back = scene.eventAt + random.between(5, 30);
    scene.happen = [=, at = scene.eventAt](double t, HeatMachine&, Surroundings& around) {
        if (t >= at && !(comesBack && t >= back)) {
            around.busy = 0.02;
            around.wantedMhz = low * around.allowedMhz;
        }
    };
}

void isBursty(Scene& scene, Random& random) {
    const double period = random.between(0.5, 6);
    const double duty = random.between(0.3, 0.8);
    const double low = random.between(0.3, 0.7);
    scene.happen = [=](double t, HeatMachine&, Surroundings& around) {
        if (std::fmod(t, period) > duty * period) {
            around.busy = 0.1;
            around.wantedMhz = low * around.allowedMhz;
        }
    };
}

void limitsCurrent(Scene& scene, Random& random) {
    const double share = random.between(0.75, 0.94);
    const double period = random.chance(0.5) ? random.between(10, 40) : scene.duration;
    scene.happen = [=, at = scene.eventAt](double t, HeatMachine&, Surroundings& around) {
        if (t >= at && std::fmod(t - at, 2 * period) < period) {
            around.wantedMhz = share * around.allowedMhz;
        }
    };
}

void losesCpuTime(Scene& scene, Random& random, bool isQuota) {
    const double share = random.between(0.1, 0.6);
    const double until = scene.eventAt + random.between(20, 80);
    scene.happen = [=, at = scene.eventAt, last = 0.0, held = 0.0](double t, HeatMachine&,
                                                                   Surroundings& around) mutable {
        if (t >= at && t < until) {
            around.stolen = isQuota ? 0 : share;
            around.busy = 1 - share;
            held += isQuota ? share * (t - last) : 0;
        }
        around.quotaSeconds = held;
        last = t;
    };
}

void isHot(Scene& scene, Random& random) {
    scene.steadyC = scene.made.limitC - random.between(3.8, 9);
    scene.happen = {};
}

void lacksSensors(Scene& scene, Random& random) {
    scene.sensors.hasTemperature = random.chance(0.4);
    scene.sensors.hasClock = random.chance(0.4);
    scene.sensors.hasCounter = random.chance(0.3);
    scene.sensors.hasPower = random.chance(0.3);
    random.chance(0.5) ? becomesIdle(scene, random) : changesGovernor(scene, random);
}

void freezesSensors(Scene& scene, Random& random) {
    scene.sensors.isCounterFrozen = true;
    if (random.chance(0.6)) {
        scene.sensors.temperatureFreezesAt = scene.eventAt - random.between(5, 20);
    }
    random.chance(0.5) ? becomesIdle(scene, random) : changesGovernor(scene, random);
}

void begin(Scene& scene, ThrottleFamily family, Random& random) {
    scene.made = HeatMachineParts::draw(random);
    scene.sensors = SensorPanel::drawParts(random);
    scene.duration = random.between(120, 240);
    scene.eventAt = random.between(25, 60);
    scene.steadyC = scene.made.limitC - random.between(8, 35);
    scene.sensors.isGpu = family == ThrottleFamily::GpuHeat || family == ThrottleFamily::GpuPowerCap;
}

Scene draw(ThrottleFamily family, Random& random) {
    Scene scene;
    begin(scene, family, random);
    const bool isLimitTold = random.chance(0.8);
    switch (family) {
        case ThrottleFamily::SuddenHeat:
            scene.control = HeatControl::Sudden;
            losesCooling(scene, random, random.between(0.5, 5), random.between(30, 90));
            break;
        case ThrottleFamily::CreepingHeat:
            losesCooling(scene, random, random.between(10, 60), random.between(5, 40));
            break;
        case ThrottleFamily::Thrashing:
            scene.control = HeatControl::Sudden;
            losesCooling(scene, random, random.between(1, 20), random.between(4, 15));
            break;
        case ThrottleFamily::GpuHeat:
            losesCooling(scene, random, random.between(2, 40), random.between(8, 50));
            break;
        case ThrottleFamily::PowerCap:
        case ThrottleFamily::TurboDecay:
        case ThrottleFamily::GpuPowerCap:
            limitsPower(scene, random.between(0.5, 0.85), isLimitTold, scene.made.fullWatts);
            break;
        case ThrottleFamily::CurrentLimit:
            limitsCurrent(scene, random);
            break;
        case ThrottleFamily::Idle:
            becomesIdle(scene, random);
            break;
        case ThrottleFamily::GovernorChange:
            changesGovernor(scene, random);
            break;
        case ThrottleFamily::Steal:
            losesCpuTime(scene, random, false);
            break;
        case ThrottleFamily::CpuQuota:
            losesCpuTime(scene, random, true);
            break;
        case ThrottleFamily::HotButFine:
            isHot(scene, random);
            break;
        case ThrottleFamily::BurstyLoad:
            isBursty(scene, random);
            break;
        case ThrottleFamily::MissingSensors:
            lacksSensors(scene, random);
            break;
        case ThrottleFamily::FrozenSensors:
            freezesSensors(scene, random);
            break;
        case ThrottleFamily::ResetCounter:
            scene.sensors.hasCounter = true;
            scene.sensors.counterResetsAt = random.between(20, 110);
            scene.sensors.isResetAGlitch = random.chance(0.5);
            random.chance(0.5) ? isHot(scene, random) : becomesIdle(scene, random);
            break;
        case ThrottleFamily::OtherCores:
            scene.sensors.hasCounter = true;
            scene.sensors.othersThrottleAt = random.between(10, 60);
            break;
    }
    // What is at its limit of power, and cools down, was hotter before.
    if (family == ThrottleFamily::TurboDecay) {
        scene.steadyC = scene.made.limitC - random.between(5, 25);
    }
    return scene;
}

ThrottleTrace play(const Scene& scene, Random& random) {
    HeatMachine machine(scene.made, scene.control, random);
    SensorPanel panel(scene.sensors, random);
    machine.setSteadyC(scene.steadyC);
    machine.warmUp(1);
    ThrottleTrace trace;
    Surroundings around;
    constexpr double step = 0.01;
    constexpr double unhindered = 0.998;
    double free = 0;  // the last moment at which nothing held the clock back
    double nextSample = 0;
    double leastShare = 1;
    for (double t = 0; t < scene.duration; t += step) {
        around.busy = 1;
        around.stolen = 0;
        around.wantedMhz = around.allowedMhz = scene.made.maxMhz;
        if (scene.happen) {
            scene.happen(t, machine, around);
        }
        machine.advance(step, around.wantedMhz, around.busy);
        if (machine.clockMhz() >= unhindered * around.wantedMhz) {
            free = t;
        }
        if (machine.isThrottled()) {
            trace.heatFrom = trace.heatFrom.value_or(free);
            trace.heatTo = t;
            leastShare = std::min(leastShare, machine.clockMhz() / around.wantedMhz);
        }
        if (t >= nextSample) {
            trace.samples.push_back(panel.read(t, machine, scene.made, around));
            const double late = random.chance(0.05) ? random.between(0, 0.06) : random.between(0, 0.004);
            nextSample += random.chance(0.005) ? 0.2 : 0.1;
            nextSample = std::max(nextSample, t + 0.05) + late * 0;
        }
    }
    constexpr double leastThatMatters = 0.94;
    if (leastShare > leastThatMatters) {
        trace.heatFrom.reset();
    }
    return trace;
}

}  // namespace

std::string_view nameOf(ThrottleFamily family) {
    constexpr std::array<std::string_view, throttleFamilies> names{
        "sudden heat",   "creeping heat", "thrashing", "GPU heat", "idle",          "power cap",
        "current limit", "turbo decay",   "governor",  "steal",    "CPU quota",     "hot but fine",
        "bursty load",   "GPU power cap", "missing",   "frozen",   "reset counter", "other cores"};
    return names[static_cast<std::size_t>(family)];
}

bool isHeat(ThrottleFamily family) {
    return family <= ThrottleFamily::GpuHeat;
}

ThrottleTrace drawThrottleTrace(ThrottleFamily family, std::uint64_t seed) {
    Random random(seed * throttleFamilies + static_cast<std::uint64_t>(family));
    while (true) {
        ThrottleTrace trace = play(draw(family, random), random);
        if (trace.heatFrom.has_value() == isHeat(family)) {
            return trace;
        }
    }
}

}  // namespace clipscope::simulation
