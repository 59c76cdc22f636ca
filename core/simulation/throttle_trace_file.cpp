// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/throttle_trace_file.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <variant>

namespace clipscope::simulation {
namespace {

using Json = nlohmann::json;
using telemetry::ThrottleSample;

using Figure = std::optional<double> ThrottleSample::*;
using Flag = std::optional<bool> ThrottleSample::*;

struct Key {
    std::string_view name;
    std::variant<Figure, Flag> member;
};

const std::array<Key, 18> keys{{
    {"busy_percent", &ThrottleSample::busyPercent},
    {"clock_mhz", &ThrottleSample::clockMhz},
    {"allowed_clock_mhz", &ThrottleSample::allowedClockMhz},
    {"temperature_c", &ThrottleSample::temperatureC},
    {"temperature_limit_c", &ThrottleSample::temperatureLimitC},
    {"power_w", &ThrottleSample::powerWatts},
    {"power_limit_w", &ThrottleSample::powerLimitWatts},
    {"steal_percent", &ThrottleSample::stealPercent},
    {"policy_changes", &ThrottleSample::policyChanges},
    {"core_throttles", &ThrottleSample::coreThrottles},
    {"package_throttles", &ThrottleSample::packageThrottles},
    {"thermal_s", &ThrottleSample::thermalSeconds},
    {"power_s", &ThrottleSample::powerSeconds},
    {"current_s", &ThrottleSample::currentSeconds},
    {"quota_s", &ThrottleSample::quotaSeconds},
    {"says_thermal", &ThrottleSample::saysThermal},
    {"says_power_cap", &ThrottleSample::saysPowerCap},
    {"says_current", &ThrottleSample::saysCurrent},
}};

[[noreturn]] void refuse(const std::string& name, std::int64_t line, const std::string& why) {
    throw Error(ErrorCode::BadInput, MessageId::throttle_trace_not_one, {name, line, why});
}

void read(const Json& value, const Key& key, ThrottleSample& sample, const std::string& name, std::int64_t line) {
    if (value.is_null()) {
        return;
    }
    if (const auto* const figure = std::get_if<Figure>(&key.member)) {
        if (!value.is_number()) {
            refuse(name, line, std::string(key.name) + " is no number");
        }
        sample.** figure = value.get<double>();
        return;
    }
    if (!value.is_boolean()) {
        refuse(name, line, std::string(key.name) + " is neither true nor false");
    }
    sample.*std::get<Flag>(key.member) = value.get<bool>();
}

}  // namespace

ThrottleTraceFile parseThrottleTrace(std::string_view content, const std::string& name) {
    ThrottleTraceFile file;
    std::int64_t number = 0;
    while (!content.empty()) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object()) {
            refuse(name, number, "it is no JSON object");
        }
        if (json.contains("schema") && !json.contains("t")) {
            if (json["schema"] != "clipscope.throttle-trace/1") {
                refuse(name, number, "its schema is " + json["schema"].dump());
            }
            continue;
        }
        if (!json.contains("t") || !json["t"].is_number() || !std::isfinite(json["t"].get<double>())) {
            refuse(name, number, "it has no time t");
        }
        ThrottleSample sample{.t = json["t"].get<double>()};
        if (!file.samples.empty() && sample.t <= file.samples.back().t) {
            refuse(name, number, "its time t is not after the one before");
        }
        for (const auto& [key, value] : json.items()) {
            const auto known = std::ranges::find(keys, key, &Key::name);
            if (known != keys.end()) {
                read(value, *known, sample, name, number);
            } else if (key != "t" && std::ranges::find(file.unknownKeys, key) == file.unknownKeys.end()) {
                file.unknownKeys.push_back(key);
            }
        }
        file.samples.push_back(sample);
    }
    if (file.samples.empty()) {
        refuse(name, number, "it holds no sample");
    }
    return file;
}

ThrottleTraceFile readThrottleTrace(const std::filesystem::path& file) {
    return parseThrottleTrace(readFile(file), file.string());
}

}  // namespace clipscope::simulation
