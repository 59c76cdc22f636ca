// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ring_buffer.h"

#include <gtest/gtest.h>
#include <memory>
#include <thread>

namespace clipscope {
namespace {

TEST(RingBuffer, RefusesWhenFullAndLeavesTheItem) {
    RingBuffer<std::unique_ptr<int>> ring(2);
    EXPECT_TRUE(ring.tryPush(std::make_unique<int>(1)));
    EXPECT_TRUE(ring.tryPush(std::make_unique<int>(2)));
    auto third = std::make_unique<int>(3);
    EXPECT_FALSE(ring.tryPush(std::move(third)));
    ASSERT_NE(third, nullptr);
    std::unique_ptr<int> item;
    ASSERT_TRUE(ring.tryPop(item));
    EXPECT_EQ(*item, 1);
    EXPECT_TRUE(ring.tryPush(std::move(third)));
}

TEST(RingBuffer, IsEmptyAtFirst) {
    RingBuffer<int> ring(4);
    int item = 0;
    EXPECT_FALSE(ring.tryPop(item));
    EXPECT_EQ(ring.size(), 0U);
}

TEST(RingBuffer, TwoThreadsSeeEveryItemInOrder) {
    RingBuffer<int> ring(8);
    constexpr int count = 200000;
    std::jthread producer([&] {
        for (int value = 0; value < count;) {
            if (ring.tryPush(int{value})) {
                ++value;
            } else {
                std::this_thread::yield();
            }
        }
    });
    for (int expected = 0; expected < count;) {
        int item = -1;
        if (ring.tryPop(item)) {
            ASSERT_EQ(item, expected);
            ++expected;
        } else {
            std::this_thread::yield();
        }
    }
}

}  // namespace
}  // namespace clipscope
