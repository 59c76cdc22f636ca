// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <vector>

namespace clipscope::test {

/// The sensors of the demo's machine: it heats up until it throttles, and somebody else uses it for a while. Every
/// value follows from the time alone.
class DemoSensors {
public:
    /// What there is, and what was picked.
    [[nodiscard]] static std::vector<record::EventPayload> announcement();

    /// What is read then, beside the memory of the process.
    [[nodiscard]] static std::vector<record::Reading> readings(double t, double usedBytes);

    /// What is noticed between the two moments.
    [[nodiscard]] static std::vector<record::EventPayload> noticed(double from, double to);

    /// What the runner learns of a pass between the two moments.
    [[nodiscard]] static record::PassResources resources(double from, double to, double peakBytes);

    /// Of the time that a batch takes on a machine that does not throttle.
    [[nodiscard]] static double slowness(double t);
};

}  // namespace clipscope::test
