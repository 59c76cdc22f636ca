// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace clipscope::fuzz {

/// The input as text.
inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// The input as several texts, divided by lines of "====".
inline std::vector<std::string_view> partsOf(std::string_view text) {
    constexpr std::string_view line = "\n====\n";
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(line); end != std::string_view::npos; end = text.find(line)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + line.size());
    }
    parts.push_back(text);
    return parts;
}

/// Ends the program where something is not as it must be.
inline void require(bool isTrue) {
    if (!isTrue) {
        std::abort();
    }
}

}  // namespace clipscope::fuzz
