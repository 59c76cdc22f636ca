// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace clipscope::cli {

/// Columns of the terminal, or 100 where there is none.
[[nodiscard]] int terminalWidth();

/// Shows how a run goes on: one line that is rewritten on a terminal, else a plain line for each finished pass and
/// after half a minute without one. What takes long in a load is told once, on a line that stays. Warnings are told
/// even where it is quiet.
class ProgressDisplay {
public:
    ProgressDisplay(std::ostream& out, bool isTerminal, bool isQuiet);

    /// \param secondsLeft less than 0 while nothing is known
    void update(const record::RunSnapshot& run, double secondsLeft);
    /// A line that stays; none where it is quiet.
    void say(const std::string& sentence);
    /// Leaves the rewritten line.
    void finish();

private:
    void tellActivity(const record::RunSnapshot& run);
    void tell(const std::string& sentence);
    void showLine(const std::string& line);

    std::ostream& m_out;
    bool m_isTerminal;
    bool m_isQuiet;
    std::string m_shown;
    std::int32_t m_passesTold = 0;
    double m_secondsTold = 0;
    std::size_t m_warningsTold = 0;
    std::string m_activityTold;
};

/// "1:05" or "2:03:04".
[[nodiscard]] std::string durationText(double seconds);

}  // namespace clipscope::cli
