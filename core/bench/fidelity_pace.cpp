// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fidelity_pace.h"

#include "core/bench/fidelity_meter.h"
#include "core/telemetry/cpu_offer.h"

namespace clipscope::bench {
namespace {

using backend::Tower;

/// Of one tower's inputs, in batches of the case's size.
double encodingSeconds(const Pace& pace, plan::Case item, Tower tower, bool isRanked) {
    const auto inputs = static_cast<std::int64_t>(FidelityMeter::inputs(tower, isRanked));
    const std::int64_t batches = (inputs + item.batchSize - 1) / item.batchSize;
    item.tower = tower;
    return static_cast<double>(batches) * pace.batchSeconds(item);
}

}  // namespace

double fidelitySeconds(const Pace& pace, const plan::Case& item, bool isRanked) {
    double seconds = 0;
    for (const Tower tower : {Tower::Image, Tower::Text}) {
        if (item.tower == tower || item.tower == Tower::Pair) {
            seconds += encodingSeconds(pace, item, tower, isRanked);
        }
    }
    return seconds;
}

double referenceSeconds(const Pace& pace, const std::vector<plan::Case>& cases, bool isRanked) {
    double seconds = 0;
    for (const Tower tower : FidelityMeter::towers(cases, isRanked)) {
        const plan::Case reference{.backend = "eager", .tower = tower, .threads = telemetry::usableCpus()};
        seconds += pace.loadSeconds(reference) + encodingSeconds(pace, reference, tower, isRanked);
    }
    return seconds;
}

}  // namespace clipscope::bench
