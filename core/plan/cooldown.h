// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::plan {

/// How long a run waits between repetitions, so that each begins on a machine as cool as the others'.
struct Cooldown {
    enum class Until : std::uint8_t {
        Celsius,   ///< until no device in use is warmer than `value`, °C
        Baseline,  ///< until none is warmer than before the first pass by more than `value`, K
        Seconds,   ///< `value` seconds, whatever the temperature
    };

    /// The longest wait for a temperature where nothing else is said.
    static constexpr double usualMaxSeconds = 300;

    Until until = Until::Seconds;
    double value = 0;
    double maxSeconds = usualMaxSeconds;  ///< then the run goes on, reached or not; of waits for a temperature

    /// The longest that it can take, in seconds.
    [[nodiscard]] double longestSeconds() const { return until == Until::Seconds ? value : maxSeconds; }

    bool operator==(const Cooldown&) const = default;
};

/// A cooldown as people write it, or what would have been right in its place.
struct CooldownText {
    std::optional<Cooldown> value;
    std::string allowed;  ///< as the end of the sentence "... is not ..."
};

/// Reads "55C", "55C,max=180s", "baseline+5", "baseline+5,max=60", "30s" and "30". Pure.
[[nodiscard]] CooldownText parseCooldown(std::string_view text);

/// What parseCooldown() reads as this value, the longest wait included: "55C,max=180s".
[[nodiscard]] std::string textOf(const Cooldown& cooldown);

}  // namespace clipscope::plan
