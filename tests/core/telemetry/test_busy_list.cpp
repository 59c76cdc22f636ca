// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/busy_list.h"

#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::milliseconds;

TEST(BusyText, NamesEachWithItsNumberAndShare) {
    EXPECT_EQ(busyText({}), "");
    EXPECT_EQ(busyText({{.process = 412, .name = "cc1plus", .percent = 38.4},
                        {.process = 9120, .name = "chrome", .percent = 4.6}}),
              "cc1plus (412) 38 %, chrome (9120) 5 %");
}

class BusyListTest : public testing::Test {
protected:
    BusyListTest() { write(1000, 0); }

    /// A machine that counted so many ticks, and one other program with its own.
    void write(int machine, int other) const {
        m_root.write("proc/stat", "cpu  0 0 0 " + std::to_string(machine) + " 0 0 0 0 0 0\n");
        put(100, "clipscope", 0, "proc/self/stat");
        put(100, "clipscope", 0, "proc/100/stat");
        put(300, "firefox", other, "proc/300/stat");
    }
    void put(int process, const std::string& name, int ticks, const std::string& file) const {
        m_root.write(file, std::to_string(process) + " (" + name + ") S 1 1 1 0 -1 4194304 11 12 13 14 " +
                               std::to_string(ticks) + " 0 0 0 20 0 1 0 5\n");
    }

    bool sampleAfter(milliseconds pause) {
        m_clock.advance(pause);
        return m_provider.sample(m_clock.now(), {});
    }

    [[nodiscard]] Clock::time_point now() const { return m_clock.now(); }

    std::shared_ptr<BusyList> list = std::make_shared<BusyList>();

private:
    test::TemporaryFolder m_root;
    test::FakeClock m_clock;
    BusyListProvider m_provider{list, m_root.path()};
};

TEST_F(BusyListTest, NobodyIsBusyBeforeTwoLooks) {
    EXPECT_TRUE(sampleAfter(milliseconds(0)));
    EXPECT_FALSE(list->latest());
}

TEST_F(BusyListTest, ALookTellsWhoAndOverWhichTime) {
    sampleAfter(milliseconds(0));
    const auto from = now();
    write(1400, 100);
    EXPECT_TRUE(sampleAfter(milliseconds(2000)));
    const auto look = list->latest();
    ASSERT_TRUE(look);
    EXPECT_EQ(look->from, from);
    EXPECT_EQ(look->to, now());
    ASSERT_EQ(look->processes.size(), 1U);
    EXPECT_EQ(look->processes[0], (BusyProcess{.process = 300, .name = "firefox", .percent = 25}));
}

TEST_F(BusyListTest, ItLooksEveryTwoSecondsHoweverOftenItIsAsked) {
    sampleAfter(milliseconds(0));
    write(1400, 100);
    for (int turn = 0; turn < 4; ++turn) {
        sampleAfter(milliseconds(400));
        EXPECT_FALSE(list->latest()) << turn;
    }
    sampleAfter(milliseconds(400));
    EXPECT_TRUE(list->latest());
}

TEST(BusyListProvider, HasNoSensorsAndMayBlock) {
    const test::TemporaryFolder root;
    BusyListProvider provider(std::make_shared<BusyList>(), root.path());
    EXPECT_TRUE(provider.probe().sensors.empty());
    EXPECT_EQ(provider.pace(), Pace::Slow);
    EXPECT_TRUE(provider.sample(Clock::time_point(), {})) << "also where /proc is not there";
}

}  // namespace
}  // namespace clipscope::telemetry
