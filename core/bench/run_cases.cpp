// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_cases.h"

#include "core/base/error.h"
#include "core/hardware/cpu_selection.h"
#include "core/plan/expansion.h"
#include "core/plan/plan_json.h"
#include "core/plan/vocabulary.h"
#include "core/telemetry/cpu_offer.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clipscope::bench {
namespace {

int cpusIn(const std::string& cores) {
    return std::min(telemetry::usableCpus(), static_cast<int>(hardware::selectCpus(cores).cpus.size()));
}

/// What texts select, each found out once: it takes a look at the whole machine.
class Selections {
public:
    const hardware::CpuSelection& of(const std::string& cores) {
        const auto known = m_known.find(cores);
        return known != m_known.end() ? known->second
                                      : m_known.emplace(cores, hardware::selectCpus(cores)).first->second;
    }

private:
    std::map<std::string, hardware::CpuSelection> m_known;
};

/// Why a case's threads cannot run as it says: CPUs that are not here, more threads than CPUs, or the same CPUs by
/// another name as in a case before it.
std::optional<Message> coresProblem(const std::vector<plan::Case>& cases, std::size_t index, Selections& selections) {
    const plan::Case& item = cases[index];
    const hardware::CpuSelection& selection = selections.of(item.cores);
    if (selection.problem) {
        return selection.problem;
    }
    if (const auto cpus = static_cast<std::int64_t>(selection.cpus.size()); item.threads > cpus) {
        return Message(MessageId::threads_exceed_cpus, {std::int64_t{item.threads}, cpus});
    }
    for (std::size_t other = 0; other < index; ++other) {
        if (cases[other].cores != item.cores && selections.of(cases[other].cores).cpus == selection.cpus) {
            plan::Case twin = cases[other];
            std::string cores = std::exchange(twin.cores, item.cores);
            twin.id = item.id;
            if (twin == item) {
                return Message(MessageId::cores_are_the_same, {item.cores, std::move(cores)});
            }
        }
    }
    return {};
}

/// Why a case's engine cannot run it here. Loads the engine where that is still to be done.
std::optional<Message> engineProblem(const plan::Case& item, backend::BackendProvider& backends) {
    if (const auto* const descriptor = backend::findBackend(item.backend)) {
        if (auto problem = precisionProblem(*descriptor, item.precision)) {
            return problem;
        }
    }
    auto availability = backends.availability(item.backend, item.device, item.precision);
    return availability.isAvailable ? std::nullopt : std::optional(std::move(availability.reason));
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

std::vector<std::optional<Message>> skipReasons(const std::vector<plan::Case>& cases,
                                                backend::BackendProvider& backends) {
    Selections selections;
    std::vector<std::optional<Message>> reasons;
    for (std::size_t index = 0; index < cases.size(); ++index) {
        auto reason = engineProblem(cases[index], backends);
        reasons.push_back(reason ? std::move(reason) : coresProblem(cases, index, selections));
    }
    return reasons;
}

std::vector<backend::Device> devicesOf(const std::vector<plan::Case>& cases) {
    std::vector<backend::Device> devices;
    for (const plan::Case& item : cases) {
        if (std::ranges::find(devices, item.device) == devices.end()) {
            devices.push_back(item.device);
        }
    }
    return devices;
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

std::optional<Message> numericThreadsRemark(const plan::Plan& plan) {
    std::int64_t fewest = plan.numericThreads;
    for (const std::string& cores : plan.cores) {
        const auto cpus = static_cast<std::int64_t>(hardware::selectCpus(cores).cpus.size());
        fewest = cpus > 0 ? std::min(fewest, cpus) : fewest;
    }
    return fewest < plan.numericThreads ? std::optional(Message(MessageId::numeric_threads_exceed_cpus,
                                                                {std::int64_t{plan.numericThreads}, fewest}))
                                        : std::nullopt;
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
