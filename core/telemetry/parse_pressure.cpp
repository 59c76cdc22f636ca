// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_pressure.h"

#include "core/telemetry/parse_field.h"

namespace clipscope::telemetry {

Pressure parsePressure(std::string_view text) {
    Pressure pressure;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        auto& total = line.starts_with("some ") ? pressure.some : pressure.full;
        constexpr std::string_view key = " total=";
        const std::size_t at = line.find(key);
        if ((!line.starts_with("some ") && !line.starts_with("full ")) || at == std::string_view::npos) {
            continue;
        }
        line.remove_prefix(at + key.size());
        total = line.starts_with(' ') ? std::nullopt : takeNumber(line);
    }
    return pressure;
}

}  // namespace clipscope::telemetry
