// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/foresight.h"

#include "core/bench/fidelity_pace.h"
#include "core/bench/numerics_comparison.h"
#include "core/bench/pace.h"
#include "core/bench/rest_periods.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_inputs.h"
#include "core/hardware/cpu_info.h"
#include "core/scheduler/memory_estimate.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/memory_offer.h"

#include <set>
#include <string>
#include <utility>

namespace clipscope::bench {

Foresight foresee(const plan::Plan& plan, const std::filesystem::path& resources, backend::BackendProvider& backends) {
    const clip::ClipModel model = openPlanModel(plan);
    const std::vector<plan::Case> cases = casesOf(plan, model);
    const RunInputs inputs(plan, model, cases, resources);
    Foresight foresight{.numericThreadsRemark = numericThreadsRemark(plan)};
    const auto reasons = skipReasons(cases, backends);
    for (std::size_t index = 0; index < cases.size(); ++index) {
        foresight.cases.push_back({.definition = cases[index], .skipReason = reasons[index]});
    }
    const double held = static_cast<double>(telemetry::Procfs().residentBytes().value_or(0)) + inputs.foreseenBytes();
    const Pace pace(model.config, hardware::readCpuInfo().features);
    const auto headroom = telemetry::memoryHeadroomBytes(telemetry::Procfs(), telemetry::Cgroup());
    std::set<std::string> loaded;
    std::vector<plan::Case> measured;
    for (ForeseenCase& foreseen : foresight.cases) {
        const plan::Case& item = foreseen.definition;
        const auto memory = scheduler::estimateMemory(model.config, item.tower, item.precision);
        foreseen.bytes = held + memory.bytes(item.batchSize);
        if (!foreseen.skipReason && headroom) {
            foreseen.skipReason =
                memoryProblem(memory, item.batchSize, static_cast<double>(*headroom) - inputs.foreseenBytes());
        }
        if (foreseen.skipReason) {
            continue;
        }
        foreseen.seconds = plan.numRuns * pace.passSeconds(item, plan);
        foresight.seconds += foreseen.seconds;
        measured.push_back(item);
        const bool isFirstOfEncoder = loaded.insert(item.encoderKey()).second;
        if (isFirstOfEncoder) {
            foresight.seconds += plan.numRuns * pace.loadSeconds(item);
        }
        if (plan.isFidelityMeasured) {
            foresight.seconds += fidelitySeconds(pace, item, isFirstOfEncoder && inputs.isRanked());
        }
        const auto* const descriptor = backend::findBackend(item.backend);
        foresight.mayCompile =
            foresight.mayCompile || (descriptor != nullptr && !descriptor->compiledShortcuts.empty());
    }
    if (!measured.empty()) {
        foresight.restSeconds = longestRest(plan, devicesOf(measured).size());
        foresight.seconds += foresight.restSeconds;
        foresight.seconds += plan.areNumericsCompared ? numericsSeconds : 0;
        foresight.seconds += plan.isFidelityMeasured ? referenceSeconds(pace, measured, inputs.isRanked()) : 0;
    }
    return foresight;
}

}  // namespace clipscope::bench
