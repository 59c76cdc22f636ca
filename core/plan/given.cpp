// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/given.h"

#include "core/base/error.h"

namespace clipscope::plan {

void Given::refuse(const std::string& allowed) const {
    std::string flag(key);
    std::ranges::replace(flag, '_', '-');
    const std::string name = where.empty() ? "--" + flag : where + ", " + std::string(key);
    const std::string shown = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    throw Error(ErrorCode::BadUsage, MessageId::plan_value_refused, {name, shown, allowed});
}

bool Given::flag() const {
    if (!value.is_boolean()) {
        refuse("true or false");
    }
    return value.get<bool>();
}

std::string Given::text() const {
    if (!value.is_string()) {
        refuse("a text");
    }
    return value.get<std::string>();
}

std::int64_t Given::whole(std::int64_t least, std::int64_t most) const {
    if (!value.is_number_integer() ||
        (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(most)) ||
        value.get<std::int64_t>() < least || value.get<std::int64_t>() > most) {
        refuse("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return value.get<std::int64_t>();
}

double Given::number(double least, double most, const std::string& allowed) const {
    if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most)) {
        refuse(allowed);
    }
    return value.get<double>();
}

std::optional<double> Given::numberOrNull(double least, double most, const std::string& allowed) const {
    return value.is_null() ? std::nullopt : std::optional(number(least, most, allowed));
}

}  // namespace clipscope::plan
