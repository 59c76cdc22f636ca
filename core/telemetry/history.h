// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace clipscope::telemetry {

/// The last `capacity` items, without allocation.
template <typename T, std::size_t capacity>
class History {
public:
    void add(const T& item) {
        m_items[m_end % capacity] = item;
        ++m_end;
        m_size += m_size < capacity ? 1 : 0;
    }
    void clear() { m_size = 0; }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// \param age 0: the newest; less than size()
    [[nodiscard]] const T& ago(std::size_t age) const { return m_items[(m_end - 1 - age) % capacity]; }
    [[nodiscard]] const T& newest() const { return ago(0); }

private:
    std::array<T, capacity> m_items{};
    std::size_t m_end = 0;
    std::size_t m_size = 0;
};

}  // namespace clipscope::telemetry
