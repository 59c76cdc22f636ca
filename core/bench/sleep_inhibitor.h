// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/record/environment.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace clipscope::bench {

/// Keeps the machine from sleeping and from counting as idle while it lives, where systemd's logind does that;
/// elsewhere it does nothing. A child process holds the lock, and ends with this program however that comes.
class SleepInhibitor {
public:
    /// Returns once the lock is held or refused, and after a second in any case.
    /// \param program that takes the flags of systemd-inhibit, looked up in PATH unless it holds a slash; empty:
    /// nothing is inhibited
    explicit SleepInhibitor(const std::string& program);
    SleepInhibitor(const SleepInhibitor&) = delete;
    SleepInhibitor& operator=(const SleepInhibitor&) = delete;
    /// The machine may sleep again.
    ~SleepInhibitor() = default;

    /// For the environment record: whether sleep is kept off, or why not.
    [[nodiscard]] record::Fact fact() const;

private:
    void hold(const std::string& program, const std::stop_token& stop);
    void answer(std::string reason);

    mutable std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_hasAnswer = false;
    std::string m_reason;  ///< why it is not held
    std::jthread m_holder;
};

}  // namespace clipscope::bench
