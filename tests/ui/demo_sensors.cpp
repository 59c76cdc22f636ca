// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_sensors.h"

#include "tests/support/test_sensors.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace clipscope::test {
namespace {

constexpr double gib = 1024.0 * 1024.0 * 1024.0;
constexpr double limitC = 95;
constexpr double noticedAfter = 0.5;

struct Stretch {
    double from;
    double to;
    [[nodiscard]] bool holds(double t) const { return t >= from && t < to; }
};
constexpr Stretch otherPrograms{23.5, 28};
constexpr Stretch throttled{54, 65.5};

/// Positions of the sensors; the first three are those that the runs of other tests have.
enum Position : record::SensorIndex { Used, Available, Use, Others, Temperature, PackagePower, Clock };

double temperatureC(double t) {
    const double warm = 48 + 45.5 * (1 - std::exp(-t / 17));
    const double cooler = t > throttled.to ? 9 * (1 - std::exp(-(t - throttled.to) / 6)) : 0;
    return warm - cooler + 0.4 * std::sin(t * 2.3);
}

double powerWatts(double t) {
    const double full = 41.5 - 6 * std::exp(-t / 10) + 0.8 * std::sin(t * 1.7);
    return throttled.holds(t) ? full - 6.5 : full;
}

double clockMhz(double t) {
    return (throttled.holds(t) ? 3204 : 3600) + 12 * std::sin(t * 2.9);
}

double othersPercent(double t) {
    return otherPrograms.holds(t) ? 17 + 2 * std::sin(t * 5) : 1.2 + 0.4 * std::sin(t);
}

record::Sensor sensor(std::string id, std::string label, std::string device, telemetry::Quantity quantity,
                      std::optional<double> limit = std::nullopt) {
    return {.id = std::move(id),
            .label = std::move(label),
            .device = std::move(device),
            .quantity = quantity,
            .limit = limit};
}

record::SensorsChanged source(std::string name, std::vector<record::Sensor> added, record::SensorIndex first) {
    const auto count = static_cast<std::int32_t>(added.size());
    return {.source = std::move(name), .sensors = count, .first = first, .added = std::move(added)};
}

record::SensorsPicked::Pick pick(std::string role, Position position, const std::string& id, const std::string& label) {
    return {
        .role = std::move(role), .sensor = position, .why = Message(MessageId::sensor_is_the_only_one, {id, label})};
}

double meanOf(double (*figure)(double), double from, double to) {
    constexpr int steps = 40;
    double sum = 0;
    for (int step = 0; step < steps; ++step) {
        sum += figure(from + (to - from) * (step + 0.5) / steps);
    }
    return sum / steps;
}

}  // namespace

std::vector<record::EventPayload> DemoSensors::announcement() {
    using telemetry::Quantity;
    const std::string heat = "libsensors/coretemp-isa-0000/temp1";
    std::vector<record::EventPayload> events{
        source("procfs",
               {sensor("process.rss", "Resident memory", "process", Quantity::Bytes),
                sensor("memory.available", "Available memory", "machine", Quantity::Bytes),
                sensor("process.cpu", "CPU", "process", Quantity::Share),
                sensor("other.cpu", "Other programs", "machine", Quantity::Share)},
               Used),
        source("libsensors", {sensor(heat, "Package id 0", "cpu", Quantity::Temperature, limitC)}, Temperature),
        source("rapl", {sensor("rapl/power", "CPU and memory", "cpu", Quantity::Power)}, PackagePower),
        source("cpufreq", {sensor("cpu.clock", "Clock", "cpu", Quantity::Clock)}, Clock),
        record::SensorsChanged{.source = "nvml",
                               .status = record::ReadingStatus::Absent,
                               .reason = Message(MessageId::nvml_not_installed, {std::string("libnvidia-ml.so.1")})},
        record::SensorsChanged{.source = "perf_event",
                               .status = record::ReadingStatus::NoPermission,
                               .reason = Message(MessageId::perf_events_forbidden, {std::int64_t{4}}),
                               .sensors = 2},
        record::SensorsPicked{.picks = {pick("cpu_temperature", Temperature, heat, "Package id 0"),
                                        pick("cpu_power", PackagePower, "rapl/power", "CPU and memory"),
                                        pick("cpu_clock", Clock, "cpu.clock", "Clock")}},
        record::ThrottleWatched{.device = "cpu", .isPossible = true}};
    return events;
}

std::vector<record::Reading> DemoSensors::readings(double t, double usedBytes) {
    return {reading(Used, usedBytes),
            reading(Available, 22.5 * gib - usedBytes),
            reading(Use, 95 + 2 * std::sin(t * 3)),
            reading(Others, othersPercent(t)),
            reading(Temperature, temperatureC(t)),
            reading(PackagePower, powerWatts(t)),
            reading(Clock, clockMhz(t))};
}

std::vector<record::EventPayload> DemoSensors::noticed(double from, double to) {
    std::vector<record::EventPayload> events;
    const auto isDue = [&](double at) { return at + noticedAfter >= from && at + noticedAfter < to; };
    if (isDue(otherPrograms.from)) {
        events.emplace_back(record::ConditionBegan{
            .condition = 0,
            .kind = record::ConditionKind::BackgroundLoad,
            .device = "cpu",
            .evidence = Message(MessageId::others_use_cpu_by_name, {17.0, std::string("backup 12 %, browser 4 %")}),
            .from = otherPrograms.from});
    }
    if (isDue(otherPrograms.to)) {
        events.emplace_back(record::ConditionEnded{.condition = 0, .to = otherPrograms.to});
    }
    if (isDue(throttled.from)) {
        events.emplace_back(record::ConditionBegan{.condition = 1,
                                                   .kind = record::ConditionKind::Throttle,
                                                   .device = "cpu",
                                                   .cause = record::ThrottleCause::Thermal,
                                                   .verdict = record::Verdict::Suspected,
                                                   .evidence = Message(MessageId::clock_fell_hot, {11.0, 92.0, limitC}),
                                                   .from = throttled.from});
    }
    if (isDue(throttled.to)) {
        events.emplace_back(record::ConditionEnded{.condition = 1, .to = throttled.to});
    }
    return events;
}

record::PassResources DemoSensors::resources(double from, double to, double peakBytes) {
    double most = 0;
    for (double t = from; t < to; t += 0.1) {
        most = std::max(most, temperatureC(t));
    }
    const double watts = meanOf(powerWatts, from, to);
    return {.cpuUtilPercent = 96.0,
            .peakRssBytes = peakBytes,
            .otherCpuPercent = meanOf(othersPercent, from, to),
            .temperatureStartC = temperatureC(from),
            .temperatureMeanC = meanOf(temperatureC, from, to),
            .temperatureMaxC = most,
            .clockMeanMhz = meanOf(clockMhz, from, to),
            .energyJoules = watts * (to - from),
            .powerMeanWatts = watts,
            .energySource = "rapl/energy"};
}

double DemoSensors::slowness(double t) {
    return throttled.holds(t) ? 1.12 : otherPrograms.holds(t) ? 1.15 : 1.0;
}

}  // namespace clipscope::test
