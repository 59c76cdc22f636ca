// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/expansion.h"

#include "core/base/seeded_shuffle.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace clipscope::plan {
namespace {

using backend::BackendDescriptor;
using backend::Device;
using backend::Shortcut;
using backend::Tower;

/// What an identifier says of a setting that is not the default.
std::string suffixOf(const Plan& plan, const Case& item, const std::vector<Shortcut>& offered) {
    std::string suffix;
    if (!offered.empty() && item.noShortcut == offered) {
        suffix += "-plain";
    } else {
        for (const Shortcut shortcut : item.noShortcut) {
            suffix += "-no-" + std::string(nameOf(shortcut));
        }
    }
    if (plan.threads != std::vector{0}) {
        suffix += "-t" + std::to_string(item.threads);
    }
    if (item.cores != "all") {
        const bool isList = std::isdigit(static_cast<unsigned char>(item.cores.front())) != 0;
        std::string cores = (isList ? "-cpus" : "-") + item.cores;
        std::ranges::replace(cores, ',', '+');
        suffix += cores;
    }
    if (item.pin == Pin::On) {
        suffix += "-pinned";
    }
    if (item.scenario != Scenario::Capacity) {
        suffix += '-' + std::string(nameOf(item.scenario));
    }
    if (item.source != Source::Pixels) {
        suffix += '-' + std::string(nameOf(item.source));
    }
    return suffix;
}

std::string idOf(const Plan& plan, const Case& item, const std::vector<Shortcut>& offered) {
    std::string id;
    for (const std::string_view part :
         {nameOf(item.tower), nameOf(item.device), std::string_view(item.backend), nameOf(item.precision)}) {
        id += std::string(part) + '-';
    }
    return id + 'b' + std::to_string(item.batchSize) + suffixOf(plan, item, offered);
}

/// Those of the offered shortcuts that the plan wants an engine to be measured without as well.
std::vector<Shortcut> ablatedOf(const Plan& plan, const BackendDescriptor& descriptor,
                                const std::vector<Shortcut>& offered) {
    const auto isAsked = [&](Ablation ablation) { return std::ranges::count(plan.ablations, ablation) > 0; };
    std::vector<Shortcut> ablated;
    std::ranges::copy_if(offered, std::back_inserter(ablated), [&](Shortcut shortcut) {
        return isAsked(Ablation::Shortcuts) || (isAsked(Ablation::ShortcutsWithoutCompiling) &&
                                                std::ranges::count(descriptor.compiledShortcuts, shortcut) == 0);
    });
    return ablated;
}

bool isWanted(const Plan& plan, Device device) {
    return !(plan.isCpuOnly && device != Device::Cpu) && !(plan.isGpuOnly && device != Device::Gpu);
}

/// One engine at one precision in one tower.
class EncoderCases {
public:
    EncoderCases(const Plan& plan, const std::function<int(const std::string&)>& cpusIn,
                 const BackendDescriptor& descriptor, Tower tower, std::vector<Case>& cases)
        : m_plan(plan),
          m_cpusIn(cpusIn),
          m_offered(backend::shortcutsOf(descriptor, tower)),
          m_ablated(ablatedOf(plan, descriptor, m_offered)),
          m_cases(cases) {}

    void add(Case item) {
        item.noShortcut = offeredIn({&m_plan.noShortcut});
        addThreads(item);
        if (std::vector<Shortcut> fewest = offeredIn({&m_plan.noShortcut, &m_ablated}); fewest != item.noShortcut) {
            item.noShortcut = std::move(fewest);
            addThreads(std::move(item));
        }
    }

private:
    /// The offered shortcuts that some of these lists have.
    [[nodiscard]] std::vector<Shortcut> offeredIn(std::initializer_list<const std::vector<Shortcut>*> lists) const {
        std::vector<Shortcut> found;
        std::ranges::copy_if(m_offered, std::back_inserter(found), [&](Shortcut shortcut) {
            return std::ranges::any_of(lists,
                                       [&](const auto* list) { return std::ranges::count(*list, shortcut) > 0; });
        });
        return found;
    }

    void addThreads(Case item) {
        for (const std::string& cores : m_plan.cores) {
            std::vector<int> counts;
            for (const int threads : m_plan.threads) {
                counts.push_back(threads > 0 ? threads : m_cpusIn(cores));
                if (std::ranges::count(counts, counts.back()) > 1) {
                    continue;
                }
                for (const Pin pin : m_plan.pins) {
                    item.cores = cores;
                    item.threads = counts.back();
                    item.pin = pin;
                    addSizes(item);
                }
            }
        }
    }

    void addSizes(Case item) {
        for (const std::int64_t size : m_plan.batchSizes) {
            item.batchSize = size;
            item.id = idOf(m_plan, item, m_offered);
            m_cases.push_back(item);
        }
    }

    const Plan& m_plan;
    const std::function<int(const std::string&)>& m_cpusIn;
    std::vector<Shortcut> m_offered;
    std::vector<Shortcut> m_ablated;
    std::vector<Case>& m_cases;
};

}  // namespace

std::vector<Case> expand(const Plan& plan, const std::string& model,
                         const std::function<int(const std::string& cores)>& cpusIn) {
    std::vector<Case> cases;
    for (const Tower tower : plan.towers) {
        for (const BackendDescriptor& descriptor : backend::backendDescriptors()) {
            if (std::ranges::find(plan.backends, descriptor.id) == plan.backends.end()) {
                continue;
            }
            EncoderCases encoder(plan, cpusIn, descriptor, tower, cases);
            for (const Device device : descriptor.devices) {
                for (const backend::Precision precision : plan.precisions) {
                    if (isWanted(plan, device)) {
                        encoder.add({.model = model,
                                     .device = device,
                                     .backend = descriptor.id,
                                     .precision = precision,
                                     .tower = tower,
                                     .scenario = plan.scenario,
                                     .source = plan.source});
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
