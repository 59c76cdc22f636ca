// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clipscope::report {

// Figures of a case as cells, with digits chosen from their intervals. Those that take a table add to its notes.

/// "CPU" or "GPU".
[[nodiscard]] const char* deviceTitle(backend::Device device);

/// The plan's size; of policies that choose it themselves, the size they held.
[[nodiscard]] std::int64_t shownBatchSize(const record::CaseResult& result);

/// A value with digits from its interval, else with four.
[[nodiscard]] Number figure(double value, const std::optional<stats::Interval>& interval = {});

/// "19.82 – 20.44"; decimals as those of the value in the middle. Empty where there is none.
[[nodiscard]] std::string intervalText(const std::optional<stats::Interval>& interval);

/// Samples per second with half the width of the interval, and what stands in the way of trusting it as notes.
[[nodiscard]] Cell throughputCell(const record::CaseResult& result, Table& table);

/// The same without "±", for tables that show the interval beside it.
[[nodiscard]] Cell plainThroughputCell(const record::CaseResult& result, Table& table);

/// A quantile in ms; where it is withheld, the samples still missing: "(+34)".
[[nodiscard]] Cell millisecondsCell(const stats::QuantileEstimate& quantile);

/// A share in percent, or "n/a".
[[nodiscard]] Cell cpuCell(const record::CaseResult& result, Table& table);
[[nodiscard]] Cell percentCell(const std::optional<double>& percent);

/// memory_percent with a note where its peak was sampled.
[[nodiscard]] Cell memoryCell(const record::CaseResult& result, Table& table);

/// The least centred cosine to the reference, with notes where the case is below its bar and where a tower has no such
/// figure; "n/a" where it was not measured.
[[nodiscard]] Cell fidelityCell(const record::CaseResult& result, Table& table);

/// The least cosine as it is, without a note.
[[nodiscard]] Cell rawFidelityCell(const record::CaseResult& result);

/// The 95 % interval of its top-1 agreement, of 0 to 1; nothing where no pictures were ranked.
[[nodiscard]] std::optional<stats::Interval> top1Interval(const record::FidelityMeasured& fidelity);

/// The status; a failure, a skip and an early end with their reasons as notes.
[[nodiscard]] Cell statusCell(const record::CaseResult& result, Table& table);

/// Why a case has no figures, as a sentence that names it; empty where it has some.
[[nodiscard]] std::string reasonWithoutFigures(const record::CaseResult& result);

/// Why a device has no figures in this run.
[[nodiscard]] std::string reasonWithoutDevice(const record::RunSnapshot& run, backend::Device device);

}  // namespace clipscope::report
