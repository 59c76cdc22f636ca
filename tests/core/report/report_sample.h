// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/run_snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace clipscope::test {

/// What a made-up run has in it.
struct ReportSample {
    bool hasGpu = false;  ///< three cases of a device that no machine of ours has; without it numerics are compared
    int repetitions = 3;
    bool hasEnd = true;
    bool hasSensors = false;  ///< of temperature, clock and power, which tell of disturbances
    record::RunOutcome outcome = record::RunOutcome::Complete;
};

/// Text that every format must escape somewhere.
extern const std::string nastyText;

/// The events of a run of two towers in two precisions and three sizes, of which one case fails and one is skipped.
/// The same on every machine: times are whole microseconds.
[[nodiscard]] std::vector<record::Event> sampleEvents(const ReportSample& sample = {});

/// Those events as people see them.
[[nodiscard]] std::shared_ptr<const record::RunSnapshot> fold(const std::vector<record::Event>& events);

[[nodiscard]] std::shared_ptr<const record::RunSnapshot> reportSample(const ReportSample& sample = {});

/// The image tower one by one in fp32, in three repetitions: "eager", "packed", "packed-plain" without shortcuts, and
/// "inductor", which are 1, 1.5, 1.2 and 1.4 times as fast as eager.
[[nodiscard]] record::RunSnapshot enginesRun();

}  // namespace clipscope::test
