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

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
    interruptions = 0;
    handle(&onSignal);
}

Interruption::~Interruption() {
    handle(SIG_DFL);
}

int Interruption::count() const {
    return interruptions;
}

}  // namespace clipscope::cli
