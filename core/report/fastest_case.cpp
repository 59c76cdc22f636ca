// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/fastest_case.h"

#include "core/record/fidelity_bar.h"
#include "core/report/case_cells.h"

#include <algorithm>
#include <tuple>
#include <vector>

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

std::vector<const CaseResult*> candidates(const RunSnapshot& run, Tower tower, Device device, std::int64_t size) {
    std::vector<const CaseResult*> found;
    for (const CaseResult& result : run.cases) {
        if (result.definition.tower == tower && result.definition.device == device && shownBatchSize(result) == size) {
            found.push_back(&result);
        }
    }
    return found;
}

}  // namespace

const CaseResult* fastestCase(const RunSnapshot& run, Tower tower, Device device, std::int64_t size) {
    const auto rank = [](const CaseResult* result) {
        return std::tuple(!result->passes.empty(), !record::isBelowBar(*result), *result->throughput);
    };
    const CaseResult* best = nullptr;
    for (const CaseResult* result : candidates(run, tower, device, size)) {
        if (hasFigures(*result) && (best == nullptr || rank(result) > rank(best))) {
            best = result;
        }
    }
    return best;
}

std::string reasonWithoutFastest(const RunSnapshot& run, Tower tower, Device device, std::int64_t size) {
    const auto among = candidates(run, tower, device, size);
    if (among.empty()) {
        const bool isDeviceUsed = std::ranges::any_of(
            run.cases, [&](const CaseResult& result) { return result.definition.device == device; });
        return isDeviceUsed ? "No case of this tower and size was for this device." : reasonWithoutDevice(run, device);
    }
    const std::string reason = reasonWithoutFigures(*among.front());
    return reason.empty() ? among.front()->definition.id + " failed: " + among.front()->statusReason.english() : reason;
}

std::set<std::int64_t> batchSizesOf(const RunSnapshot& run, Tower tower) {
    std::set<std::int64_t> sizes;
    for (const CaseResult& result : run.cases) {
        if (result.definition.tower == tower) {
            sizes.insert(shownBatchSize(result));
        }
    }
    return sizes;
}

}  // namespace clipscope::report
