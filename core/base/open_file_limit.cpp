// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/open_file_limit.h"

#include <sys/resource.h>
#include <algorithm>

namespace clipscope {
namespace {

/// Enough for thousands of CPUs. Without an end, programs that are started and close whatever might be open take long.
constexpr ::rlim_t mostOpenFiles = 65536;

}  // namespace

void raiseOpenFileLimit() {
    ::rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < mostOpenFiles) {
        limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, mostOpenFiles));
        static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
    }
}

}  // namespace clipscope
