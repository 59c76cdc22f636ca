// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/foresight.h"

#include "core/bench/numerics_comparison.h"
#include "core/bench/pace.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_inputs.h"
#include "core/hardware/cpu_info.h"
#include "core/scheduler/memory_estimate.h"
#include "core/telemetry/memory_offer.h"

#include <set>
#include <string>

namespace clipscope::bench {

Foresight foresee(const plan::Plan& plan, const std::filesystem::path& resources) {
    const clip::ClipModel model = openPlanModel(plan);
    const std::vector<plan::Case> cases = casesOf(plan, model);
    const RunInputs inputs(plan, model, cases, resources);
    const double held = static_cast<double>(telemetry::Procfs().residentBytes().value_or(0)) + inputs.foreseenBytes();
    const Pace pace(model.config, hardware::readCpuInfo().features);
    const auto headroom = telemetry::memoryHeadroomBytes(telemetry::Procfs(), telemetry::Cgroup());
    Foresight foresight;
    foresight.seconds = plan.areNumericsCompared ? numericsSeconds : 0;
    std::set<std::string> loaded;
    for (const plan::Case& item : cases) {
        const auto memory = scheduler::estimateMemory(model.config, item.tower, item.precision);
        ForeseenCase foreseen{.definition = item,
                              .seconds = plan.numRuns * pace.passSeconds(item, plan),
                              .bytes = held + memory.bytes(item.batchSize)};
        if (headroom) {
            foreseen.largestThatFits = memory.largestBatch(static_cast<double>(*headroom) - inputs.foreseenBytes());
            foreseen.isTooLarge = item.batchSize > foreseen.largestThatFits;
        }
        if (!foreseen.isTooLarge) {
            foresight.seconds += foreseen.seconds;
            if (loaded.insert(item.encoderKey()).second) {
                foresight.seconds += plan.numRuns * pace.loadSeconds(item);
            }
        }
        foresight.cases.push_back(std::move(foreseen));
    }
    return foresight;
}

}  // namespace clipscope::bench
