// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_team.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace clipscope {
namespace {

TEST(ThreadTeam, CallsEachIndexOnce) {
    for (const int threads : {1, 2, 3, 8}) {
        ThreadTeam team(threads);
        EXPECT_EQ(team.size(), threads);
        for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
            std::vector<std::atomic<int>> calls(count);
            team.forEach(count, [&](std::size_t index, int member) {
                EXPECT_GE(member, 0);
                EXPECT_LT(member, threads);
                ++calls[index];
            });
            EXPECT_TRUE(std::ranges::all_of(calls, [](const std::atomic<int>& number) { return number == 1; }))
                << threads << ", " << count;
        }
    }
}

TEST(ThreadTeam, ManyShortLoopsNeitherLoseNorRepeatAnIndex) {
    ThreadTeam team(4);
    std::atomic<std::size_t> sum{0};
    for (std::size_t loop = 0; loop < 5000; ++loop) {
        team.forEach(loop % 9, [&](std::size_t index, int) { sum += index + 1; });
    }
    std::size_t expected = 0;
    for (std::size_t loop = 0; loop < 5000; ++loop) {
        expected += loop % 9 * (loop % 9 + 1) / 2;
    }
    EXPECT_EQ(sum, expected);
}

TEST(ThreadTeam, AllMembersWorkAtOnce) {
    // Each call waits until as many are under way as the team has members.
    constexpr int threads = 4;
    ThreadTeam team(threads);
    std::barrier together(threads);
    std::array<std::atomic<int>, threads> calls{};
    team.forEach(threads, [&](std::size_t, int member) {
        ++calls[static_cast<std::size_t>(member)];
        together.arrive_and_wait();
    });
    for (const std::atomic<int>& number : calls) {
        EXPECT_EQ(number, 1);
    }
}

TEST(ThreadTeam, AMemberIsAlwaysTheSameThread) {
    constexpr int threads = 3;
    std::mutex mutex;
    std::array<std::set<int>, threads> seen;
    ThreadTeam team(threads);
    for (int loop = 0; loop < 20; ++loop) {
        std::barrier together(threads);
        team.forEach(threads, [&](std::size_t, int member) {
            together.arrive_and_wait();
            const std::lock_guard lock(mutex);
            seen[static_cast<std::size_t>(member)].insert(gettid());
        });
    }
    EXPECT_EQ(seen[0], std::set<int>{gettid()});
    ASSERT_EQ(team.threadIds().size(), 2U);
    EXPECT_EQ(seen[1], std::set<int>{team.threadIds()[0]});
    EXPECT_EQ(seen[2], std::set<int>{team.threadIds()[1]});
}

TEST(ThreadTeam, HelpersRunTheirStartBeforeTheTeamIsThere) {
    std::mutex mutex;
    std::map<int, int> threadOfMember;
    const ThreadTeam team(4, [&](int member) {
        const std::lock_guard lock(mutex);
        threadOfMember[member] = gettid();
    });
    ASSERT_EQ(team.threadIds().size(), 3U);
    EXPECT_EQ(threadOfMember,
              (std::map<int, int>{{1, team.threadIds()[0]}, {2, team.threadIds()[1]}, {3, team.threadIds()[2]}}));
}

TEST(ThreadTeam, AStartThatFailsIsToldAndEndsTheHelpers) {
    EXPECT_THROW(ThreadTeam(3,
                            [](int member) {
                                if (member == 2) {
                                    throw std::runtime_error("no");
                                }
                            }),
                 std::runtime_error);
}

TEST(ThreadTeam, OneThreadCallsInOrderOnTheCallersThread) {
    bool wasStarted = false;
    ThreadTeam team(1, [&](int) { wasStarted = true; });
    std::vector<std::size_t> order;
    team.forEach(5, [&](std::size_t index, int member) {
        EXPECT_EQ(member, 0);
        order.push_back(index);
    });
    EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_FALSE(wasStarted);
    EXPECT_TRUE(team.threadIds().empty());
    EXPECT_EQ(ThreadTeam(0).size(), 1);
    EXPECT_EQ(ThreadTeam(-3).size(), 1);
}

TEST(ThreadTeam, TheErrorOfTheLowestIndexComesOutWhenAllAreDone) {
    for (const int threads : {1, 2, 4}) {
        ThreadTeam team(threads);
        std::atomic<int> calls{0};
        try {
            team.forEach(100, [&](std::size_t index, int) {
                ++calls;
                if (index == 7 || index == 50 || index == 99) {
                    throw std::runtime_error(std::to_string(index));
                }
            });
            FAIL() << "nothing was thrown";
        } catch (const std::runtime_error& error) {
            EXPECT_EQ(std::string(error.what()), "7");
        }
        EXPECT_EQ(calls, 100);
        // The team is as good as new.
        calls = 0;
        team.forEach(10, [&](std::size_t, int) { ++calls; });
        EXPECT_EQ(calls, 10);
    }
}

TEST(ThreadTeam, ResultsDoNotDependOnWhoDidWhat) {
    const auto squaresWith = [](int threads) {
        ThreadTeam team(threads);
        std::vector<std::size_t> squares(500);
        team.forEach(squares.size(), [&](std::size_t index, int) { squares[index] = index * index; });
        return squares;
    };
    const auto alone = squaresWith(1);
    EXPECT_EQ(squaresWith(2), alone);
    EXPECT_EQ(squaresWith(7), alone);
}

}  // namespace
}  // namespace clipscope
