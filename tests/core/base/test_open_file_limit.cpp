// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/open_file_limit.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <algorithm>

namespace clipscope {
namespace {

TEST(OpenFileLimit, IsRaisedToWhatTheMachineAllows) {
    ::rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    ::rlimit low = before;
    low.rlim_cur = 64;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &low), 0);
    raiseOpenFileLimit();
    ::rlimit after{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &after), 0);
    EXPECT_EQ(after.rlim_cur, std::min<::rlim_t>(before.rlim_max, 65536));
    EXPECT_EQ(after.rlim_max, before.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &before);
}

}  // namespace
}  // namespace clipscope
