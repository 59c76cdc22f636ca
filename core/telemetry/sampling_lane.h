// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/sample_hub.h"
#include "core/telemetry/sample_source.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// The sources that one thread reads in turn, and who they are taken from when that thread does not come back.
/// turn() belongs to one thread; the rest is for any.
class SamplingLane {
public:
    /// \param readsTogether all readings of a turn have one time, and are passed on at once; else each source its own
    SamplingLane(std::shared_ptr<SampleHub> hub, std::vector<std::shared_ptr<SampleSource>> sources,
                 bool readsTogether);

    /// Reads every source once.
    /// \return false: the sources were taken, and the thread has nothing to do any more
    bool turn(const Clock& clock);

    /// Since when turn() has been inside which source; nothing where it is in none.
    struct Wait {
        Clock::time_point since;
        std::shared_ptr<SampleSource> source;
    };
    [[nodiscard]] std::optional<Wait> wait() const;

    /// Takes the sources from a thread that waits for one of them, which is told as unanswered.
    /// \return all others; nothing where it came back meanwhile
    std::optional<std::vector<std::shared_ptr<SampleSource>>> takeOthers(const Wait& wait, Clock::time_point now);

    /// Whether the source that turn() waited for when the others were taken has answered since.
    [[nodiscard]] bool hasAnswered() const;

    void add(std::shared_ptr<SampleSource> source);

    /// Every source is found anew at the next turn.
    void findAnew();

private:
    void enter(Clock::time_point now, std::shared_ptr<SampleSource> source);

    std::shared_ptr<SampleHub> m_hub;
    bool m_readsTogether;
    SampleHub::Batch m_batch;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<SampleSource>> m_sources;
    std::optional<Wait> m_wait;
    bool m_isTaken = false;
};

}  // namespace clipscope::telemetry
