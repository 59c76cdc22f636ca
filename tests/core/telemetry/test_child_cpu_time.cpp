// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/child_cpu_time.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <cstdint>
#include <filesystem>
#include <string>

namespace clipscope::telemetry {
namespace {

constexpr int self = 100;

/// A /proc with processes that tests start and end.
class ChildCpuTimeTest : public testing::Test {
protected:
    ChildCpuTimeTest() {
        put(1, 0, "init", 5000, 90000);
        put(self, 1, "clipscope-cli", 700, 0);
    }

    /// Times in hundredths of a second.
    void put(int process, int parent, const std::string& name, std::uint64_t own, std::uint64_t waited) {
        const auto ticks = [](std::uint64_t hundredths) {
            return std::to_string(hundredths * static_cast<std::uint64_t>(::sysconf(_SC_CLK_TCK)) / 100);
        };
        const std::string stat = std::to_string(process) + " (" + name + ") S " + std::to_string(parent) +
                                 " 1 1 0 -1 4194304 11 12 13 14 " + ticks(own) + " 0 " + ticks(waited) +
                                 " 0 20 0 1 0 500\n";
        root.write("proc/" + std::to_string(process) + "/stat", stat);
        if (process == self) {
            root.write("proc/self/stat", stat);
        }
    }
    void end(int process) { std::filesystem::remove_all(root.path() / "proc" / std::to_string(process)); }

    test::TemporaryFolder root;
    ChildCpuTime children{root.path()};
};

TEST_F(ChildCpuTimeTest, CountsChildrenAndTheirChildrenAndNobodyElse) {
    EXPECT_EQ(children.seconds(), 0);
    put(210, self, "python3 (x) 1", 150, 0);
    put(205, 210, "cc1plus", 300, 20);
    put(300, 1, "firefox", 9000, 100);
    put(301, 300, "tab", 9000, 0);
    EXPECT_NEAR(children.seconds(), 4.7, 1e-9);
    put(301, 300, "tab", 9900, 0);
    put(205, 210, "cc1plus", 400, 20);
    EXPECT_NEAR(children.seconds(), 5.7, 1e-9);
}

TEST_F(ChildCpuTimeTest, AChildThatEndedIsCountedOnce) {
    put(210, self, "python3", 150, 0);
    put(211, 210, "cc1plus", 300, 0);
    EXPECT_NEAR(children.seconds(), 4.5, 1e-9);
    end(211);
    put(210, self, "python3", 160, 300);
    EXPECT_NEAR(children.seconds(), 4.6, 1e-9);
    end(210);
    EXPECT_NEAR(children.seconds(), 4.6, 1e-9) << "ended, and not yet waited for";
    put(self, 1, "clipscope-cli", 800, 465);
    EXPECT_NEAR(children.seconds(), 4.65, 1e-9);
    put(220, self, "python3", 50, 0);
    EXPECT_NEAR(children.seconds(), 5.15, 1e-9);
}

TEST_F(ChildCpuTimeTest, ANumberThatIsUsedAgainIsLookedAtAnew) {
    put(210, 1, "other", 150, 0);
    EXPECT_EQ(children.seconds(), 0);
    end(210);
    EXPECT_EQ(children.seconds(), 0);
    put(210, self, "python3", 100, 0);
    EXPECT_NEAR(children.seconds(), 1, 1e-9);
}

TEST_F(ChildCpuTimeTest, WithoutProcThereIsNone) {
    const test::TemporaryFolder empty;
    EXPECT_EQ(ChildCpuTime(empty.path()).seconds(), 0);
    root.write("proc/self/stat", "nonsense");
    EXPECT_EQ(children.seconds(), 0);
}

TEST_F(ChildCpuTimeTest, NewProcessesAreLookedForWhenSomeWereStarted) {
    const auto seconds = [&](std::uint64_t forks) {
        return children.seconds({.process = self, .waitedTicks = 0}, forks);
    };
    EXPECT_EQ(seconds(50), 0);
    put(210, self, "python3", 150, 0);
    EXPECT_EQ(seconds(50), 0) << "nothing was started, so nobody looks";
    EXPECT_NEAR(seconds(51), 1.5, 1e-9);
    put(210, self, "python3", 250, 0);
    EXPECT_NEAR(seconds(51), 2.5, 1e-9) << "those that are known are read all the same";
}

}  // namespace
}  // namespace clipscope::telemetry
