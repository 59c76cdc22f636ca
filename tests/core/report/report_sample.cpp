// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/report_sample.h"

#include "core/plan/vocabulary.h"
#include "core/record/event_json.h"
#include "core/record/run_model.h"
#include "tests/support/test_sensors.h"

#include <cmath>
#include <utility>

namespace clipscope::test {
namespace {

using backend::Device;
using backend::Precision;
using backend::Stage;
using backend::Tower;

constexpr double mebibyte = 1024.0 * 1024.0;

double microseconds(double seconds) {
    return std::round(seconds * 1e6) / 1e6;
}

plan::Case makeCase(Tower tower, Device device, Precision precision, std::int64_t size) {
    plan::Case made;
    made.device = device;
    made.tower = tower;
    made.precision = precision;
    made.batchSize = size;
    made.model = "vit-b-32";
    made.backend = "eager";
    made.threads = 2;
    made.id = std::string(plan::nameOf(tower)) + (device == Device::Gpu ? "-gpu" : "") + "-eager-" +
              std::string(plan::nameOf(precision)) + "-b" + std::to_string(size);
    return made;
}

std::vector<plan::Case> makeCases(bool hasGpu) {
    std::vector<plan::Case> cases;
    for (const Tower tower : {Tower::Image, Tower::Text}) {
        for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
            for (const std::int64_t size : {1, 8, 32}) {
                cases.push_back(makeCase(tower, Device::Cpu, precision, size));
            }
        }
    }
    if (hasGpu) {
        for (const std::int64_t size : {1, 8, 32}) {
            cases.push_back(makeCase(Tower::Image, Device::Gpu, Precision::Bf16, size));
        }
    }
    return cases;
}

record::Environment makeEnvironment() {
    record::Environment environment;
    environment.memoryOfferedBytes = 8192 * mebibyte;
    environment.cpusAllowed = 2;
    environment.groups = {
        {"machine",
         "Machine",
         {{"cpu_model", "CPU", "Example(R) CPU @ 2.20GHz, 50% <fast> & \"cheap\"", ""},
          {"gpu", "GPU", "", "No GPU was found: there is no driver on this machine."},
          {"governor", "Governor", "", "This system does not tell it."}}},
        {"software",
         "Software",
         {{"command_line", "Command line", "clipscope-cli run --precision fp32 bf16 --output-dir ~/runs/a_b#1", ""},
          {"weights_sha256", "Weights",
           "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", ""}}}};
    return environment;
}

/// Builds a run event by event.
class Script {
public:
    explicit Script(const ReportSample& sample) : m_sample(sample), m_cases(makeCases(sample.hasGpu)) {}

    std::vector<record::Event> write() {
        start();
        if (!m_sample.hasGpu) {
            numerics();
        }
        for (std::int32_t repetition = 0; repetition < m_sample.repetitions; ++repetition) {
            for (std::size_t index = 0; index < m_cases.size(); ++index) {
                step(static_cast<record::CaseIndex>(index), repetition);
            }
        }
        if (m_sample.hasSensors) {
            disturbances();
        }
        if (m_sample.hasEnd) {
            post(record::RunFinished{m_sample.outcome});
        }
        return std::move(m_events);
    }

private:
    void post(record::EventPayload payload) { m_events.push_back({m_events.size() + 1, m_now, std::move(payload)}); }

    void start() {
        record::RunStarted started;
        started.schema = record::journalSchema;
        started.program = "clipscope 0.1.0";
        started.wallTime = "2026-01-02T03:04:05+01:00";
        started.plan.name = "quick";
        started.plan.numRuns = m_sample.repetitions;
        started.plan.isCpuOnly = false;
        started.plan.precisions = {Precision::Fp32, Precision::Bf16};
        started.plan.note = nastyText;
        started.plan.tags = {{"room_1", "50% & more"}, {"who|what", "A\\B"}};
        started.plan.ambientC = 21.5;
        started.cases = m_cases;
        started.environment = makeEnvironment();
        started.modelDescription = "vit-b-32, random weights, seed 1";
        started.isRandomModel = true;
        if (m_sample.hasSensors) {
            started.watched = {record::ConditionKind::Throttle, record::ConditionKind::BackgroundLoad};
        }
        post(std::move(started));
        record::SensorsChanged sensors = sensorsChanged({"process.rss"});
        sensors.added.push_back({.id = "cpu.temperature",
                                 .label = "Package",
                                 .device = "cpu",
                                 .quantity = telemetry::Quantity::Temperature,
                                 .limit = 100});
        post(std::move(sensors));
        if (m_sample.hasSensors) {
            pickSensors();
        }
        post(record::Warning{{}, Message(MessageId::text, {std::string("3 of 15 files were no images & skipped.")})});
    }

    /// The position of a sensor follows from the order in which they are told.
    void pickSensors() {
        record::SensorsChanged others = sensorsChanged({"other.cpu", "cpu.clock"}, telemetry::Quantity::Share);
        others.first = 2;
        others.added[1].quantity = telemetry::Quantity::Clock;
        post(std::move(others));
        const auto picked = [](const char* role, record::SensorIndex sensor, const char* id) {
            return record::SensorsPicked::Pick{
                .role = role,
                .sensor = sensor,
                .why = Message(MessageId::sensor_is_the_only_one, {std::string(id), std::string("Package")})};
        };
        post(record::SensorsPicked{
            .picks = {
                picked("cpu_temperature", 1, "cpu.temperature"),
                picked("cpu_clock", 3, "cpu.clock"),
                {.role = "gpu_power", .why = Message(MessageId::no_sensor_for_role, {std::string("gpu_power")})}}});
        post(record::ThrottleWatched{.device = "cpu", .isPossible = true});
    }

    /// Heat in the first second of measurement, and a visitor for four seconds later on.
    void disturbances() {
        post(record::ConditionBegan{.condition = 0,
                                    .kind = record::ConditionKind::Throttle,
                                    .device = "cpu",
                                    .cause = record::ThrottleCause::Thermal,
                                    .evidence = Message(MessageId::throttle_events, {std::int64_t{7}}),
                                    .from = 0.4});
        post(record::ConditionEnded{.condition = 0, .to = 1.4});
        post(record::ConditionBegan{
            .condition = 1,
            .kind = record::ConditionKind::BackgroundLoad,
            .device = "cpu",
            .evidence = Message(MessageId::others_use_cpu_by_name, {31.0, std::string("backup 25 %, indexer 6 %")}),
            .from = 6});
        post(record::ConditionEnded{.condition = 1, .to = 10});
        post(record::TelemetryCost{.cpuSeconds = 0.5});
    }

    static void addSensorFigures(record::PassResources& resources, std::int32_t repetition) {
        resources.temperatureStartC = 48 + 4 * repetition;
        resources.temperatureMeanC = 61.5 + repetition;
        resources.temperatureMaxC = 72 + repetition;
        resources.clockMeanMhz = 3400 - 10 * repetition;
        resources.energyJoules = 150 + repetition;
        resources.powerMeanWatts = 38.25 + repetition;
        resources.energySource = "rapl/energy";
    }

    /// Of expression and alternation k: LibTorch takes (2 + expression) times as long as the fused numerics, give or
    /// take.
    void numerics() {
        using record::NumericContestant;
        const Message missing(MessageId::numerics_not_installed, {std::string("NumExpr"), std::string("python3")});
        for (const backend::NumericExpression expression : backend::numericExpressions) {
            const auto number = static_cast<double>(expression);
            std::array<std::vector<double>, 3> seconds;
            for (int alternation = 0; alternation < 5; ++alternation) {
                const double wobble = 1 + 0.01 * alternation;
                seconds[0].push_back(microseconds(0.001 * (number + 1) * wobble));
                seconds[1].push_back(microseconds(0.001 * (number + 1) * (2 + number) * (1.02 - 0.01 * alternation)));
                seconds[2].push_back(microseconds(0.012 * (number + 1) * wobble));
            }
            post(record::NumericsCompared{
                .expression = expression,
                .inputs = "of " + std::to_string(static_cast<int>(expression)),
                .threads = 2,
                .contestants = {
                    {.contestant = NumericContestant::Fused, .seconds = seconds[0]},
                    {.contestant = NumericContestant::LibTorch, .seconds = seconds[1], .largestDifference = 0.001},
                    {.contestant = NumericContestant::NumPy, .seconds = seconds[2], .largestDifference = 0},
                    {.contestant = NumericContestant::NumExpr, .reason = missing}}});
        }
    }

    void step(record::CaseIndex index, std::int32_t repetition) {
        const std::string& id = m_cases[static_cast<std::size_t>(index)].id;
        if (id == "image-eager-bf16-b32") {
            if (repetition == 0) {
                post(record::CaseSkipped{index,
                                         Message(MessageId::text, {std::string("It needs 12 GiB, of which 8 "
                                                                               "GiB are there; 16 would fit.")})});
            }
        } else if (id == "text-eager-bf16-b32") {
            if (repetition == 0) {
                post(record::PassStarted{index, repetition});
                post(record::CaseFailed{index, repetition, Message(MessageId::engine_out_of_memory)});
            }
        } else {
            pass(index, repetition);
        }
    }

    void pass(record::CaseIndex index, std::int32_t repetition) {
        const plan::Case& definition = m_cases[static_cast<std::size_t>(index)];
        post(record::PassStarted{index, repetition});
        post(record::Decision{index, 0, definition.batchSize,
                              Message(MessageId::text, {std::string("The plan fixes it, \"as is\".")}), "plan"});
        const bool isSteady = definition.id != "text-eager-fp32-b8";
        m_now = microseconds(m_now + 0.4);
        post(record::WarmedUp{index, repetition, 2, 0.4, isSteady, {0.25, 0.15}});
        const int batches = definition.batchSize == 1 ? 70 : 12;
        for (int batch = 0; batch < batches; ++batch) {
            measure(index, repetition, batch);
        }
        post(record::Telemetry{
            {test::reading(0, 700 * mebibyte), test::reading(1, record::ReadingStatus::NoPermission)}});
        record::PassFinished finished{index, repetition, {}, Message(MessageId::text, {std::string("time")})};
        finished.summary.resources = {
            .cpuUtilPercent = 93.5 + repetition,
            .machineCpuUtilPercent = 95,
            .peakRssBytes = (700.0 + 10 * static_cast<double>(definition.batchSize)) * mebibyte,
            .isPeakSampled = definition.batchSize == 32};
        if (m_sample.hasSensors) {
            addSensorFigures(finished.summary.resources, repetition);
            post(record::Telemetry{{test::reading(2, 1.0)}});
        }
        post(std::move(finished));
        if (repetition + 1 == m_sample.repetitions) {
            post(record::CaseFinished{index});
        }
    }

    void measure(record::CaseIndex index, std::int32_t repetition, int batch) {
        const plan::Case& definition = m_cases[static_cast<std::size_t>(index)];
        const double tower = definition.tower == Tower::Image ? 1.0 : 0.4;
        const double precision = definition.precision == Precision::Bf16 ? 0.6 : 1.0;
        const double device = definition.device == Device::Gpu ? 0.05 : 1.0;
        const double perSample = definition.batchSize == 1 ? 0.060 : 0.045;
        const double wobble = 1 + 0.001 * ((batch * 37 + repetition * 11 + index * 5) % 21 - 10) + 0.004 * repetition;
        record::BatchDone done;
        done.caseIndex = index;
        done.repetition = repetition;
        done.size = definition.batchSize;
        done.start = m_now;
        done.wallSeconds =
            microseconds(perSample * static_cast<double>(done.size) * tower * precision * device * wobble);
        done.stages.seconds[static_cast<std::size_t>(Stage::CopyIn)] = microseconds(done.wallSeconds * 0.02);
        done.stages.seconds[static_cast<std::size_t>(Stage::Tower)] = microseconds(done.wallSeconds * 0.97);
        m_now = microseconds(m_now + done.wallSeconds);
        post(done);
    }

    ReportSample m_sample;
    std::vector<plan::Case> m_cases;
    std::vector<record::Event> m_events;
    double m_now = 0;
};

}  // namespace

const std::string nastyText =
    "100% of $5 & #1_a {b} ~c^2 \\input{x} <b>|d| \"e\" 'f' `g` *h* --flag ,, é ß ≤ 中 \xF0\x9F\x98\x80 \xFF "
    "[i](j)\nnext";

std::vector<record::Event> sampleEvents(const ReportSample& sample) {
    return Script(sample).write();
}

std::shared_ptr<const record::RunSnapshot> fold(const std::vector<record::Event>& events) {
    record::RunModel model;
    for (const record::Event& event : events) {
        model.apply(event);
    }
    return model.finalSnapshot();
}

std::shared_ptr<const record::RunSnapshot> reportSample(const ReportSample& sample) {
    return fold(sampleEvents(sample));
}

record::RunSnapshot enginesRun() {
    record::RunSnapshot run = *reportSample();
    const record::CaseResult model = run.cases.front();
    run.cases.clear();
    const auto add = [&](const char* id, const char* backend, std::vector<backend::Shortcut> noShortcut,
                         double factor) {
        record::CaseResult item = model;
        item.definition.id = id;
        item.definition.backend = backend;
        item.definition.noShortcut = std::move(noShortcut);
        for (record::PassResult& pass : item.passes) {
            pass.summary.throughput *= factor;
        }
        *item.throughput *= factor;
        item.fidelity = record::FidelityMeasured{.inputs = 64, .cosineMin = 1, .centredMin = 0.999999};
        run.cases.push_back(std::move(item));
    };
    add("eager", "eager", {}, 1);
    add("packed", "packed", {}, 1.5);
    add("packed-plain", "packed", {backend::Shortcut::LastBlock}, 1.2);
    add("inductor", "inductor", {}, 1.4);
    return run;
}

}  // namespace clipscope::test
