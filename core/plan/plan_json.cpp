// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/plan/plan_keys.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace clipscope::plan {
namespace {

using Json = nlohmann::ordered_json;

/// \throws Error BadUsage that names the place, also where a key stands twice
nlohmann::json parseObject(const std::string& text, const std::string& where) {
    std::vector<std::set<std::string>> seen;
    std::string repeated;
    const auto notice = [&](int /*depth*/, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
        using enum nlohmann::json::parse_event_t;
        if (event == object_start) {
            seen.emplace_back();
        } else if (event == object_end) {
            seen.pop_back();
        } else if (event == key && !seen.back().insert(parsed.get<std::string>()).second) {
            repeated = parsed.get<std::string>();
        }
        return true;
    };
    nlohmann::json object;
    try {
        object = nlohmann::json::parse(text, notice);
    } catch (const nlohmann::json::parse_error& error) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_not_json,
                    {where, "at byte " + std::to_string(error.byte) + " it is no JSON"});
    } catch (const nlohmann::json::out_of_range&) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_not_json, {where, std::string("a number in it is too large")});
    }
    if (!object.is_object()) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_not_json, {where, std::string("it is no object")});
    }
    if (!repeated.empty()) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_not_json, {where, "the key " + repeated + " stands twice"});
    }
    return object;
}

void checkSchema(const nlohmann::json& settings, const std::string& where) {
    const auto found = settings.find("schema");
    if (found == settings.end() || *found == planSchema) {
        return;
    }
    const std::string given = found->is_string() ? found->get<std::string>() : found->dump();
    const bool isOurs = given.starts_with("clipscope.plan/");
    throw Error(ErrorCode::BadUsage, isOurs ? MessageId::plan_schema_newer : MessageId::plan_schema_foreign,
                {where, given, std::string(planSchema)});
}

}  // namespace

std::string planToJson(const Plan& plan) {
    Json json;
    json["schema"] = planSchema;
    for (const Key& key : planKeys()) {
        json[std::string(key.name)] = key.write(plan);
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void applySettings(Plan& plan, const nlohmann::json& settings, const std::string& where) {
    for (const auto& [name, value] : settings.items()) {
        const auto key = std::ranges::find(planKeys(), name, &Key::name);
        if (key != planKeys().end()) {
            key->read(Given{value, key->name, where}, plan);
        } else if (name != "schema") {
            throw Error(ErrorCode::BadUsage, MessageId::plan_key_unknown, {where, name});
        }
    }
    if (plan.scenario == Scenario::Single && settings.contains("scenario") && !settings.contains("batch_sizes")) {
        plan.batchSizes = {1};
    }
}

Plan planFromJson(const std::string& text, const std::string& where) {
    const nlohmann::json settings = parseObject(text, where);
    checkSchema(settings, where);
    Plan plan;
    applySettings(plan, settings, where);
    return plan;
}

Plan readPlan(const std::filesystem::path& file) {
    return planFromJson(readFile(file), file.string());
}

void checkPlan(const Plan& plan) {
    if (plan.isCpuOnly && plan.isGpuOnly) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_excludes_every_device);
    }
    if (plan.scenario == Scenario::Single &&
        std::ranges::any_of(plan.batchSizes, [](auto size) { return size != 1; })) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_single_is_one_at_a_time);
    }
}

}  // namespace clipscope::plan
