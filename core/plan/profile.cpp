// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/profile.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/hardware/cpu_info.h"
#include "core/plan/plan_json.h"
#include "core/plan/vocabulary.h"
#include "core/telemetry/cpu_offer.h"

#include <nlohmann/json.hpp>

namespace clipscope::plan {
namespace {

using Json = nlohmann::ordered_json;

/// As the environment record of a run tells it. A CPU without a name is as good as another.
bool isOfThisMachine(const Profile& profile, const std::filesystem::path& sysroot) {
    return profile.cpuModel == hardware::readCpuInfo(sysroot).model && profile.cpus == telemetry::usableCpus(sysroot);
}

/// The settings as keys of a plan.
Json settingsOf(const Profile& profile) {
    Json settings{{"backends", {profile.backend}},     {"precision", {nameOf(profile.precision)}},
                  {"batch_sizes", profile.batchSizes}, {"threads", {profile.threads}},
                  {"cores", {profile.cores}},          {"pin", {nameOf(profile.pin)}},
                  {"no_shortcut", Json::array()}};
    for (const backend::Shortcut shortcut : profile.noShortcut) {
        settings["no_shortcut"].push_back(nameOf(shortcut));
    }
    return settings;
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
    throw Error(ErrorCode::BadUsage, MessageId::profile_not_one, {file.string(), why});
}

/// \throws Error BadUsage where a key is missing, which would leave a plan's default in its place, or is none of these
void requireItsKeys(const nlohmann::json& settings, const std::filesystem::path& file) {
    if (!settings.is_object()) {
        refuse(file, "it has no settings");
    }
    const Json own = settingsOf({});
    for (const auto& [key, value] : own.items()) {
        if (!settings.contains(key)) {
            refuse(file, "its settings lack " + key);
        }
    }
    for (const auto& [key, value] : settings.items()) {
        if (!own.contains(key)) {
            refuse(file, "its settings have " + key + ", which is none of a profile's");
        }
    }
}

}  // namespace

std::string profileToJson(const Profile& profile) {
    const Json json{{"schema", profileSchema},
                    {"settings", settingsOf(profile)},
                    {"machine", {{"cpu_model", profile.cpuModel}, {"cpus", profile.cpus}}},
                    {"model", profile.model},
                    {"measured", profile.measured}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Profile readProfile(const std::filesystem::path& file) {
    const nlohmann::json json = nlohmann::json::parse(readFile(file), nullptr, false);
    if (!json.is_object()) {
        refuse(file, "it is no JSON object");
    }
    const std::string schema = json.value("schema", nlohmann::json()).dump();
    if (schema != nlohmann::json(profileSchema).dump()) {
        refuse(file, "its schema is " + schema);
    }
    const auto settings = json.value("settings", nlohmann::json());
    Plan plan;
    requireItsKeys(settings, file);
    applySettings(plan, settings, file.string());
    if (plan.backends.size() != 1 || plan.precisions.size() != 1 || plan.threads.size() != 1 ||
        plan.cores.size() != 1 || plan.pins.size() != 1) {
        refuse(file, "its settings are not one choice of each");
    }
    Profile profile{.backend = plan.backends.front(),
                    .precision = plan.precisions.front(),
                    .batchSizes = plan.batchSizes,
                    .threads = plan.threads.front(),
                    .cores = plan.cores.front(),
                    .pin = plan.pins.front(),
                    .noShortcut = plan.noShortcut};
    try {
        profile.cpuModel = json.at("machine").at("cpu_model").get<std::string>();
        profile.cpus = json.at("machine").at("cpus").get<int>();
        profile.model = json.at("model").get<std::string>();
        profile.measured = json.at("measured").get<std::string>();
    } catch (const nlohmann::json::exception&) {
        refuse(file, "it does not tell its machine, model and time");
    }
    return profile;
}

std::optional<Message> applyProfile(Plan& plan, const std::filesystem::path& file,
                                    const std::filesystem::path& sysroot) {
    const Profile profile = readProfile(file);
    plan.backends = {profile.backend};
    plan.precisions = {profile.precision};
    plan.batchSizes = profile.batchSizes;
    plan.noShortcut = profile.noShortcut;
    if (!isOfThisMachine(profile, sysroot)) {
        return Message(MessageId::profile_of_other_machine,
                       {file.string(), profile.cpuModel.empty() ? std::string("an unknown CPU") : profile.cpuModel,
                        std::int64_t{profile.cpus}});
    }
    plan.threads = {profile.threads};
    plan.cores = {profile.cores};
    plan.pins = {profile.pin};
    return {};
}

}  // namespace clipscope::plan
