// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace clipscope::report {

/// Keeps the order in which keys were put, so that files read well and stay the same.
using Json = nlohmann::ordered_json;

/// Indented text with a line end; bytes that are no UTF-8 are replaced, so that it never fails.
[[nodiscard]] inline std::string jsonText(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace clipscope::report
