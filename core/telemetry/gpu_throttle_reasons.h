// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace clipscope::telemetry {

/// Why an Intel GPU runs slower than it was asked to: the bits of "gpu0.throttle_reasons".
namespace gpu_throttle {

inline constexpr std::uint32_t thermal = 0x01;           ///< the GPU is at its critical temperature
inline constexpr std::uint32_t prochot = 0x02;           ///< another part says that it is too hot
inline constexpr std::uint32_t runningAverage = 0x04;    ///< RATL: its mean temperature is too high
inline constexpr std::uint32_t regulatorThermal = 0x08;  ///< its voltage regulator is too hot
inline constexpr std::uint32_t powerLimit1 = 0x10;       ///< the sustained power limit
inline constexpr std::uint32_t powerLimit2 = 0x20;       ///< the short-term power limit
inline constexpr std::uint32_t powerLimit4 = 0x40;       ///< the peak power limit
inline constexpr std::uint32_t current = 0x80;           ///< the voltage regulator's design current
inline constexpr std::uint32_t other = 0x100;            ///< the driver says that it throttles, and gives no reason

inline constexpr std::uint32_t anyThermal = thermal | prochot | runningAverage | regulatorThermal;
inline constexpr std::uint32_t anyPower = powerLimit1 | powerLimit2 | powerLimit4;

/// A reason as the drivers name its file: i915 "throttle_reason_pl1", xe "reason_pl1".
struct Reason {
    std::string_view name;
    std::uint32_t bit;
};

inline constexpr std::array<Reason, 8> reasons{{{"thermal", thermal},
                                                {"prochot", prochot},
                                                {"ratl", runningAverage},
                                                {"vr_thermalert", regulatorThermal},
                                                {"pl1", powerLimit1},
                                                {"pl2", powerLimit2},
                                                {"pl4", powerLimit4},
                                                {"vr_tdc", current}}};

}  // namespace gpu_throttle
}  // namespace clipscope::telemetry
