// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_cases.h"

#include "core/base/error.h"
#include "core/bench/environment_gathering.h"
#include "core/plan/expansion.h"
#include "core/plan/plan_json.h"

namespace clipscope::bench {

clip::ClipModel openPlanModel(const plan::Plan& plan) {
    return clip::openModel({.model = plan.model.empty() ? "vit-b-32" : plan.model,
                            .weights = plan.weights,
                            .activation = plan.activation,
                            .visionHeads = plan.heads.empty() ? std::nullopt : std::optional(plan.heads.front()),
                            .textHeads = plan.heads.empty() ? std::nullopt : std::optional(plan.heads.back()),
                            .seed = plan.seed,
                            .isModelGiven = !plan.model.empty()});
}

std::vector<plan::Case> casesOf(const plan::Plan& plan, const clip::ClipModel& model) {
    plan::checkPlan(plan);
    std::vector<plan::Case> cases = plan::expand(plan, model.config.name, usableCpus());
    if (cases.empty()) {
        throw plan.isGpuOnly ? Error(ErrorCode::Unavailable, MessageId::gpu_only_without_engine)
                             : Error(ErrorCode::BadUsage, MessageId::plan_has_no_case);
    }
    return cases;
}

std::vector<plan::Case> requireInstalled(std::vector<plan::Case> cases, backend::BackendProvider& backends) {
    backend::Availability last;
    for (const plan::Case& item : cases) {
        last = backends.installed(item.backend);
        if (last.isAvailable) {
            return cases;
        }
    }
    throw Error(ErrorCode::Unavailable, last.reason);
}

}  // namespace clipscope::bench
