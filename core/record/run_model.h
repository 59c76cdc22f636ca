// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/measured_time.h"
#include "core/record/pass_accumulator.h"
#include "core/record/run_snapshot.h"
#include "core/record/telemetry_fold.h"

#include <memory>
#include <vector>

namespace clipscope::record {

/// The only fold from events to what people see: window, terminal, report and replay use it alike. Not
/// thread-safe.
class RunModel {
public:
    void apply(const Event& event);

    /// What is known now. Of a pass that is running, quantiles may lag behind by a fifth of the batches, so that they
    /// are not sorted again at every call; at its end, and at the run's, they are exact.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> snapshot();

    /// What is known now of a journal that has no more events: a run without its end was cut off.
    /// \param missingEvents that the journal lacks in between
    [[nodiscard]] std::shared_ptr<const RunSnapshot> finalSnapshot(std::uint64_t missingEvents = 0);

private:
    struct CaseState {
        PassAccumulator running;
        std::vector<EncoderLoaded> loads;
        bool hasNewPass = false;
        bool mustBeExact = false;
        bool hasNewCondition = false;
        std::size_t sortedBatches = 0;   ///< batches that the quantiles in the snapshot are of
        std::vector<BatchSpan> batches;  ///< every measured one of every pass
        MeasuredTime measured;
        std::array<double, backend::stageCount> stageSeconds{};
    };

    void on(const RunStarted& event);
    void on(const InputsPrepared& event);
    void on(const CachesCleared& event);
    void on(const LoadProgress& event);
    void on(const EncoderLoaded& event);
    void on(const FidelityMeasured& event);
    void on(const NumericsCompared& event);
    void on(const WaitBegan& event);
    void on(const CooledDown& event);
    void on(const IdleMeasured& event);
    void on(const PassStarted& event);
    void on(const WarmedUp& event);
    void on(const BatchDone& event);
    void on(const Decision& event);
    void on(const SensorsChanged& event);
    void on(const SensorsPicked& event);
    void on(const Telemetry& event);
    void on(const TelemetryCost& event);
    void on(const ThrottleWatched& event);
    void on(const MachineSlept& event);
    void on(const ConditionBegan& event);
    void on(const ConditionEnded& event);
    void on(const Warning& event);
    void on(const PassFinished& event);
    void on(const CaseFinished& event);
    void on(const CaseFailed& event);
    void on(const CaseSkipped& event);
    void on(const RunFinished& event);
    void on(const RunFailed& event);

    [[nodiscard]] bool has(CaseIndex index) const;
    void refresh(std::size_t index);
    void refreshBatches(std::size_t index);
    void refreshThrottling(std::size_t index);
    void refreshConditions();
    void endUnfinishedCases();
    void countPlannedPasses();
    void judgeFrom(double moment);

    RunSnapshot m_run;
    std::vector<CaseState> m_cases;
    Validity m_validity;
    TelemetryFold m_telemetry;
    std::optional<double> m_watchedFrom;  ///< s; since then readings tell of other programs
    bool m_canJudge = false;              ///< for long enough that a disturbance would have been noticed
};

}  // namespace clipscope::record
