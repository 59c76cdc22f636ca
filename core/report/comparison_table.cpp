// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison_table.h"

#include "core/plan/vocabulary.h"
#include "core/report/case_cells.h"
#include "core/report/listed.h"
#include "core/report/monitoring_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::report {
namespace {

using backend::Device;
using record::CaseResult;
using record::RunSnapshot;

constexpr std::array devices{Device::Cpu, Device::Gpu};

/// The cases of a device that were measured.
std::vector<const CaseResult*> measuredOn(const RunSnapshot& run, Device device) {
    std::vector<const CaseResult*> measured;
    for (const CaseResult& result : run.cases) {
        if (result.definition.device == device && !result.passes.empty()) {
            measured.push_back(&result);
        }
    }
    return measured;
}

struct EngineMemory {
    const char* engine;
    const char* text;
};

constexpr std::array<EngineMemory, 3> memoryOfEngines{
    {{"eager", "eager: allocated for each batch as it is needed"},
     {"packed", "packed: weights packed once, a workspace that every batch uses again"},
     {"inductor", "inductor: weights packed ahead of time in the compiled package"}}};

std::string batchProcessing(const RunSnapshot& run, const std::vector<const CaseResult*>& cases) {
    if (run.plan.scenario == plan::Scenario::Single) {
        return "One sample at a time (single stream)";
    }
    Listed policies;
    std::set<std::int64_t> fixedSizes;
    for (const CaseResult* result : cases) {
        if (result->definition.batchPolicy == "fixed") {
            fixedSizes.insert(result->definition.batchSize);
        } else {
            policies.add("Dynamic scheduling (" + result->definition.batchPolicy + ")");
        }
    }
    if (!fixedSizes.empty()) {
        Listed sizes;
        std::ranges::for_each(fixedSizes, [&](std::int64_t size) { sizes.add(std::to_string(size)); });
        policies.add("Fixed batching (" + sizes.text(", ") + ")");
    }
    return policies.text("; ");
}

std::string clearedText(const record::CachesCleared& cleared) {
    Listed what;
    if (cleared.cpuBytes) {
        what.add("CPU caches (" + std::to_string(*cleared.cpuBytes >> 20U) + " MiB walked)");
    }
    if (cleared.isAllocatorCleared) {
        what.add("allocator");
    }
    if (cleared.files) {
        what.add(std::to_string(*cleared.files) + " files in the page cache");
    }
    return "cleared before each repetition: " + what.text(", ");
}

std::string memoryManagement(const RunSnapshot& run, const std::vector<const CaseResult*>& cases) {
    Listed ways;
    std::optional<double> least;
    std::optional<double> most;
    for (const CaseResult* result : cases) {
        if (const auto way = std::ranges::find(memoryOfEngines, result->definition.backend, &EngineMemory::engine);
            way != memoryOfEngines.end()) {
            ways.add(way->text);
        }
        if (result->memoryPercent) {
            least = std::min(least.value_or(*result->memoryPercent), *result->memoryPercent);
            most = std::max(most.value_or(*result->memoryPercent), *result->memoryPercent);
        }
    }
    if (most) {
        const std::string low = plainText(Content(Number{*least, 1}));
        const std::string high = plainText(Content(Number{*most, 1}));
        ways.add("peak " + (low == high ? high : low + " to " + high) + " % of what is offered");
    }
    if (run.cachesCleared) {
        ways.add(clearedText(*run.cachesCleared));
    }
    const std::string text = ways.text("; ");
    return text.empty() ? "Not observed" : text;
}

std::string optimization(const RunSnapshot& /*run*/, const std::vector<const CaseResult*>& cases) {
    Listed backends;
    Listed precisions;
    Listed threads;
    Listed cores;
    Listed shortcuts;
    Listed pins;
    for (const CaseResult* result : cases) {
        const plan::Case& definition = result->definition;
        const backend::BackendDescriptor* const known = backend::findBackend(definition.backend);
        backends.add(known == nullptr ? definition.backend : known->title);
        precisions.add(std::string(plan::nameOf(definition.precision)));
        threads.add(std::to_string(definition.threads) + (definition.threads == 1 ? " thread" : " threads"));
        cores.add(definition.cores);
        pins.add(definition.pin == plan::Pin::On ? "pinned" : "not pinned");
        for (const backend::Shortcut shortcut :
             known == nullptr ? std::vector<backend::Shortcut>() : backend::shortcutsOf(*known, definition.tower)) {
            if (std::ranges::count(definition.noShortcut, shortcut) == 0) {
                shortcuts.add(std::string(plan::nameOf(shortcut)));
            }
        }
    }
    const std::string taken = shortcuts.text(", ");
    return backends.text(", ") + " in " + precisions.text(" and ") + "; " + threads.text(", ") + ", " +
           pins.text(" and ") + "; cores: " + cores.text(", ") +
           "; exact shortcuts: " + (taken.empty() ? "none" : taken);
}

}  // namespace

Table comparisonTable(const RunSnapshot& run) {
    Table table{.label = "comparison",
                .caption = "CPU beside GPU, as this run used them.",
                .columns = {{"metric", "Metric", "", Align::Left},
                            {"cpu", "CPU", "", Align::Wrapped},
                            {"gpu", "GPU", "", Align::Wrapped}}};
    using Describe = std::string (*)(const RunSnapshot&, const std::vector<const CaseResult*>&);
    const std::array<std::pair<const char*, Describe>, 4> metrics{{{"Batch Processing", batchProcessing},
                                                                   {"Memory Management", memoryManagement},
                                                                   {"Optimization", optimization},
                                                                   {"Monitoring", monitoringText}}};
    for (const auto& [title, describe] : metrics) {
        std::vector<Cell>& row = table.rows.emplace_back();
        row.push_back({std::string(title), {}});
        for (const Device device : devices) {
            const auto measured = measuredOn(run, device);
            const bool isPlanned = std::ranges::any_of(
                run.cases, [&](const CaseResult& result) { return result.definition.device == device; });
            if (!measured.empty()) {
                row.push_back({describe(run, measured), {}});
            } else {
                row.push_back(table.missing(isPlanned ? "No case on this device has a finished pass."
                                                      : reasonWithoutDevice(run, device)));
            }
        }
    }
    if (std::string cost = telemetryCostText(run); !cost.empty()) {
        table.remarks.push_back(std::move(cost));
    }
    return table;
}

}  // namespace clipscope::report
