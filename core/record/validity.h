// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clipscope::record {

/// When a batch ran, and of how many samples it was.
struct BatchSpan {
    double start = 0;  ///< s since the run's start
    double wallSeconds = 0;
    std::int64_t size = 0;
};

/// What remains of batches once those that a condition touches are left aside. Nothing is taken away from any figure:
/// this stands beside it.
struct ValidPart {
    double share = 1;                  ///< of the batches
    std::optional<double> throughput;  ///< samples / wall time of the untouched batches; nothing where there are none
    std::vector<ConditionKind> kinds;  ///< of the conditions that touch the others, each once, in their order
};

/// The conditions of a run, and the one place where they are joined with batches. Not thread-safe.
class Validity {
public:
    void begin(const ConditionBegan& event);
    /// An unknown condition is none, and one that ends when it began never was.
    void end(const ConditionEnded& event);

    /// Whether a condition held at any moment between the two, both s since the run's start.
    [[nodiscard]] bool isTouched(double from, double to) const;

    [[nodiscard]] ValidPart validPart(std::span<const BatchSpan> batches) const;

    /// A verdict on a device's throttling is possible from then on, or no more.
    void setJudgement(const std::string& device, bool isPossible, double at);

    /// Seconds of a stretch of time in which throttling of a device held, and in which a verdict on it was possible.
    struct ThrottledTime {
        double throttled = 0;
        double observed = 0;
    };
    [[nodiscard]] ThrottledTime throttledTime(const std::string& device, double from, double to) const;

private:
    struct Stretch {
        std::int32_t condition = 0;
        double from = 0;
        std::optional<double> to;                      ///< none: it still holds
        ConditionKind kind = ConditionKind::Throttle;  ///< of a condition
        std::string device;

        [[nodiscard]] bool touches(double begin, double end) const { return from < end && (!to || *to > begin); }
    };
    std::vector<Stretch> m_stretches;
    std::vector<Stretch> m_judgements;  ///< when a verdict on a device was possible
};

}  // namespace clipscope::record
