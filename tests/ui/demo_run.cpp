// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_run.h"

#include "core/plan/builtin_plans.h"
#include "core/plan/expansion.h"
#include "core/record/event_json.h"
#include "core/record/pass_accumulator.h"
#include "tests/ui/demo_sensors.h"

#include <cmath>
#include <random>
#include <string>
#include <utility>

namespace clipscope::test {
namespace {

constexpr double gib = 1024.0 * 1024.0 * 1024.0;

class DemoMachine {
public:
    std::vector<record::Event> run(const plan::Plan& plan);

private:
    void add(record::EventPayload payload) {
        m_events.push_back({.seq = m_events.size(), .t = m_time, .payload = std::move(payload)});
    }
    void measure(record::CaseIndex index, std::int32_t repetition);
    void measureFidelity(record::CaseIndex index);
    void load(record::CaseIndex index);
    void sampleUntilNow();
    [[nodiscard]] double batchSeconds(const plan::Case& item);

    std::vector<record::Event> m_events;
    std::vector<plan::Case> m_cases;
    std::mt19937 m_random{7};
    double m_time = 0;
    double m_sampledUntil = 0;
    double m_memory = 0.4 * gib;
};

/// Of the eager engine's time with every shortcut.
double slowness(const plan::Case& item) {
    const double ofEngine = item.backend == "packed" ? 0.5 : item.backend == "inductor" ? 0.6 : 1.0;
    return ofEngine * (item.noShortcut.empty() ? 1.0 : 1.15);
}

double DemoMachine::batchSeconds(const plan::Case& item) {
    const double perSample = (item.tower == backend::Tower::Image ? 0.024 : 0.011) *
                             (item.precision == backend::Precision::Bf16 ? 0.45 : 1.0) * slowness(item);
    const auto size = static_cast<double>(item.batchSize);
    const double noise = 1 + 0.04 * (static_cast<double>(m_random() % 1000) / 1000 - 0.5);
    return (0.004 + perSample * (size * 0.8 + 0.35 * std::sqrt(size))) * noise * DemoSensors::slowness(m_time);
}

void DemoMachine::sampleUntilNow() {
    while (m_sampledUntil + 0.25 <= m_time) {
        m_sampledUntil += 0.25;
        const double used = m_memory + 0.01 * gib * std::sin(m_sampledUntil);
        const auto tell = [this](record::EventPayload payload) {
            m_events.push_back({.seq = m_events.size(), .t = m_sampledUntil, .payload = std::move(payload)});
        };
        tell(record::Telemetry{DemoSensors::readings(m_sampledUntil, used)});
        for (record::EventPayload& payload : DemoSensors::noticed(m_sampledUntil - 0.25, m_sampledUntil)) {
            tell(std::move(payload));
        }
    }
}

void DemoMachine::load(record::CaseIndex index) {
    m_memory = 0.5 * gib;
    add(record::LoadProgress{.caseIndex = index, .fraction = 0.1});
    m_time += 0.5;
    m_memory = 1.1 * gib;
    sampleUntilNow();
    add(record::LoadProgress{.caseIndex = index, .fraction = 1});
}

void DemoMachine::measureFidelity(record::CaseIndex index) {
    const plan::Case& item = m_cases[static_cast<std::size_t>(index)];
    record::FidelityMeasured measured{.caseIndex = index, .inputs = 64, .cosineMin = 0.999999, .centredMin = 0.999998};
    if (item.precision == backend::Precision::Bf16) {
        const bool isLow = item.backend == "inductor" && item.tower == backend::Tower::Text;
        measured.cosineMin = isLow ? 0.99931 : 0.99984;
        measured.centredMin = isLow ? 0.99412 : 0.99871;
    }
    add(measured);
}

void DemoMachine::measure(record::CaseIndex index, std::int32_t repetition) {
    const plan::Case& item = m_cases[static_cast<std::size_t>(index)];
    if (repetition == 0) {
        measureFidelity(index);
    }
    add(record::PassStarted{.caseIndex = index, .repetition = repetition});
    m_memory = (1.1 + 0.006 * static_cast<double>(item.batchSize)) * gib;
    if (static_cast<std::size_t>(index) + 1 == m_cases.size()) {
        m_time += 0.2;
        add(record::CaseFailed{
            .caseIndex = index, .repetition = repetition, .reason = Message(MessageId::engine_out_of_memory)});
        return;
    }
    m_time += 0.6;
    sampleUntilNow();
    add(record::WarmedUp{.caseIndex = index, .repetition = repetition, .batches = 3, .seconds = 0.6});
    record::PassAccumulator pass;
    const double begin = m_time;
    for (const double end = m_time + 2; m_time < end;) {
        record::BatchDone batch{.caseIndex = index, .repetition = repetition, .size = item.batchSize, .start = m_time};
        batch.wallSeconds = batchSeconds(item);
        batch.stages.seconds[3] = batch.wallSeconds * 0.97;
        m_time += batch.wallSeconds;
        sampleUntilNow();
        add(batch);
        pass.add(batch);
    }
    add(record::PassFinished{.caseIndex = index,
                             .repetition = repetition,
                             .summary = pass.summary(DemoSensors::resources(begin, m_time, m_memory)),
                             .stopReason = Message(MessageId::pass_has_its_seconds)});
}

std::vector<record::Event> DemoMachine::run(const plan::Plan& plan) {
    m_cases = plan::expand(plan, "vit-b-32", [](const std::string&) { return 6; });
    add(record::RunStarted{
        .schema = std::string(record::journalSchema),
        .program = "clipscope 0.1.0",
        .wallTime = "2026-01-02T10:22:07+01:00",
        .plan = plan,
        .cases = m_cases,
        .environment = {.groups = {{.name = "machine",
                                    .title = "Machine",
                                    .facts = {{.name = "cpu_model", .title = "CPU", .value = "Imaginary 6-core CPU"}}}},
                        .memoryOfferedBytes = 23.4 * gib,
                        .cpusAllowed = 6},
        .watched = {record::ConditionKind::Throttle, record::ConditionKind::BackgroundLoad},
        .modelDescription = "vit-b-32, random weights, seed 1",
        .isRandomModel = true});
    for (record::EventPayload& payload : DemoSensors::announcement()) {
        add(std::move(payload));
    }
    add(record::Warning{
        .message = Message(MessageId::pictures_left_out, {std::int64_t{2}, std::int64_t{14}, std::int64_t{12}})});
    for (std::int32_t repetition = 0; repetition < plan.numRuns; ++repetition) {
        std::string loaded;
        for (const std::size_t index : plan::repetitionOrder(m_cases, plan.seed, repetition)) {
            const auto number = static_cast<record::CaseIndex>(index);
            if (m_cases[index].encoderKey() != loaded) {
                loaded = m_cases[index].encoderKey();
                load(number);
            }
            measure(number, repetition);
        }
    }
    for (std::size_t index = 0; index + 1 < m_cases.size(); ++index) {  // the last one fails
        add(record::CaseFinished{.caseIndex = static_cast<record::CaseIndex>(index)});
    }
    add(record::TelemetryCost{.cpuSeconds = 0.003 * m_time});
    add(record::RunFinished{.outcome = record::RunOutcome::Complete});
    return std::move(m_events);
}

}  // namespace

std::vector<record::Event> demoRun(std::string_view plan) {
    return DemoMachine().run(plan::builtinPlan(plan));
}

}  // namespace clipscope::test
