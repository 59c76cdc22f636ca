// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/builtin_plans.h"

#include "core/base/error.h"

#include <algorithm>

namespace clipscope::plan {
namespace {

using backend::Precision;
using backend::Tower;

Plan quick() {
    Plan plan;
    plan.name = "quick";
    plan.precisions = {Precision::Fp32, Precision::Bf16};
    plan.towers = {Tower::Image, Tower::Text};
    plan.batchSizes = {1, 8, 32};
    plan.numRuns = 3;
    plan.minSeconds = 1;
    return plan;
}

Plan full() {
    Plan plan;
    plan.name = "full";
    plan.precisions = {Precision::Fp32, Precision::Bf16};
    plan.towers = {Tower::Image, Tower::Text};
    plan.batchSizes = {1, 16, 32, 64, 128};
    plan.numRuns = 5;
    plan.minSeconds = 3;
    return plan;
}

Plan sustained() {
    Plan plan;
    plan.name = "sustained";
    plan.precisions = {Precision::Bf16};
    plan.towers = {Tower::Image};
    plan.batchSizes = {32};
    plan.numRuns = 1;
    plan.minSeconds = 600;
    return plan;
}

Plan optimizations() {
    Plan plan;
    plan.name = "optimizations";
    plan.backends = {"eager", "packed", "inductor"};
    plan.precisions = {Precision::Fp32, Precision::Bf16};
    plan.towers = {Tower::Image, Tower::Text};
    plan.batchSizes = {1, 32};
    plan.ablations = {Ablation::ShortcutsWithoutCompiling};
    plan.areNumericsCompared = true;
    plan.numRuns = 5;
    plan.minSeconds = 1;
    return plan;
}

}  // namespace

const std::vector<BuiltinPlan>& builtinPlans() {
    static const std::vector<BuiltinPlan> plans{
        {"quick", "what is fastest here, in about two minutes", quick()},
        {"optimizations", "what to turn on: every engine in fp32 and bf16, in about nine minutes", optimizations()},
        {"full", "batch sizes 1 to 128 on every device, with five repetitions", full()},
        {"sustained", "ten minutes of one case, to see heat and throttling", sustained()},
    };
    return plans;
}

Plan builtinPlan(std::string_view name) {
    std::string known;
    for (const BuiltinPlan& builtin : builtinPlans()) {
        if (builtin.name == name) {
            return builtin.plan;
        }
        known += (known.empty() ? "" : ", ") + builtin.name;
    }
    throw Error(ErrorCode::BadUsage, MessageId::plan_name_unknown, {std::string(name), known});
}

}  // namespace clipscope::plan
