// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/pass_summary.h"

#include <vector>

namespace clipscope::record {

/// Turns the batches of one pass into its figures. The runner and the fold use the same object, so a stored
/// summary and one computed from the journal are equal. Not thread-safe.
class PassAccumulator {
public:
    /// Room for that many batches is kept, so that add() allocates nothing up to there.
    explicit PassAccumulator(std::size_t expectedBatches = 0) {
        m_wallSeconds.reserve(expectedBatches);
        m_sizes.reserve(expectedBatches);
        m_ends.reserve(expectedBatches);
    }

    void setSteady(bool isSteady) { m_isSteady = isSteady; }
    void add(const BatchDone& batch);

    [[nodiscard]] std::int64_t batches() const { return static_cast<std::int64_t>(m_wallSeconds.size()); }
    [[nodiscard]] std::int64_t samples() const { return m_samples; }
    /// From the start of the first batch to the end of the last.
    [[nodiscard]] double seconds() const { return m_end - m_start; }
    /// Of each batch, in order.
    [[nodiscard]] const std::vector<double>& wallSeconds() const { return m_wallSeconds; }
    /// Of each batch, in order: wall time for one sample.
    [[nodiscard]] std::vector<double> secondsPerSample() const;

    /// \param resources what the runner's thread measured beside the batches
    [[nodiscard]] PassSummary summary(const PassResources& resources) const;

private:
    [[nodiscard]] std::optional<double> throughputBetween(double from, double to) const;

    std::vector<double> m_wallSeconds;
    std::vector<std::int64_t> m_sizes;
    std::vector<double> m_ends;  ///< s since the run's start
    std::array<double, backend::stageCount> m_stageSeconds{};
    std::int64_t m_samples = 0;
    double m_start = 0;
    double m_end = 0;
    bool m_isSteady = true;
};

}  // namespace clipscope::record
