// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/foresight.h"

#include "core/bench/fidelity_meter.h"
#include "core/bench/numerics_comparison.h"
#include "core/bench/pace.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_inputs.h"
#include "core/hardware/cpu_info.h"
#include "core/scheduler/memory_estimate.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/memory_offer.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace clipscope::bench {
namespace {

using backend::Tower;

/// The reference's embeddings of the inputs, one at a time, in every tower that some case runs.
double referenceSeconds(const Foresight& foresight, const Pace& pace) {
    double seconds = 0;
    for (const Tower tower : {Tower::Image, Tower::Text}) {
        const auto needs = [tower](const ForeseenCase& item) {
            return !item.skipReason && (item.definition.tower == tower || item.definition.tower == Tower::Pair);
        };
        if (std::ranges::any_of(foresight.cases, needs)) {
            const plan::Case reference{.backend = "eager", .tower = tower, .threads = telemetry::usableCpus()};
            seconds += pace.loadSeconds(reference) + FidelityMeter::batches(1) * pace.batchSeconds(reference);
        }
    }
    return seconds;
}

}  // namespace

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
        if (plan.isFidelityMeasured) {
            foresight.seconds += static_cast<double>(FidelityMeter::batches(item.batchSize)) * pace.batchSeconds(item);
        }
        if (loaded.insert(item.encoderKey()).second) {
            foresight.seconds += plan.numRuns * pace.loadSeconds(item);
        }
        const auto* const descriptor = backend::findBackend(item.backend);
        foresight.mayCompile =
            foresight.mayCompile || (descriptor != nullptr && !descriptor->compiledShortcuts.empty());
    }
    if (!loaded.empty()) {
        foresight.seconds += plan.areNumericsCompared ? numericsSeconds : 0;
        foresight.seconds += plan.isFidelityMeasured ? referenceSeconds(foresight, pace) : 0;
    }
    return foresight;
}

}  // namespace clipscope::bench
