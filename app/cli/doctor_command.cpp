// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor_command.h"

#include "app/cli/doctor_text.h"
#include "app/cli/interruption.h"
#include "app/cli/progress_display.h"
#include "app/sensor_environment.h"
#include "core/bench/monitor.h"
#include "core/telemetry/busy_list.h"

#include <unistd.h>
#include <iostream>
#include <thread>

namespace clipscope::cli {
namespace {

/// So that who takes the CPUs is looked at twice.
constexpr std::chrono::milliseconds look{3000};
constexpr std::chrono::milliseconds pollInterval{50};

}  // namespace

ExitCode runDoctor(bool isJson) {
    const Interruption interruption;
    const SystemClock clock;
    const telemetry::SensorSetup sensors = sensorsFromEnvironment();
    bench::DoctorFacts facts = bench::gatherDoctorFacts(sensors);
    const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    if (isTerminal) {
        std::cerr << "Looking at the machine for three seconds …" << std::flush;
    }
    bench::DoctorLook readings;
    bench::Monitor monitor({.clock = &clock, .sensors = sensors, .choices = {}, .observers = {&readings}});
    const Clock::time_point end = clock.now() + look;
    while (clock.now() < end && interruption.count() == 0) {
        std::this_thread::sleep_for(pollInterval);
    }
    if (isTerminal) {
        std::cerr << "\r\033[K" << std::flush;
    }
    if (interruption.count() > 0) {
        return exitStopped;
    }
    facts.busiestPrograms = telemetry::busyText(monitor.busiest());
    facts.readings = readings.readings();
    monitor.finish(record::RunOutcome::Complete);
    const auto findings = bench::diagnose(facts);
    std::cout << (isJson ? doctorJson(findings) : doctorText(findings, static_cast<std::size_t>(terminalWidth())));
    return exitOk;
}

}  // namespace clipscope::cli
