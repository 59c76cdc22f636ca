// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_lock.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clipscope {
namespace {

using Kind = FileLock::Kind;

class FileLockTest : public testing::Test {
protected:
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "lock";
};

TEST_F(FileLockTest, IsSharedOrExclusive) {
    auto first = FileLock::tryLock(file, Kind::Shared);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->isHeld());
    EXPECT_TRUE(FileLock::tryLock(file, Kind::Shared));
    EXPECT_FALSE(FileLock::tryLock(file, Kind::Exclusive));
    first.reset();
    const auto second = FileLock::tryLock(file, Kind::Exclusive);
    ASSERT_TRUE(second);
    EXPECT_FALSE(FileLock::tryLock(file, Kind::Shared));
}

TEST_F(FileLockTest, GoesWithItsProcess) {
    const pid_t other = ::fork();
    if (other == 0) {
        const auto lock = FileLock::tryLock(file, Kind::Exclusive);
        ::_exit(lock && lock->isHeld() ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(other, &status, 0), other);
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_TRUE(FileLock::tryLock(file, Kind::Exclusive));
}

TEST_F(FileLockTest, IsWaitedForAndThatIsToldOnce) {
    auto held = FileLock::tryLock(file, Kind::Exclusive);
    int told = 0;
    const FileLock lock = FileLock::wait(file, Kind::Exclusive, {}, [&] {
        ++told;
        held.reset();
    });
    EXPECT_TRUE(lock.isHeld());
    EXPECT_EQ(told, 1);
}

TEST_F(FileLockTest, AStopEndsTheWaiting) {
    const auto held = FileLock::tryLock(file, Kind::Exclusive);
    std::stop_source stop;
    test::expectError(ErrorCode::Stopped, {}, [&] {
        (void)FileLock::wait(file, Kind::Shared, stop.get_token(), [&] { stop.request_stop(); });
    });
}

TEST_F(FileLockTest, WhereNoFileCanBeMadeNothingIsHeldAndNobodyWaits) {
    const FileLock lock = FileLock::wait("/proc/none/lock", Kind::Exclusive);
    EXPECT_FALSE(lock.isHeld());
}

}  // namespace
}  // namespace clipscope
