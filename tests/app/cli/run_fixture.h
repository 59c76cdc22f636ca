// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <filesystem>
#include <iterator>
#include <string>

namespace clipscope::test {

/// Runs of the terminal program in a folder of the test's own.
class RunFixture : public testing::Test {
protected:
    /// The folder of the one run that there is.
    [[nodiscard]] std::filesystem::path onlyRun() const {
        const auto first = std::filesystem::directory_iterator(folder.path() / "runs");
        EXPECT_EQ(std::distance(first, {}), 1);
        return std::filesystem::directory_iterator(folder.path() / "runs")->path();
    }

    TemporaryFolder folder;
    std::string runs = (folder.path() / "runs").string();
};

}  // namespace clipscope::test
