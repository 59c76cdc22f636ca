// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_tables.h"

#include "core/report/case_cells.h"
#include "core/report/number_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::RunSnapshot;

constexpr double milli = 1000;
constexpr std::array<const char*, backend::stageCount> stageTitles{"Decode", "Preprocess", "Copy in",
                                                                   "Tower",  "Similarity", "Copy out"};

std::vector<const CaseResult*> measured(const RunSnapshot& run) {
    std::vector<const CaseResult*> cases;
    for (const CaseResult& result : run.cases) {
        if (result.batches > 0 && !result.passes.empty()) {
            cases.push_back(&result);
        }
    }
    return cases;
}

/// From the start of a batch to the start of the next, seconds: the mean over all passes.
double meanBatchSeconds(const CaseResult& result) {
    double seconds = 0;
    std::int64_t batches = 0;
    for (const record::PassResult& pass : result.passes) {
        seconds += pass.summary.seconds;
        batches += pass.summary.batches;
    }
    return batches == 0 ? 0 : seconds / static_cast<double>(batches);
}

void remarkWithheld(Table& table) {
    const auto isWithheld = [](const Cell& cell) {
        const auto* const missing = std::get_if<Missing>(&cell.content);
        return missing != nullptr && missing->shown.starts_with("(+");
    };
    for (const auto& row : table.rows) {
        if (std::ranges::any_of(row, isWithheld)) {
            table.remarks.emplace_back("(+n): n more batches are needed before this quantile can be told.");
            return;
        }
    }
}

bool hasFidelity(const RunSnapshot& run) {
    return std::ranges::any_of(run.cases, [](const CaseResult& item) { return item.fidelity.has_value(); });
}

Cell mebibytesCell(const std::optional<double>& bytes) {
    constexpr double mebibyte = 1024 * 1024;
    if (!bytes) {
        return {Missing{}, {}};
    }
    return {Number{*bytes / mebibyte, 0}, {}};
}

}  // namespace

Table throughputTable(const RunSnapshot& run) {
    Table table{
        .label = "cases",
        .caption = "All cases: throughput with its 95 % interval, median batch time, use of CPU and memory, fidelity.",
        .columns = {{"case", "Case", "", Align::Left},
                    {"device", "Device", "", Align::Left},
                    {"batch", "Batch", ""},
                    {"passes", "Passes", ""},
                    {"throughput", "Throughput", "samples/s"},
                    {"interval", "95 % interval", "samples/s"},
                    {"batches", "Batches", ""},
                    {"p50", "Median", "ms"},
                    {"cpu", "CPU", "%"},
                    {"memory", "Memory", "%"},
                    {"peak", "Peak", "MiB"},
                    {"raw_fidelity", "Fidelity", "raw"},
                    {"fidelity", "Fidelity", "centred"},
                    {"status", "Status", "", Align::Left}}};
    if (hasFidelity(run)) {
        table.remarks.emplace_back(
            "Fidelity is the least cosine between an embedding and the reference's. A tower maps everything near one "
            "direction, which makes the raw one flatter; the centred one is what is left once the mean of the "
            "reference's embeddings is taken off both.");
    }
    for (const CaseResult& result : run.cases) {
        Cell throughput = plainThroughputCell(result, table);
        Cell cpu = cpuCell(result, table);
        Cell memory = memoryCell(result, table);
        const std::string interval = intervalText(result.interval);
        table.rows.push_back({{result.definition.id, {}},
                              {std::string(deviceTitle(result.definition.device)), {}},
                              {shownBatchSize(result), {}},
                              {static_cast<std::int64_t>(result.passes.size()), {}},
                              std::move(throughput),
                              {interval.empty() ? Content(Missing{}) : Content(interval), {}},
                              {result.batches, {}},
                              result.batches > 0 ? millisecondsCell(result.batchSeconds[0]) : Cell{Missing{}, {}},
                              std::move(cpu),
                              std::move(memory),
                              mebibytesCell(result.peakRssBytes),
                              rawFidelityCell(result),
                              fidelityCell(result, table),
                              statusCell(result, table)});
    }
    return table;
}

Table rankingTable(const RunSnapshot& run) {
    constexpr double percent = 100;
    Table table{.label = "ranking",
                .caption =
                    "Top-1 agreement: the share of pictures whose best caption is the reference's, with its 95 % "
                    "interval.",
                .columns = {{"case", "Case", "", Align::Left},
                            {"pictures", "Pictures", ""},
                            {"top1", "Top-1 agreement", "%"},
                            {"interval", "95 % interval", "%"}}};
    for (const CaseResult& result : run.cases) {
        if (const auto interval = result.fidelity ? top1Interval(*result.fidelity) : std::nullopt) {
            table.rows.push_back(
                {{result.definition.id, {}},
                 {*result.fidelity->rankedImages, {}},
                 {Number{*result.fidelity->top1 * percent, 1}, {}},
                 {fixedText(interval->low * percent, 1) + " – " + fixedText(interval->high * percent, 1), {}}});
        }
    }
    if (!table.rows.empty()) {
        table.remarks.emplace_back(
            "Measured once for each encoder. The interval is the exact one of Clopper and Pearson.");
    }
    return table;
}

Table latencyTable(const RunSnapshot& run) {
    Table table{.label = "latency",
                .caption = "Batch time: nearest-rank quantiles over all passes of a case, with their 95 % intervals.",
                .columns = {{"case", "Case", "", Align::Left},
                            {"batches", "Batches", ""},
                            {"quantile", "Quantile", "", Align::Left},
                            {"value", "Batch time", "ms"},
                            {"interval", "95 % interval", "ms"}}};
    constexpr std::array<const char*, 4> names{"p50", "p90", "p95", "p99"};
    for (const CaseResult* result : measured(run)) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            const stats::QuantileEstimate& quantile = result->batchSeconds[at];
            std::optional<stats::Interval> interval;
            if (quantile.interval) {
                interval = {quantile.interval->low * milli, quantile.interval->high * milli};
            }
            table.rows.push_back({{at == 0 ? result->definition.id : std::string(), {}},
                                  {at == 0 ? Content(result->batches) : Content(std::string()), {}},
                                  {std::string(names[at]), {}},
                                  millisecondsCell(quantile),
                                  {interval ? Content(intervalText(interval)) : Content(Missing{}), {}}});
        }
    }
    remarkWithheld(table);
    return table;
}

Table stageTable(const RunSnapshot& run) {
    Table table{.label = "stages",
                .caption = "Where the time of a batch goes: means over all measured batches.",
                .columns = {{"case", "Case", "", Align::Left}, {"batch", "Whole batch", "ms"}}};
    const auto cases = measured(run);
    std::vector<std::size_t> shown;
    for (std::size_t stage = 0; stage < backend::stageCount; ++stage) {
        if (std::ranges::any_of(cases, [&](const CaseResult* result) { return result->stageSeconds[stage] > 0; })) {
            shown.push_back(stage);
            table.columns.push_back(
                {std::string(backend::stageName(static_cast<backend::Stage>(stage))), stageTitles[stage], "ms"});
        }
    }
    for (const CaseResult* result : cases) {
        std::vector<Cell>& row = table.rows.emplace_back();
        row.push_back({result->definition.id, {}});
        row.push_back({figure(meanBatchSeconds(*result) * milli), {}});
        for (const std::size_t stage : shown) {
            const double seconds = result->stageSeconds[stage];
            row.push_back(
                {seconds > 0 ? Content(figure(seconds * milli)) : Content(Missing{"It did not run.", "–"}), {}});
        }
    }
    table.remarks.emplace_back(
        "The whole batch holds what lies between its stages and before the next; stages that overlap may add to more "
        "than it.");
    return table;
}

Table summaryTable(const RunSnapshot& run) {
    Table table{.label = "summary",
                .caption = "",
                .columns = {{"case", "Case", "", Align::Left},
                            {"batch", "Batch", "", Align::Right, 4},
                            {"throughput", "Samples/s", ""},
                            {"batches", "Batches", "", Align::Right, 1},
                            {"p50", "Median", "ms", Align::Right, 5},
                            {"cpu", "CPU", "%", Align::Right, 2},
                            {"memory", "Memory", "%", Align::Right, 3},
                            {"fidelity", "Fidelity", "", Align::Right, hasFidelity(run) ? 6 : 1},
                            {"status", "Status", "", Align::Left}}};
    if (hasFidelity(run)) {
        table.remarks.emplace_back(
            "Fidelity: the least cosine to the reference's embeddings, centred (the report has the raw one too).");
    }
    for (const CaseResult& result : run.cases) {
        const bool hasThroughput = result.throughput.has_value();
        Cell throughput = hasThroughput ? throughputCell(result, table) : Cell{Missing{}, {}};
        Cell cpu = cpuCell(result, table);
        table.rows.push_back({{result.definition.id, {}},
                              {shownBatchSize(result), {}},
                              std::move(throughput),
                              {result.batches, {}},
                              result.batches > 0 ? millisecondsCell(result.batchSeconds[0]) : Cell{Missing{}, {}},
                              std::move(cpu),
                              percentCell(result.memoryPercent),
                              fidelityCell(result, table),
                              statusCell(result, table)});
    }
    return table;
}

}  // namespace clipscope::report
