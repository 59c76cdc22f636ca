// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/json_reason.h"

#include <nlohmann/json.hpp>

namespace clipscope::clip {

std::string jsonReason(const std::exception& error) {
    if (const auto* const parse = dynamic_cast<const nlohmann::json::parse_error*>(&error)) {
        // The library's own text quotes what it read last, which may be anything.
        return "it is no JSON in UTF-8 from byte " + std::to_string(parse->byte) + " on";
    }
    const std::string text = error.what();
    const std::size_t id = text.find("] ");
    return id == std::string::npos ? text : text.substr(id + 2);
}

}  // namespace clipscope::clip
