// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/start_tables.h"

#include "core/report/case_cells.h"

#include <algorithm>
#include <set>
#include <string>

namespace clipscope::report {
namespace {

using backend::Device;
using backend::Tower;
using record::CaseResult;
using record::RunSnapshot;

/// A case whose figures may stand for its device: a failed one may have been wrong from its first batch.
bool isEligible(const CaseResult& result) {
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

const CaseResult* fastest(const std::vector<const CaseResult*>& among) {
    const CaseResult* best = nullptr;
    for (const CaseResult* result : among) {
        if (isEligible(*result) && (best == nullptr || *result->throughput > *best->throughput)) {
            best = result;
        }
    }
    return best;
}

std::string reasonWithoutAny(const RunSnapshot& run, Device device, const std::vector<const CaseResult*>& among) {
    if (among.empty()) {
        const bool isDeviceUsed = std::ranges::any_of(
            run.cases, [&](const CaseResult& result) { return result.definition.device == device; });
        return isDeviceUsed ? "No case of this size on this device." : reasonWithoutDevice(run, device);
    }
    const std::string reason = reasonWithoutFigures(*among.front());
    return reason.empty() ? among.front()->definition.id + " failed: " + among.front()->statusReason.english() : reason;
}

struct DeviceCells {
    Cell throughput;
    Cell memory;
};

DeviceCells deviceCells(const RunSnapshot& run, Tower tower, Device device, std::int64_t size, Table& table) {
    const auto among = candidates(run, tower, device, size);
    const CaseResult* const best = fastest(among);
    if (best == nullptr) {
        const Cell absent = table.missing(reasonWithoutAny(run, device, among));
        return {absent, absent};
    }
    DeviceCells cells;
    const std::size_t name = table.note(best->definition.id + '.');
    cells.throughput = throughputCell(*best, table);
    cells.throughput.notes.insert(cells.throughput.notes.begin(), name);
    cells.memory = memoryCell(*best, table);
    return cells;
}

Table startTable(const RunSnapshot& run, Tower tower) {
    const std::string name(backend::towerName(tower));
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
    std::set<std::int64_t> sizes;
    for (const CaseResult& result : run.cases) {
        if (result.definition.tower == tower) {
            sizes.insert(shownBatchSize(result));
        }
    }
    for (const std::int64_t size : sizes) {
        DeviceCells cpu = deviceCells(run, tower, Device::Cpu, size, table);
        DeviceCells gpu = deviceCells(run, tower, Device::Gpu, size, table);
        table.rows.push_back({{size, {}}, cpu.throughput, gpu.throughput, cpu.memory, gpu.memory});
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
