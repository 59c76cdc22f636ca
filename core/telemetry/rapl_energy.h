// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/energy_counter.h"
#include "core/telemetry/kept_file.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// What the CPU packages and their memory used, for the begin and end of whatever is measured. Shares no state with
/// RaplProvider. Thread-safe.
class RaplEnergy {
public:
    /// \param clock outlives this
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit RaplEnergy(const Clock& clock, const std::filesystem::path& sysroot = "/");

    /// Joules of all packages and their DRAM since construction. Follows wrap-around where it is called at least every
    /// longestGap(). Nothing where there are no counters, one of them cannot be read or stood still for over a second.
    /// Nothing for ever after a longer gap or a reset of a counter: a difference across it would be wrong, so make a
    /// new one.
    [[nodiscard]] std::optional<double> joules();

    /// A quarter of the time in which the first counter begins again at the power that the CPU is designed for: an hour
    /// and more on desktops, a minute on some servers. The greatest duration where no counter begins again.
    [[nodiscard]] Clock::duration longestGap() const;

private:
    struct Domain {
        KeptFile file;
        EnergyCounter counter;
    };

    const Clock& m_clock;
    std::mutex m_mutex;
    std::vector<Domain> m_domains;
    Clock::duration m_longestGap = Clock::duration::max();
    bool m_hasLostCount = false;
};

}  // namespace clipscope::telemetry
