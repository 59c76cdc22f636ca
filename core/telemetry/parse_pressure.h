// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipscope::telemetry {

/// What a file of pressure stall information (PSI) has counted since its beginning, in microseconds.
struct Pressure {
    std::optional<std::uint64_t> some;  ///< at least one task waited
    std::optional<std::uint64_t> full;  ///< all tasks that were not idle waited

    bool operator==(const Pressure&) const = default;
};

/// The text of /proc/pressure/* or of a control group's *.pressure; what it does not say is nothing. Pure.
[[nodiscard]] Pressure parsePressure(std::string_view text);

}  // namespace clipscope::telemetry
