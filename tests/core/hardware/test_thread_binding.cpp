// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_selection.h"
#include "core/hardware/other_threads.h"
#include "core/hardware/thread_binding.h"
#include "core/hardware/topology.h"
#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <functional>
#include <latch>
#include <thread>

namespace clipscope::hardware {
namespace {

using testing::ElementsAre;

/// A thread that tells where it may run when it is asked.
class Bystander {
public:
    Bystander()
        : m_thread([this] {
              m_id = thisThreadId();
              m_started.count_down();
              m_ask.wait();
              m_seen = cpusInAffinityMask();
          }) {
        m_started.wait();
    }
    [[nodiscard]] int id() const { return m_id; }
    std::vector<int> whereItRuns() {
        m_ask.count_down();
        m_thread.join();
        return m_seen;
    }

private:
    int m_id = 0;
    std::vector<int> m_seen;
    std::latch m_started{1};
    std::latch m_ask{1};
    std::jthread m_thread;
};

/// Runs it on a thread of its own, so that the test's stays where it was.
void onAnotherThread(const std::function<void()>& work) {
    std::jthread thread(work);
}

TEST(ThreadBinding, IsReadBack) {
    const std::vector<int> last{offeredCpuList().back()};
    onAnotherThread([&] {
        bindThisThread(last);
        EXPECT_EQ(cpusInAffinityMask(), last);
        bindThisThread(offeredCpuList());
        EXPECT_EQ(cpusInAffinityMask(), offeredCpuList());
    });
}

TEST(ThreadBinding, CpusThatAreNotThereAreRefusedByName) {
    onAnotherThread([] {
        test::expectError(ErrorCode::Unavailable, {"900", "--cores all"}, [] { bindThisThread({900}); });
    });
}

TEST(OtherThreads, AreKeptOffWhereACpuIsLeftAndFreedAtTheEnd) {
    if (offeredCpuList().size() < 2) {
        GTEST_SKIP() << "one CPU leaves none to spare";
    }
    const std::vector<int> computing{offeredCpuList().front()};
    const std::vector<int> left(offeredCpuList().begin() + 1, offeredCpuList().end());
    Bystander moved;
    Bystander exempt;
    Bystander after;
    {
        OtherThreads others;
        EXPECT_EQ(others.keepOff(computing, {exempt.id()}), left);
        EXPECT_EQ(moved.whereItRuns(), left);
        EXPECT_EQ(exempt.whereItRuns(), offeredCpuList());
    }
    EXPECT_EQ(after.whereItRuns(), offeredCpuList());
    EXPECT_EQ(cpusInAffinityMask(), offeredCpuList());
}

TEST(OtherThreads, StayWhereNoCpuIsLeft) {
    OtherThreads others;
    EXPECT_EQ(others.keepOff(offeredCpuList(), {}), offeredCpuList());
    EXPECT_EQ(cpusInAffinityMask(), offeredCpuList());
}

}  // namespace
}  // namespace clipscope::hardware
