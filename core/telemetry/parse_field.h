// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipscope::telemetry {

/// The whole number of the first line that begins with a name, as the lists of /proc and of control groups have them:
/// "MemTotal:  16000 kB", "pswpin 5". Pure.
/// \return nothing where there is no such line, or anything but a whole number from 0 to 2^64 - 1 in it
[[nodiscard]] std::optional<std::uint64_t> fieldOf(std::string_view text, std::string_view name);

/// Takes the first line off a text, and gives it without its end.
[[nodiscard]] std::string_view takeLine(std::string_view& text);

/// Takes blanks and the whole number that follows off a text.
/// \return nothing, and the text as it was, where no number from 0 to 2^64 - 1 follows that ends at a blank or the end
[[nodiscard]] std::optional<std::uint64_t> takeNumber(std::string_view& text);

}  // namespace clipscope::telemetry
