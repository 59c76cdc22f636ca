// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/start_tables.h"

#include "core/plan/vocabulary.h"
#include "core/report/case_cells.h"
#include "core/report/fastest_case.h"

#include <algorithm>
#include <string>

namespace clipscope::report {
namespace {

using backend::Device;
using backend::Tower;
using record::CaseResult;
using record::RunSnapshot;

Cell throughputOf(const RunSnapshot& run, Tower tower, Device device, std::int64_t size, Table& table) {
    const CaseResult* const result = fastestCase(run, tower, device, size);
    if (result == nullptr) {
        return table.missing(reasonWithoutFastest(run, tower, device, size));
    }
    const std::size_t name = table.note(result->definition.id + '.');
    Cell cell = throughputCell(*result, table);
    cell.notes.insert(cell.notes.begin(), name);
    return cell;
}

Cell memoryOf(const RunSnapshot& run, Tower tower, Device device, std::int64_t size, Table& table) {
    const CaseResult* const result = fastestCase(run, tower, device, size);
    return result == nullptr ? table.missing(reasonWithoutFastest(run, tower, device, size))
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
    for (const std::int64_t size : batchSizesOf(run, tower)) {
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
