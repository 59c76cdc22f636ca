// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/pass_accumulator.h"
#include "core/record/run_snapshot.h"

#include <memory>
#include <vector>

namespace clipscope::record {

/// The only fold from events to what people see: window, terminal, report and replay use it alike. Not
/// thread-safe.
class RunModel {
public:
    void apply(const Event& event);

    /// What is known now. Quantiles of cases that changed since the last call are computed here.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> snapshot();

    /// What is known now of a journal that has no more events: a run without its end was cut off.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> finalSnapshot();

private:
    struct CaseState {
        PassAccumulator running;
        bool isRunning = false;
        bool hasChanged = false;
        std::vector<double> wallSeconds;      ///< of every measured batch of every pass
        std::vector<double> onlyPassSeconds;  ///< seconds a sample, in order, while there is one pass
        std::array<double, backend::stageCount> stageSeconds{};
    };

    void on(const RunStarted& event);
    void on(const LoadProgress& event);
    void on(const PassStarted& event);
    void on(const WarmedUp& event);
    void on(const BatchDone& event);
    void on(const Decision& event);
    void on(const Telemetry& event);
    void on(const Warning& event);
    void on(const PassFinished& event);
    void on(const CaseFinished& event);
    void on(const CaseFailed& event);
    void on(const CaseSkipped& event);
    void on(const RunFinished& event);
    void on(const RunFailed& event);

    [[nodiscard]] bool has(CaseIndex index) const;
    void refresh(std::size_t index);
    void endUnfinishedCases();
    void countPlannedPasses();

    RunSnapshot m_run;
    std::vector<CaseState> m_cases;
};

}  // namespace clipscope::record
