// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <cstdlib>
#include <map>
#include <optional>

namespace clipscope {
namespace {

namespace fs = std::filesystem;

/// Its variables of the environment are set back afterwards.
class CacheFolder : public testing::Test {
protected:
    CacheFolder() {
        for (const char* name : {"XDG_CACHE_HOME", "HOME", "TMPDIR"}) {
            const char* const value = std::getenv(name);
            m_before[name] = value == nullptr ? std::nullopt : std::optional<std::string>(value);
            ::unsetenv(name);
        }
    }
    ~CacheFolder() override {
        for (const auto& [name, value] : m_before) {
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
        }
    }

    /// Where there is no home.
    fs::path inTemporary() {
        ::setenv("TMPDIR", folder.path().c_str(), 1);
        return folder.path() / ("clipscope-" + std::to_string(::geteuid()));
    }

    test::TemporaryFolder folder;

private:
    std::map<std::string, std::optional<std::string>> m_before;
};

TEST_F(CacheFolder, IsWhereTheSpecificationSays) {
    ::setenv("HOME", "/home/someone", 1);
    EXPECT_EQ(cacheFolder(), "/home/someone/.cache/clipscope");
    ::setenv("XDG_CACHE_HOME", "relative", 1);
    EXPECT_EQ(cacheFolder(), "/home/someone/.cache/clipscope");
    ::setenv("XDG_CACHE_HOME", "/fast", 1);
    EXPECT_EQ(cacheFolder(), "/fast/clipscope");
}

TEST_F(CacheFolder, WithoutAHomeItBelongsToThisUserAlone) {
    const fs::path expected = inTemporary();
    for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(cacheFolder(), expected);
        EXPECT_EQ(fs::status(expected).permissions(), fs::perms::owner_all);
    }
}

TEST_F(CacheFolder, WithoutAHomeAFolderThatOthersMayWriteIntoIsRefused) {
    const fs::path expected = inTemporary();
    fs::create_directory(expected);
    fs::permissions(expected, fs::perms::all);
    test::expectError(ErrorCode::Unavailable, {expected.string(), "HOME", "XDG_CACHE_HOME"},
                      [] { (void)cacheFolder(); });
}

TEST_F(CacheFolder, WithoutAHomeALinkIsRefused) {
    const fs::path expected = inTemporary();
    fs::create_directory(folder.path() / "elsewhere");
    fs::permissions(folder.path() / "elsewhere", fs::perms::owner_all);
    fs::create_directory_symlink(folder.path() / "elsewhere", expected);
    test::expectError(ErrorCode::Unavailable, {expected.string()}, [] { (void)cacheFolder(); });
}

}  // namespace
}  // namespace clipscope
