// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/bench/batch_runner.h"
#include "core/clip/clip_model.h"
#include "core/hardware/other_threads.h"
#include "core/plan/case.h"
#include "core/record/event.h"
#include "core/record/event_log.h"

#include <cstddef>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::bench {

/// Loads the encoders of cases and puts the threads where the cases want them: those of the model and of its numerics
/// on their CPUs, all others off the model's where that leaves some. On the engine's thread.
class EncoderLoading {
public:
    /// Everything outlives the object.
    /// \param numericThreads as plan::Plan has them
    EncoderLoading(const clip::ClipModel& model, backend::BackendProvider& backends, const Clock& clock,
                   record::EventProducer& producer, int numericThreads);

    /// Posts the load's progress, and encoder_loaded at its end.
    /// \param index of the case
    /// \throws Error as the engine, Stopped, Unavailable where a thread cannot be bound
    CaseEncoders load(const plan::Case& item, record::CaseIndex index, int repetition, const std::stop_token& stop);

    /// Has the engines make what later loads find made, once for all cases that would find the same. Posts the
    /// progress. What was made is held while the object lives.
    ///
    /// \param indices of the cases that are to run
    /// \return the cases for which that was not possible, with the reason
    /// \throws Error Stopped
    std::vector<std::pair<std::size_t, Error>> prepare(const std::vector<plan::Case>& cases,
                                                       const std::vector<std::size_t>& indices,
                                                       const std::stop_token& stop);

    /// Of the newest load, without what later loads find made.
    [[nodiscard]] double seconds() const { return m_seconds; }
    /// That the model's threads of the newest load may use, ascending.
    [[nodiscard]] const std::vector<int>& modelCpus() const { return m_modelCpus; }

private:
    void place(const plan::Case& item, CaseEncoders& encoders, record::EncoderLoaded& loaded);

    const clip::ClipModel& m_model;
    backend::BackendProvider& m_backends;
    const Clock& m_clock;
    record::EventProducer& m_producer;
    int m_numericThreads;
    hardware::OtherThreads m_otherThreads;
    double m_seconds = 0;
    std::vector<int> m_modelCpus;
    /// What was made stays for all repetitions.
    std::vector<std::shared_ptr<const void>> m_held;
    /// Seconds of making, which count with the load that finds it first.
    std::map<std::string, double> m_making;
};

}  // namespace clipscope::bench
