// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace clipscope::bench {

/// Does the work with that many threads or, where OpenMP gives fewer (OMP_THREAD_LIMIT), with those.
inline void withThreadsGiven(int threads, const std::function<void(int)>& work) {
    try {
        work(threads);
    } catch (const Error& error) {
        if (!error.message().is(MessageId::openmp_gives_fewer)) {
            throw;
        }
        work(static_cast<int>(std::get<std::int64_t>(error.message().args().front())));
    }
}

}  // namespace clipscope::bench
