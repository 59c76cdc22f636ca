// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/start_tables.h"

#include "core/plan/vocabulary.h"
#include "core/record/fidelity_bar.h"
#include "core/report/case_cells.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace clipscope::report {
namespace {

using backend::Device;
using backend::Tower;
using record::CaseResult;
using record::RunSnapshot;

/// Whether its figures may stand for its device: those of a failed case may have been wrong from its first batch.
bool hasFigures(const CaseResult& result) {
    return result.throughput && result.status != record::CaseStatus::Failed;
}

/// The candidates of one cell: same tower, device and size.
std::vector<const CaseResult*> candidates(const RunSnapshot& run, Tower tower, Device device, std::int64_t size) {
    std::vector<const CaseResult*> found;
    for (const CaseResult& result : run.cases) {
        if (result.definition.tower == tower && result.definition.device == device && shownBatchSize(result) == size) {
            found.push_back(&result);
        }
    }
    return found;
}

/// The fastest of those with a finished pass that meet their fidelity bar; where there is none, of the others.
const CaseResult* fastest(const std::vector<const CaseResult*>& among) {
    const auto rank = [](const CaseResult* result) {
        return std::tuple(!result->passes.empty(), !record::isBelowBar(*result), *result->throughput);
    };
    const CaseResult* best = nullptr;
    for (const CaseResult* result : among) {
        if (hasFigures(*result) && (best == nullptr || rank(result) > rank(best))) {
            best = result;
        }
    }
    return best;
}

std::string reasonWithoutAny(const RunSnapshot& run, Device device, const std::vector<const CaseResult*>& among) {
    if (among.empty()) {
        const bool isDeviceUsed = std::ranges::any_of(
            run.cases, [&](const CaseResult& result) { return result.definition.device == device; });
        return isDeviceUsed ? "No case of this tower and size was for this device." : reasonWithoutDevice(run, device);
    }
    const std::string reason = reasonWithoutFigures(*among.front());
    return reason.empty() ? among.front()->definition.id + " failed: " + among.front()->statusReason.english() : reason;
}

const CaseResult* best(const RunSnapshot& run, Tower tower, Device device, std::int64_t size) {
    return fastest(candidates(run, tower, device, size));
}

Cell throughputOf(const RunSnapshot& run, Tower tower, Device device, std::int64_t size, Table& table) {
    const CaseResult* const result = best(run, tower, device, size);
    if (result == nullptr) {
        return table.missing(reasonWithoutAny(run, device, candidates(run, tower, device, size)));
    }
    const std::size_t name = table.note(result->definition.id + '.');
    Cell cell = throughputCell(*result, table);
    cell.notes.insert(cell.notes.begin(), name);
    return cell;
}

Cell memoryOf(const RunSnapshot& run, Tower tower, Device device, std::int64_t size, Table& table) {
    const CaseResult* const result = best(run, tower, device, size);
    return result == nullptr ? table.missing(reasonWithoutAny(run, device, candidates(run, tower, device, size)))
                             : memoryCell(*result, table);
}

Table startTable(const RunSnapshot& run, Tower tower) {
    const std::string name(plan::nameOf(tower));
    Table table{.label = "performance_" + name,
                .caption = "Throughput and memory by batch size, " +
                           (tower == Tower::Pair ? std::string("image and text pairs") : name + " tower") + ".",
                .columns = {{"batch_size", "Batch Size", ""},
                            {"cpu_throughput", "CPU Throughput", "samples/s"},
                            {"gpu_throughput", "GPU Throughput", "samples/s"},
                            {"cpu_memory", "CPU Memory", "%"},
                            {"gpu_memory", "GPU Memory", "%"}}};
    table.remarks.emplace_back(
        "Each figure is of the fastest case of its device and size, which its first footnote names. "
        "± is half of the 95 % interval. Memory is the peak in percent of what the machine, or the device, offers.");
    const bool isKnown =
        std::ranges::any_of(run.cases, [](const CaseResult& item) { return item.fidelity.has_value(); });
    table.remarks.emplace_back(
        isKnown ? "Cases below their fidelity bar stand here only where there is no other."
                : "Fidelity was not measured in this run: the fastest is the fastest whatever its precision.");
    std::set<std::int64_t> sizes;
    for (const CaseResult& result : run.cases) {
        if (result.definition.tower == tower) {
            sizes.insert(shownBatchSize(result));
        }
    }
    for (const std::int64_t size : sizes) {
        // One after the other, so that footnotes are counted in the order in which they are read.
        std::vector<Cell>& row = table.rows.emplace_back();
        row.emplace_back().content = size;
        for (const Device device : {Device::Cpu, Device::Gpu}) {
            row.push_back(throughputOf(run, tower, device, size, table));
        }
        for (const Device device : {Device::Cpu, Device::Gpu}) {
            row.push_back(memoryOf(run, tower, device, size, table));
        }
    }
    return table;
}

}  // namespace

std::vector<Table> startTables(const RunSnapshot& run) {
    std::vector<Table> tables;
    for (const Tower tower : {Tower::Image, Tower::Text, Tower::Pair}) {
        if (std::ranges::any_of(run.cases,
                                [&](const CaseResult& result) { return result.definition.tower == tower; })) {
            tables.push_back(startTable(run, tower));
        }
    }
    return tables;
}

}  // namespace clipscope::report
