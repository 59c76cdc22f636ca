// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace clipscope::stats {

/// Decides when warm-up is over: when the medians of the last two windows of w batches differ by less than
/// 2 %, with w = 5 but never more than 1 s of batches (and at least one), after at least 1 batch and 0.3 s;
/// after 10 s or 4 batches, whichever is more, it gives up. Not thread-safe.
class WarmUpRule {
public:
    /// After each warm-up batch, until isOver().
    void add(double wallSeconds);
    /// The measurement may start.
    [[nodiscard]] bool isOver() const { return m_isSteady || m_hasGivenUp; }
    /// It ended by itself.
    [[nodiscard]] bool isSteady() const { return m_isSteady; }
    [[nodiscard]] double seconds() const { return m_seconds; }
    [[nodiscard]] const std::vector<double>& batches() const { return m_batches; }

private:
    std::vector<double> m_batches;
    double m_seconds = 0;
    bool m_isSteady = false;
    bool m_hasGivenUp = false;
};

/// Slow drift inside a pass, which adjacent windows cannot see: its first and last thirds compared.
///
/// Each third is cut into up to 8 blocks; its level is the mean of the blocks' medians, and the standard error
/// of that comes from the standard deviation of the medians, so that correlation inside a block does no harm.
///
/// \param wallSeconds of each measured batch, in order
/// \return the relative change of the time for a batch where it exceeds max(2 %, 3 standard errors of the
/// difference); nothing where it does not, or where a third has fewer than 5 batches
[[nodiscard]] std::optional<double> findDrift(std::span<const double> wallSeconds);

}  // namespace clipscope::stats
