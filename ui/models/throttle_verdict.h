// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"

#include <optional>
#include <QString>

namespace clipscope::models {

/// Whether a device was throttled, as docs/throttling.md has it.
struct ThrottleVerdict {
    enum class State { Unknown, None, Suspected, Confirmed };

    State state = State::Unknown;
    std::optional<record::ThrottleCause> cause;
    std::optional<double> share;  ///< of the observed time of a case that is over
    Message evidence;             ///< of the newest such condition
};

[[nodiscard]] QString wordOf(ThrottleVerdict::State state);

/// At this moment, of that case's device. What holds is the timeline's, so that tile and charts say the same.
[[nodiscard]] ThrottleVerdict presentThrottle(const record::RunSnapshot& snapshot, const record::CaseResult& current,
                                              const bridge::RunTimeline& timeline);

/// Over all passes of a case: the surest that held in one of them.
[[nodiscard]] ThrottleVerdict throttleOfCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                                             const bridge::RunTimeline& timeline);

}  // namespace clipscope::models
