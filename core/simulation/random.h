// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace clipscope::simulation {

/// Random numbers that are the same for a seed with every standard library. Not thread-safe.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// Between 0 and 1, without 1.
    [[nodiscard]] double unit() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }
    [[nodiscard]] double between(double low, double high) { return low + (high - low) * unit(); }
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }
    /// Of mean 0 and deviation 1 (Box and Muller).
    [[nodiscard]] double normal() {
        const double radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(2 * std::numbers::pi * unit());
    }

private:
    std::mt19937_64 m_engine;
};

}  // namespace clipscope::simulation
