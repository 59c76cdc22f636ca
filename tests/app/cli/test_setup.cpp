// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "tests/support/cli.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A LibTorch whose Python is a shell script.
class SetupTest : public testing::Test {
protected:
    void setPython(const std::string& script) {
        const auto python = folder.write("bin/python3", "#!/bin/sh\n" + script + '\n');
        std::filesystem::permissions(python, std::filesystem::perms::owner_all);
    }

    [[nodiscard]] ChildResult setUp() const {
        return runChild(
            {.argv = {CLIPSCOPE_CLI, "setup", "inductor"}, .environment = {{"CLIPSCOPE_TORCH_DIR", torch.string()}}});
    }

    test::TemporaryFolder folder;
    std::filesystem::path torch = folder.path() / "lib/python3.11/site-packages/torch";
};

TEST_F(SetupTest, WhatIsThereIsNotFetched) {
    setPython("[ \"$1\" = -c ]");
    const ChildResult result = setUp();
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("is installed"));
    EXPECT_THAT(result.out, Not(HasSubstr("Fetching")));
}

TEST_F(SetupTest, WhatHasBrokenSinceIsFetchedAgain) {
    setPython("[ \"$1\" = -c ]");
    ASSERT_EQ(setUp().exitCode, cli::exitOk);
    setPython("echo \"ImportError: sympy\" >&2; exit 1");
    std::filesystem::create_directories(torch);
    EXPECT_THAT(setUp().out, HasSubstr("Fetching"));
}

TEST_F(SetupTest, WhatCannotBeFetchedHasAReason) {
    setPython("echo 'ImportError: libcufft' >&2; [ \"$1\" = -m ] && echo 'ERROR: no network' >&2; exit 1");
    std::filesystem::create_directories(torch);
    const ChildResult result = setUp();
    if (result.exitCode == cli::exitOutput) {
        GTEST_SKIP() << "the disk is too small: " << result.err;
    }
    EXPECT_EQ(result.exitCode, cli::exitUnavailable);
    EXPECT_THAT(result.out, HasSubstr("GB to download"));
    EXPECT_THAT(result.err, HasSubstr("ERROR: no network"));
}

TEST_F(SetupTest, ALibTorchWithoutPythonHasAReason) {
    const ChildResult result = setUp();
    EXPECT_EQ(result.exitCode, cli::exitUnavailable);
    EXPECT_THAT(result.err, HasSubstr("./dev"));
}

}  // namespace
}  // namespace clipscope
