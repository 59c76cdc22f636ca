// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/python_setup.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

/// A shell script in Python's place, which can import LibTorch once the file `whole` is there.
class PythonSetup : public testing::Test {
protected:
    PythonSetup() {
        fs::create_directories(torch);
        setPip("touch \"$PREFIX/whole\"; echo 'Collecting sympy'");
    }

    void setPip(const std::string& pip) {
        const fs::path python = folder.write("bin/python3", "#!/bin/sh\nPREFIX='" + folder.path().string() +
                                                                R"('
echo "$@" >> "$PREFIX/calls"
if [ "$1" = -c ]; then
  [ -f "$PREFIX/whole" ] || { echo 'ImportError: libcufft.so.12' >&2; exit 1; }
  exit 0
fi
)" + pip + "\n");
        fs::permissions(python, fs::perms::owner_all);
    }

    [[nodiscard]] PythonEnvironment environment() const { return *findPython(torch); }

    void complete(std::uint64_t diskBytes = 1) {
        completePython(
            environment(), "requirements.txt", stop.get_token(),
            [this](std::string_view line) { lines.emplace_back(line); }, diskBytes);
    }

    [[nodiscard]] std::string calls() const { return readFile(folder.path() / "calls"); }

    test::TemporaryFolder folder;
    fs::path torch = folder.path() / "lib/python3.11/site-packages/torch";
    std::stop_source stop;
    std::vector<std::string> lines;
};

TEST_F(PythonSetup, InstallsWhatIsMissingAndRemembersThatItCanBeImported) {
    EXPECT_FALSE(tryPython(environment(), {}));
    EXPECT_FALSE(environment().isComplete);
    complete();
    EXPECT_THAT(calls(), HasSubstr("--require-hashes -r requirements.txt"));
    EXPECT_THAT(lines, ElementsAre("Collecting sympy"));
    EXPECT_TRUE(environment().isComplete);
}

TEST_F(PythonSetup, WhatIsWholeWithoutTheMarkIsTriedAndNotInstalledAgain) {
    folder.write("whole", "");
    EXPECT_FALSE(environment().isComplete);
    EXPECT_TRUE(tryPython(environment(), {}));
    EXPECT_TRUE(environment().isComplete);
    EXPECT_EQ(calls().find("pip"), std::string::npos);
}

TEST_F(PythonSetup, WhatHasBrokenSinceIsNoLongerCountedAsComplete) {
    folder.write("whole", "");
    EXPECT_TRUE(tryPython(environment(), {}));
    fs::remove(folder.path() / "whole");
    EXPECT_FALSE(tryPython(environment(), {}));
    EXPECT_FALSE(environment().isComplete);
}

TEST_F(PythonSetup, WhatPipTakesForInstalledAndCannotBeImportedIsInstalledAnew) {
    setPip(R"(case "$*" in *--force-reinstall*) touch "$PREFIX/whole" ;; esac)");
    complete();
    EXPECT_TRUE(environment().isComplete);
}

TEST_F(PythonSetup, DownloadsLieInTheEnvironmentAndAreGoneAfterwards) {
    setPip(R"(echo "$TMPDIR" > "$PREFIX/downloads"; echo wheel > "$TMPDIR/a.whl"; touch "$PREFIX/whole")");
    complete();
    std::string downloads = readFile(folder.path() / "downloads");
    downloads.pop_back();
    EXPECT_THAT(downloads, testing::StartsWith(folder.path().string()));
    EXPECT_FALSE(fs::exists(downloads));
}

TEST_F(PythonSetup, WhatAKilledTryLeftGoesBeforeRoomIsAskedFor) {
    const fs::path left = folder.write(fs::relative(homeOf(environment()) / "work-old/a", folder.path()).string(), "");
    EXPECT_THROW(complete(std::uint64_t{1} << 63U), Error);
    EXPECT_FALSE(fs::exists(left));
}

TEST_F(PythonSetup, WhatPipRefusesIsToldAndNothingIsMarked) {
    setPip("touch \"$PREFIX/whole\"; echo 'ERROR: no network' >&2; exit 1");
    test::expectError(ErrorCode::Unavailable, {"ERROR: no network", "check the network"}, [&] { complete(); });
    EXPECT_FALSE(environment().isComplete);
    setPip("echo 'ERROR: [Errno 28] No space left on device' >&2; exit 1");
    test::expectError(ErrorCode::Output, {torch.parent_path().string(), "no room", "on that disk"},
                      [&] { complete(); });
}

TEST_F(PythonSetup, WhatPipCallsDoneAndCannotBeImportedIsNotMarked) {
    setPip("true");
    test::expectError(ErrorCode::Unavailable, {"ImportError: libcufft.so.12"}, [&] { complete(); });
    EXPECT_FALSE(environment().isComplete);
}

TEST_F(PythonSetup, TooSmallADiskIsToldBeforeAnythingIsFetched) {
    test::expectError(ErrorCode::Output, {torch.parent_path().string(), "8796093022208 MiB", "on that disk"},
                      [&] { complete(std::uint64_t{1} << 63U); });
    EXPECT_FALSE(fs::exists(folder.path() / "calls"));
}

TEST_F(PythonSetup, AStopEndsIt) {
    setPip("echo 'Collecting sympy'; while :; do sleep 1; done");
    test::expectError(ErrorCode::Stopped, {}, [&] {
        completePython(
            environment(), "requirements.txt", stop.get_token(), [this](std::string_view) { stop.request_stop(); }, 1);
    });
    EXPECT_FALSE(environment().isComplete);
}

}  // namespace
}  // namespace clipscope::backend
