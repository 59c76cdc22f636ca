// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/run_script.h"

#include "core/record/event_json.h"
#include "core/record/run_model.h"
#include "tests/support/test_sensors.h"

#include <utility>

namespace clipscope::test {

RunScript::RunScript(int cases) : m_passes(static_cast<std::size_t>(cases), 0) {
    using record::ConditionKind;
    m_started.schema = record::journalSchema;
    m_started.plan.name = "scripted";
    m_started.watched = {ConditionKind::Throttle, ConditionKind::BackgroundLoad, ConditionKind::MemoryPressure,
                         ConditionKind::Swap,     ConditionKind::ClockChange,    ConditionKind::Battery};
    for (int index = 0; index < cases; ++index) {
        plan::Case made;
        made.id = "case-" + std::to_string(index);
        made.backend = "eager";
        made.batchSize = 10;
        m_started.cases.push_back(std::move(made));
    }
    post(sensorsChanged({"other.cpu"}, telemetry::Quantity::Share));
    for (const double t : {0.0, 1.0}) {
        m_now = t;
        post(record::Telemetry{.readings = {reading(0, 1)}});
    }
}

void RunScript::post(record::EventPayload payload) {
    m_events.push_back({.seq = m_events.size() + 1, .t = m_now, .payload = std::move(payload)});
}

void RunScript::pass(record::CaseIndex index, const std::vector<double>& batchSeconds,
                     const record::PassResources& resources, bool isSteady) {
    const std::int32_t repetition = m_passes.at(static_cast<std::size_t>(index))++;
    post(record::PassStarted{.caseIndex = index, .repetition = repetition});
    const bool isFirst = m_now < 10;
    m_now = isFirst ? 10 : m_now + 10;
    post(record::WarmedUp{.caseIndex = index, .repetition = repetition, .batches = 1, .isSteady = isSteady});
    for (const double seconds : batchSeconds) {
        record::BatchDone batch{.caseIndex = index, .repetition = repetition, .size = 10, .start = m_now};
        batch.wallSeconds = seconds;
        m_now += seconds;
        post(batch);
    }
    post(record::PassFinished{.caseIndex = index,
                              .repetition = repetition,
                              .summary = {.resources = resources},
                              .stopReason = Message(MessageId::pass_has_its_seconds)});
}

void RunScript::condition(record::ConditionKind kind, std::optional<record::ThrottleCause> cause, double from,
                          double to, const Message& evidence, record::Verdict verdict, const std::string& device) {
    post(record::ConditionBegan{.condition = m_conditions,
                                .kind = kind,
                                .device = device,
                                .cause = cause,
                                .verdict = verdict,
                                .evidence = evidence,
                                .from = from});
    post(record::ConditionEnded{.condition = m_conditions++, .to = to});
}

void RunScript::hide(const std::string& role) {
    post(record::SensorsPicked{.picks = {{.role = role, .why = Message(MessageId::sensor_hidden), .isHidden = true}}});
}

std::shared_ptr<const record::RunSnapshot> RunScript::finish() const {
    record::RunModel model;
    model.apply({.seq = 0, .t = 0, .payload = m_started});
    for (const record::Event& event : m_events) {
        model.apply(event);
    }
    const auto apply = [&](record::EventPayload payload) {
        model.apply({.seq = m_events.size() + 1, .t = m_now, .payload = std::move(payload)});
    };
    for (std::size_t index = 0; index < m_passes.size(); ++index) {
        if (m_passes[index] > 0) {
            apply(record::CaseFinished{.caseIndex = static_cast<record::CaseIndex>(index)});
        }
    }
    apply(record::RunFinished{});
    return model.finalSnapshot();
}

std::vector<double> steadyBatches(int count, double seconds) {
    std::vector<double> batches;
    for (int number = 0; number < count; ++number) {
        constexpr int places = 7;
        batches.push_back(seconds * (1 + 0.01 * (number * 3 % places - 3) / 3.0));
    }
    return batches;
}

}  // namespace clipscope::test
