// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_cases.h"

#include "core/base/error.h"
#include "core/bench/environment_gathering.h"
#include "core/hardware/cpu_selection.h"
#include "core/plan/expansion.h"
#include "core/plan/plan_json.h"
#include "core/plan/profile.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <utility>

namespace clipscope::bench {
namespace {

int cpusIn(const std::string& cores) {
    return std::min(usableCpus(), static_cast<int>(hardware::selectCpus(cores).cpus.size()));
}

}  // namespace

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
    std::vector<plan::Case> cases = plan::expand(plan, model.config.name, cpusIn);
    if (cases.empty()) {
        throw plan.isGpuOnly ? Error(ErrorCode::Unavailable, MessageId::gpu_only_without_engine)
                             : Error(ErrorCode::BadUsage, MessageId::plan_has_no_case);
    }
    return cases;
}

std::optional<Message> coresProblem(const std::vector<plan::Case>& cases, std::size_t index) {
    const plan::Case& item = cases[index];
    const hardware::CpuSelection selection = hardware::selectCpus(item.cores);
    if (selection.problem) {
        return selection.problem;
    }
    if (const auto cpus = static_cast<std::int64_t>(selection.cpus.size()); item.threads > cpus) {
        return Message(MessageId::threads_exceed_cpus, {std::int64_t{item.threads}, cpus});
    }
    for (std::size_t other = 0; other < index; ++other) {
        plan::Case twin = cases[other];
        if (twin.cores != item.cores && hardware::selectCpus(twin.cores).cpus == selection.cpus) {
            std::string cores = std::exchange(twin.cores, item.cores);
            twin.id = item.id;
            if (twin == item) {
                return Message(MessageId::cores_are_the_same, {item.cores, std::move(cores)});
            }
        }
    }
    return {};
}

std::optional<Message> precisionProblem(const backend::BackendDescriptor& descriptor, backend::Precision precision) {
    std::string offered;
    for (const backend::Precision one : descriptor.precisions) {
        if (one == precision) {
            return {};
        }
        offered += (offered.empty() ? "" : ", ") + std::string(plan::nameOf(one));
    }
    return Message(MessageId::precision_not_offered, {descriptor.id, std::string(plan::nameOf(precision)), offered});
}

std::optional<Message> skipReason(const std::vector<plan::Case>& cases, std::size_t index,
                                  backend::BackendProvider& backends) {
    const plan::Case& item = cases[index];
    if (const auto* const descriptor = backend::findBackend(item.backend)) {
        if (auto problem = precisionProblem(*descriptor, item.precision)) {
            return problem;
        }
    }
    if (auto availability = backends.availability(item.backend, item.device, item.precision);
        !availability.isAvailable) {
        return std::move(availability.reason);
    }
    return coresProblem(cases, index);
}

std::optional<Message> memoryProblem(const scheduler::MemoryEstimate& estimate, std::int64_t batchSize,
                                     double headroom) {
    const std::int64_t largest = estimate.largestBatch(headroom);
    if (batchSize <= largest) {
        return {};
    }
    constexpr double gibibyte = 1024.0 * 1024 * 1024;
    return Message(MessageId::batch_does_not_fit, {batchSize, estimate.bytes(batchSize) / gibibyte,
                                                   scheduler::usableShareOfMemory * headroom / gibibyte, largest});
}

int numericThreadsOf(const std::string& cores, int wanted) {
    return wanted > 0 ? wanted : std::max(1, cpusIn(cores));
}

std::optional<Message> numericThreadsRemark(const plan::Plan& plan, const std::vector<plan::Case>& cases) {
    std::int64_t fewest = plan.numericThreads;
    for (const plan::Case& item : cases) {
        const auto cpus = static_cast<std::int64_t>(hardware::selectCpus(item.cores).cpus.size());
        fewest = cpus > 0 ? std::min(fewest, cpus) : fewest;
    }
    return fewest < plan.numericThreads ? std::optional(Message(MessageId::numeric_threads_exceed_cpus,
                                                                {std::int64_t{plan.numericThreads}, fewest}))
                                        : std::nullopt;
}

std::optional<Message> caveatOf(const plan::Plan& plan) {
    if (plan.profile.empty()) {
        return {};
    }
    try {
        return plan::profileCaveat(plan::readProfile(plan.profile), plan.profile);
    } catch (const Error&) {
        // A plan that was kept from a run measures the same again, also where the profile is gone.
        return {};
    }
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
