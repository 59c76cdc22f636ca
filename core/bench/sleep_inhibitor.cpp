// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/sleep_inhibitor.h"

#include "core/base/child_process.h"
#include "core/base/error.h"

#include <unistd.h>
#include <chrono>
#include <utility>

namespace clipscope::bench {
namespace {

/// Asking logind takes some milliseconds.
constexpr std::chrono::seconds patience{1};

/// Says that it runs, which it does once the lock is held, and goes on until it is killed or this process has ended.
constexpr const char* holdingScript = "echo held; exec tail -f -s 5 --pid=\"$1\" /dev/null";

}  // namespace

SleepInhibitor::SleepInhibitor(const std::string& program) {
    if (program.empty()) {
        answer("nothing was asked to");
        return;
    }
    m_holder = std::jthread([this, program](const std::stop_token& stop) { hold(program, stop); });
    std::unique_lock lock(m_mutex);
    if (!m_condition.wait_for(lock, patience, [this] { return m_hasAnswer; })) {
        m_reason = program + " does not answer";
    }
}

void SleepInhibitor::hold(const std::string& program, const std::stop_token& stop) {
    const ChildCommand command{.argv = {program, "--what=sleep:idle", "--who=ClipScope",
                                        "--why=A benchmark is running.", "--mode=block", "sh", "-c", holdingScript,
                                        "sh", std::to_string(::getpid())}};
    try {
        const ChildResult result = runChild(command, stop, [this](std::string_view) { answer({}); });
        const std::string said = lastLine(result.err);
        answer(said.empty() ? program + " ended with code " + std::to_string(result.exitCode) : said);
    } catch (const Error& error) {
        answer(error.message().english());
    }
}

void SleepInhibitor::answer(std::string reason) {
    const std::scoped_lock lock(m_mutex);
    if (!std::exchange(m_hasAnswer, true)) {
        m_reason = std::move(reason);
        m_condition.notify_all();
    }
}

record::Fact SleepInhibitor::fact() const {
    const std::scoped_lock lock(m_mutex);
    return {.name = "sleep_inhibited",
            .title = "Sleep kept off",
            .value = m_reason.empty() ? "yes" : "",
            .reason = m_reason};
}

}  // namespace clipscope::bench
