// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cli.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <string>
#include <vector>

namespace clipscope::test {

/// One sentence on one line that names what was wrong, the exit code, and nothing written.
inline void expectRefusal(const std::vector<std::string>& arguments, int exitCode,
                          const std::vector<std::string>& says) {
    const TemporaryFolder folder;
    const ChildResult result = cli(arguments, folder.path().string());
    EXPECT_EQ(result.exitCode, exitCode) << result.err;
    for (const std::string& part : says) {
        EXPECT_THAT(result.err, testing::HasSubstr(part));
    }
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "something was written";
}

}  // namespace clipscope::test
