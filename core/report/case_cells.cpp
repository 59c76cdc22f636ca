// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_cells.h"

#include "core/record/fidelity_bar.h"
#include "core/report/condition_text.h"
#include "core/report/number_text.h"

#include <algorithm>
#include <cmath>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::CaseStatus;

constexpr int fidelityDecimals = 5;

std::string touchedText(const record::ValidPart& valid) {
    const std::string share = fixedText(100 * (1 - valid.share), valid.share > 0.99 ? 1 : 0);
    const std::string rest = valid.throughput
                                 ? "the others alone gave " +
                                       fixedText(*valid.throughput, decimalsForValue(*valid.throughput)) + " samples/s"
                                 : "no other is left";
    std::string what;
    for (const record::ConditionKind kind : valid.kinds) {
        what += (what.empty() ? " (" : ", ") + conditionText(kind);
    }
    return "Disturbed during " + share + " % of the batches" + what + (what.empty() ? "; " : "); ") + rest + '.';
}

/// Empty for a case that meets its bar, and where fidelity was not measured.
std::string belowBarText(const CaseResult& result) {
    if (!record::isBelowBar(result)) {
        return {};
    }
    const record::FidelityBar bar = record::fidelityBar(result.definition.precision);
    std::string text = "Below the fidelity bar, never recommended: the least cosine to the reference is " +
                       fixedText(result.fidelity->cosineMin, fidelityDecimals) + " (bar " + figureText(bar.cosine) +
                       ')';
    if (result.fidelity->centredMin) {
        text += ", centred " + fixedText(*result.fidelity->centredMin, fidelityDecimals) + " (bar " +
                figureText(bar.centred) + ')';
    }
    return text + '.';
}

int decimalsFor(double value, const std::optional<stats::Interval>& interval) {
    return decimalsForInterval(value, interval && stats::isSymmetricEnough(*interval) ? interval->halfWidth() : 0);
}

/// Marks a throughput with everything that its reader must know.
Cell markedThroughput(const CaseResult& result, Content content, Table& table) {
    Cell cell{std::move(content), {}};
    const auto mark = [&](bool applies, const char* text) {
        if (applies) {
            cell.notes.push_back(table.note(text));
        }
    };
    mark(result.passes.empty(), "From a pass that was not finished.");
    mark(!result.interval && !result.passes.empty(), "No interval: it takes two passes, or one that is long enough.");
    if (result.interval && !stats::isSymmetricEnough(*result.interval)) {
        cell.notes.push_back(table.note("The passes differ too much for a ±: the 95 % interval goes from " +
                                        roughText(result.interval->low) + " to " + roughText(result.interval->high) +
                                        '.'));
    }
    mark(result.isIntervalWithinOnePass, "The interval is from within one pass; it does not tell how passes differ.");
    mark(result.hasCutPass, "A pass was cut short; it counts like the others.");
    if (result.valid && result.valid->share < 1) {
        cell.notes.push_back(table.note(touchedText(*result.valid)));
    }
    if (std::string below = belowBarText(result); !below.empty()) {
        cell.notes.push_back(table.note(below));
    }
    mark(!result.isSteady, "Not steady: the warm-up of a pass reached its limit before its batches took equal times.");
    mark(result.hasDrift, "Drift: the batches of a pass took longer or shorter at its end than at its beginning.");
    return cell;
}

}  // namespace

const char* deviceTitle(backend::Device device) {
    return device == backend::Device::Cpu ? "CPU" : "GPU";
}

std::int64_t shownBatchSize(const CaseResult& result) {
    const bool isHeld = result.definition.batchPolicy != "fixed" && result.heldBatchSize > 0;
    return isHeld ? result.heldBatchSize : result.definition.batchSize;
}

Number figure(double value, const std::optional<stats::Interval>& interval) {
    return {value, decimalsFor(value, interval)};
}

std::string intervalText(const std::optional<stats::Interval>& interval) {
    if (!interval) {
        return {};
    }
    if (!stats::isSymmetricEnough(*interval)) {
        return roughText(interval->low) + " – " + roughText(interval->high);
    }
    const int decimals = decimalsFor((interval->low + interval->high) / 2, interval);
    return fixedText(interval->low, decimals) + " – " + fixedText(interval->high, decimals);
}

Cell throughputCell(const CaseResult& result, Table& table) {
    if (!result.throughput) {
        return table.missing(reasonWithoutFigures(result));
    }
    if (!result.interval || !stats::isSymmetricEnough(*result.interval)) {
        return markedThroughput(result, figure(*result.throughput), table);
    }
    const Measured measured{*result.throughput, result.interval->halfWidth(),
                            decimalsFor(*result.throughput, result.interval)};
    return markedThroughput(result, measured, table);
}

Cell plainThroughputCell(const CaseResult& result, Table& table) {
    if (!result.throughput) {
        return {Missing{reasonWithoutFigures(result)}, {}};
    }
    return markedThroughput(result, figure(*result.throughput, result.interval), table);
}

Cell millisecondsCell(const stats::QuantileEstimate& quantile) {
    constexpr double milli = 1000;
    if (!quantile.value) {
        const std::string more = std::to_string(quantile.missing);
        return {Missing{more + " more batches are needed.", "(+" + more + ")"}, {}};
    }
    std::optional<stats::Interval> interval;
    if (quantile.interval) {
        interval = {quantile.interval->low * milli, quantile.interval->high * milli};
    }
    return {figure(*quantile.value * milli, interval), {}};
}

Cell cpuCell(const CaseResult& result, Table& table) {
    if (!result.cpuUtilPercent && !result.passes.empty()) {
        return table.missing("The passes were too short for the kernel to account CPU time.");
    }
    return percentCell(result.cpuUtilPercent);
}

Cell percentCell(const std::optional<double>& percent) {
    if (!percent) {
        return {Missing{}, {}};
    }
    return {Number{*percent, 1}, {}};
}

Cell memoryCell(const CaseResult& result, Table& table) {
    Cell cell = percentCell(result.memoryPercent);
    if (result.memoryPercent && result.isPeakSampled) {
        cell.notes.push_back(
            table.note("The peak is the largest sampled value: this system lets no program reset it."));
    }
    return cell;
}

Cell fidelityCell(const CaseResult& result, Table& table) {
    if (!result.fidelity) {
        return {Missing{}, {}};
    }
    Cell cell{Missing{}, {}};
    if (result.fidelity->centredMin) {
        cell.content = Number{*result.fidelity->centredMin, fidelityDecimals};
    }
    if (result.fidelity->centredReason) {
        cell.notes.push_back(table.note(result.fidelity->centredReason->english()));
    }
    if (std::string below = belowBarText(result); !below.empty()) {
        cell.notes.push_back(table.note(below));
    }
    return cell;
}

Cell rawFidelityCell(const CaseResult& result) {
    if (!result.fidelity) {
        return {Missing{}, {}};
    }
    return {Number{result.fidelity->cosineMin, fidelityDecimals}, {}};
}

std::optional<stats::Interval> top1Interval(const record::FidelityMeasured& fidelity) {
    if (!fidelity.top1 || !fidelity.rankedImages) {
        return {};
    }
    return stats::proportionInterval(std::llround(*fidelity.top1 * static_cast<double>(*fidelity.rankedImages)),
                                     *fidelity.rankedImages);
}

Cell statusCell(const CaseResult& result, Table& table) {
    Cell cell{std::string(record::nameOf(result.status)), {}};
    if (!result.statusReason.isEmpty()) {
        cell.notes.push_back(table.note(result.statusReason.english()));
    } else if (result.status == CaseStatus::Stopped && !result.passes.empty()) {
        cell.notes.push_back(table.note("The run ended before all passes of this case were measured."));
    }
    return cell;
}

std::string reasonWithoutFigures(const CaseResult& result) {
    if (result.throughput) {
        return {};
    }
    const std::string& id = result.definition.id;
    const std::string why = result.statusReason.isEmpty() ? "" : ": " + result.statusReason.english();
    switch (result.status) {
        case CaseStatus::Failed:
            return id + " failed" + (why.empty() ? "." : why);
        case CaseStatus::Skipped:
            return id + " was not tried" + (why.empty() ? "." : why);
        case CaseStatus::Waiting:
        case CaseStatus::Running:
        case CaseStatus::Done:
        case CaseStatus::Stopped:
            break;
    }
    return id + " has no finished pass.";
}

std::string reasonWithoutDevice(const record::RunSnapshot& run, backend::Device device) {
    using backend::Device;
    if (device == Device::Gpu && run.plan.isCpuOnly) {
        return "The run was for the CPU only (--cpu-only).";
    }
    if (device == Device::Cpu && run.plan.isGpuOnly) {
        return "The run was for the GPU only (--gpu-only).";
    }
    const record::Fact* const gpu = run.environment.find("gpu");
    if (device == Device::Gpu && gpu != nullptr && gpu->value.empty() && !gpu->reason.empty()) {
        return gpu->reason;
    }
    return device == Device::Gpu ? "No case of this run was for the GPU." : "No case of this run was for the CPU.";
}

}  // namespace clipscope::report
