// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/expansion.h"

#include "core/base/seeded_shuffle.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <utility>

namespace clipscope::plan {
namespace {

std::string idOf(const Case& item) {
    std::string id;
    for (const std::string_view part :
         {nameOf(item.tower), nameOf(item.device), std::string_view(item.backend), nameOf(item.precision)}) {
        id += std::string(part) + '-';
    }
    id += 'b' + std::to_string(item.batchSize);
    if (item.scenario != Scenario::Capacity) {
        id += '-' + std::string(nameOf(item.scenario));
    }
    if (item.source != Source::Pixels) {
        id += '-' + std::string(nameOf(item.source));
    }
    return id;
}

}  // namespace

std::vector<Case> expand(const Plan& plan, const std::string& model, int threads) {
    std::vector<Case> cases;
    for (const backend::Tower tower : plan.towers) {
        for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
            if (std::ranges::find(plan.backends, descriptor.id) == plan.backends.end()) {
                continue;
            }
            for (const backend::Device device : descriptor.devices) {
                if ((plan.isCpuOnly && device != backend::Device::Cpu) ||
                    (plan.isGpuOnly && device != backend::Device::Gpu)) {
                    continue;
                }
                for (const backend::Precision precision : plan.precisions) {
                    if (std::ranges::find(descriptor.precisions, precision) == descriptor.precisions.end()) {
                        continue;
                    }
                    for (const std::int64_t size : plan.batchSizes) {
                        Case item{.model = model,
                                  .device = device,
                                  .backend = descriptor.id,
                                  .precision = precision,
                                  .tower = tower,
                                  .scenario = plan.scenario,
                                  .source = plan.source,
                                  .batchSize = size,
                                  .threads = plan.threads > 0 ? plan.threads : threads};
                        item.id = idOf(item);
                        cases.push_back(std::move(item));
                    }
                }
            }
        }
    }
    return cases;
}

std::vector<std::size_t> repetitionOrder(const std::vector<Case>& cases, std::uint64_t seed, int repetition) {
    std::vector<std::string> encoders;
    for (const Case& item : cases) {
        if (std::ranges::find(encoders, item.encoderKey()) == encoders.end()) {
            encoders.push_back(item.encoderKey());
        }
    }
    seededShuffle(encoders, seed * 1000003 + static_cast<std::uint64_t>(repetition));
    std::vector<std::size_t> order;
    for (const std::string& encoder : encoders) {
        for (std::size_t index = 0; index < cases.size(); ++index) {
            if (cases[index].encoderKey() == encoder) {
                order.push_back(index);
            }
        }
    }
    return order;
}

}  // namespace clipscope::plan
