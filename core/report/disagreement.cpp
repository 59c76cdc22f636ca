// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/disagreement.h"

#include "core/report/case_cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::PassResult;
using record::RunSnapshot;

/// Passes differ by the machine's mood beyond what their own batches tell; less than this is no trouble.
constexpr double largeSpread = 0.05;
constexpr double largeSpreadWithoutIntervals = 0.1;

/// The slowest and the fastest pass, of at least one.
std::pair<const PassResult*, const PassResult*> extremes(const CaseResult& result) {
    const auto [least, most] =
        std::ranges::minmax_element(result.passes, {}, [](const PassResult& pass) { return pass.summary.throughput; });
    return {&*least, &*most};
}

double spreadOf(const CaseResult& result) {
    const auto [slowest, fastest] = extremes(result);
    return slowest->summary.throughput > 0 ? fastest->summary.throughput / slowest->summary.throughput - 1 : 0;
}

/// The largest change of pace of a case's passes: positive where batches took longer at the end.
double worstDrift(const CaseResult& result) {
    double worst = 0;
    for (const PassResult& pass : result.passes) {
        const double drift = pass.summary.drift.value_or(0);
        worst = std::abs(drift) > std::abs(worst) ? drift : worst;
    }
    return worst;
}

double roundedPercent(double share) {
    constexpr double percent = 100;
    return std::round(std::abs(share) * percent);
}

/// Cases of which something holds, with the one where it holds most.
struct Affected {
    CaseNames names;
    const CaseResult* worst = nullptr;
};

template <typename Holds, typename Weight>
Affected affected(const RunSnapshot& run, Holds holds, Weight weight) {
    Affected cases;
    for (const CaseResult& result : run.cases) {
        if (!result.passes.empty() && holds(result)) {
            cases.names.add(result.definition.id);
            if (cases.worst == nullptr || weight(result) > weight(*cases.worst)) {
                cases.worst = &result;
            }
        }
    }
    return cases;
}

std::int64_t measuredCases(const RunSnapshot& run) {
    return std::ranges::count_if(run.cases, [](const CaseResult& result) { return !result.passes.empty(); });
}

/// A throughput as an argument: rounded as it is shown, so that no digits are told that mean nothing.
std::string shown(double throughput) {
    return plainText(Content(figure(throughput)));
}

}  // namespace

void CaseNames::add(const std::string& id) {
    constexpr std::int64_t most = 4;
    if (m_count < most) {
        m_text += (m_count == 0 ? "" : ", ") + id;
    } else if (m_count == most) {
        m_text += ", …";
    }
    ++m_count;
}

bool doPassesDisagree(const CaseResult& result) {
    if (result.passes.size() < 2) {
        return false;
    }
    const auto [slowest, fastest] = extremes(result);
    if (slowest->interval && fastest->interval) {
        return spreadOf(result) > largeSpread && fastest->interval->low > slowest->interval->high;
    }
    return spreadOf(result) > largeSpreadWithoutIntervals;
}

void addDisagreements(const RunSnapshot& run, std::vector<Finding>& found) {
    const std::int64_t all = measuredCases(run);
    if (const Affected cases = affected(run, doPassesDisagree, spreadOf); cases.worst != nullptr) {
        const auto [slowest, fastest] = extremes(*cases.worst);
        found.push_back({.symptom = Message(MessageId::finding_spread, {cases.names.count(), all}),
                         .evidence = Message(MessageId::finding_spread_worst,
                                             {cases.worst->definition.id, shown(slowest->summary.throughput),
                                              shown(fastest->summary.throughput)}),
                         .remedy = Message(MessageId::remedy_spread)});
    }
    const auto isUnsteady = [](const CaseResult& result) { return !result.isSteady; };
    if (const Affected cases = affected(run, isUnsteady, [](const CaseResult&) { return 0; }); cases.worst != nullptr) {
        found.push_back({.symptom = Message(MessageId::finding_not_steady, {cases.names.count(), all}),
                         .evidence = Message(MessageId::finding_cases, {cases.names.text()}),
                         .remedy = Message(MessageId::remedy_not_steady)});
    }
    const auto drifts = [](const CaseResult& result) { return result.hasDrift; };
    const auto size = [](const CaseResult& result) { return std::abs(worstDrift(result)); };
    if (const Affected cases = affected(run, drifts, size); cases.worst != nullptr) {
        const double drift = worstDrift(*cases.worst);
        found.push_back(
            {.symptom = Message(MessageId::finding_drift, {cases.names.count(), all}),
             .evidence = Message(drift > 0 ? MessageId::finding_drift_slower : MessageId::finding_drift_faster,
                                 {cases.worst->definition.id, roundedPercent(drift)}),
             .remedy = Message(MessageId::remedy_drift)});
    }
}

}  // namespace clipscope::report
