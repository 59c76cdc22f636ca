// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace clipscope::cli {
namespace {

std::atomic<int> interruptions{0};
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may use it");

void onSignal(int /*number*/) {
    ++interruptions;
}

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

}  // namespace

Interruption::Interruption() {
    interruptions = 0;
    struct sigaction action {};
    action.sa_handler = &onSignal;
    sigemptyset(&action.sa_mask);
    for (std::size_t at = 0; at < signals.size(); ++at) {
        ::sigaction(signals[at], nullptr, &m_before[at]);
        if (m_before[at].sa_handler != SIG_IGN) {
            ::sigaction(signals[at], &action, nullptr);
        }
    }
}

Interruption::~Interruption() {
    for (std::size_t at = 0; at < signals.size(); ++at) {
        ::sigaction(signals[at], &m_before[at], nullptr);
    }
}

int Interruption::count() const {
    return interruptions;
}

}  // namespace clipscope::cli
