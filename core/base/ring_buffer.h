// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

namespace clipscope {

/// A bounded queue between one producing and one consuming thread, without locks and without allocation
/// after construction.
template <typename T>
class RingBuffer {
public:
    /// \param capacity items it holds at least; rounded up to a power of two
    explicit RingBuffer(std::size_t capacity) : m_items(std::bit_ceil(capacity)), m_mask(m_items.size() - 1) {}

    /// Producer. `item` is moved from only where this returns true.
    [[nodiscard]] bool tryPush(T&& item) {
        const std::size_t tail = m_tail.load(std::memory_order_relaxed);
        if (tail - m_head.load(std::memory_order_acquire) == m_items.size()) {
            return false;
        }
        m_items[tail & m_mask] = std::move(item);
        m_tail.store(tail + 1, std::memory_order_release);
        return true;
    }

    /// Consumer.
    [[nodiscard]] bool tryPop(T& item) {
        const std::size_t head = m_head.load(std::memory_order_relaxed);
        if (head == m_tail.load(std::memory_order_acquire)) {
            return false;
        }
        item = std::exchange(m_items[head & m_mask], T{});
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }

    /// Any thread; a moment later it may be otherwise.
    [[nodiscard]] std::size_t size() const {
        return m_tail.load(std::memory_order_acquire) - m_head.load(std::memory_order_acquire);
    }
    [[nodiscard]] std::size_t capacity() const { return m_items.size(); }

private:
    std::vector<T> m_items;
    std::size_t m_mask;
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
};

}  // namespace clipscope
