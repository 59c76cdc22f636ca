// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/top_processes.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

constexpr int self = 100;

class TopProcessesTest : public testing::Test {
protected:
    TopProcessesTest() {
        machine(10000);
        put(1, 0, "init", 100);
        put(self, 1, "clipscope", 500);
    }
    void machine(int ticks) { root.write("proc/stat", "cpu  0 0 0 " + std::to_string(ticks) + " 0 0 0 0 0 0\n"); }
    void put(int process, int parent, const std::string& name, int ticks, int start = 5) {
        const std::string text = std::to_string(process) + " (" + name + ") S " + std::to_string(parent) +
                                 " 1 1 0 -1 4194304 11 12 13 14 " + std::to_string(ticks) + " 0 0 0 20 0 1 0 " +
                                 std::to_string(start) + '\n';
        root.write("proc/" + std::to_string(process) + "/stat", text);
        if (process == self) {
            root.write("proc/self/stat", text);
        }
    }
    void end(int process) { std::filesystem::remove_all(root.path() / "proc" / std::to_string(process)); }

    test::TemporaryFolder root;
    TopProcesses top{root.path()};
};

TEST_F(TopProcessesTest, TheThreeBusiestWithoutOurs) {
    put(200, self, "python3", 0);
    put(201, 200, "cc1plus", 0);
    put(300, 1, "firefox", 1000);
    put(301, 300, "a) tab", 1000);
    put(302, 1, "tracker", 1000);
    put(303, 1, "idle", 1000);
    put(304, 1, "little", 1000);
    EXPECT_TRUE(top.busiest().empty()) << "nothing is known of the time before";
    machine(11000);
    put(self, 1, "clipscope", 900);
    put(200, self, "python3", 100);
    put(201, 200, "cc1plus", 100);
    put(300, 1, "firefox", 1050);
    put(301, 300, "a) tab", 1200);
    put(302, 1, "tracker", 1060);
    put(304, 1, "little", 1001);
    const std::vector<BusyProcess> expected{{.process = 301, .name = "a) tab", .percent = 20},
                                            {.process = 302, .name = "tracker", .percent = 6},
                                            {.process = 300, .name = "firefox", .percent = 5}};
    EXPECT_EQ(top.busiest(), expected);
    machine(12000);
    put(304, 1, "little", 1005);
    EXPECT_TRUE(top.busiest().empty()) << "nobody used time that is worth naming";
}

TEST_F(TopProcessesTest, ProcessesComeAndGo) {
    put(300, 1, "goes", 1000);
    put(301, 1, "ends", 1000);
    (void)top.busiest();
    machine(11000);
    end(300);
    root.write("proc/301/stat", "");  // goes while it is read
    std::filesystem::create_directories(root.path() / "proc/302");
    put(303, 1, "comes", 30, 900);
    auto busy = top.busiest();
    ASSERT_EQ(busy.size(), 1U);
    EXPECT_EQ(busy[0], (BusyProcess{.process = 303, .name = "comes", .percent = 3}));

    // The number of one that ended is given to another.
    machine(12000);
    put(303, 1, "other", 50, 1500);
    busy = top.busiest();
    ASSERT_EQ(busy.size(), 1U);
    EXPECT_EQ(busy[0], (BusyProcess{.process = 303, .name = "other", .percent = 5}));
}

TEST_F(TopProcessesTest, AChildWhoseParentEndedStaysOurs) {
    put(200, self, "sh", 0);
    put(201, 200, "cc1plus", 0);
    (void)top.busiest();
    machine(11000);
    end(200);
    put(201, 1, "cc1plus", 500);
    EXPECT_TRUE(top.busiest().empty());
}

TEST_F(TopProcessesTest, AMachineThatCountsAnewTellsNothingOnce) {
    put(300, 1, "busy", 1000);
    (void)top.busiest();
    machine(5);
    put(300, 1, "busy", 1100);
    EXPECT_TRUE(top.busiest().empty());
    machine(1005);
    put(300, 1, "busy", 1200);
    EXPECT_EQ(top.busiest().size(), 1U);
}

TEST(TopProcesses, WithoutProcThereAreNone) {
    const test::TemporaryFolder root;
    TopProcesses top(root.path());
    EXPECT_TRUE(top.busiest().empty());
    EXPECT_TRUE(top.busiest().empty());
}

}  // namespace
}  // namespace clipscope::telemetry
