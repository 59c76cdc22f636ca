// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_keys.h"

#include "core/hardware/cpu_selection.h"
#include "core/plan/vocabulary.h"
#include "core/telemetry/picked_sensors.h"

#include <limits>

namespace clipscope::plan {
namespace {

using Json = nlohmann::ordered_json;

template <typename Enum, std::size_t count>
Json namesOf(const std::array<Name<Enum>, count>& names, const std::vector<Enum>& values) {
    Json list = Json::array();
    for (const Enum value : values) {
        list.push_back(nameOf(names, value));
    }
    return list;
}

Json orNull(const auto& optional) {
    return optional ? Json(*optional) : Json(nullptr);
}

constexpr double aDay = 86400;

constexpr std::array<Name<bool>, 2> onOffNames{{{true, "on"}, {false, "off"}}};

std::string allBackends() {
    std::string names;
    for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
        names += (names.empty() ? "" : ", ") + descriptor.id;
    }
    return names;
}

std::string allRoles() {
    std::string names;
    for (std::size_t role = 0; role < telemetry::roles; ++role) {
        names += (names.empty() ? "" : ", ") + std::string(nameOf(static_cast<telemetry::Role>(role)));
    }
    return names;
}

std::vector<ExportFormat> exportFormats(const Given& given) {
    std::vector<ExportFormat> all;
    for (const auto& name : exportFormatNames) {
        all.push_back(name.value);
    }
    if (given.value == "all" || given.value == nlohmann::json::array({"all"})) {
        return all;
    }
    return given.list([](const Given& item) {
        const auto found =
            item.value.is_string() ? valueOf(exportFormatNames, item.value.get<std::string>()) : std::nullopt;
        if (!found) {
            item.refuse("one of " + allNames(exportFormatNames) + ", all");
        }
        return *found;
    });
}

std::map<std::string, std::string> tags(const Given& given) {
    if (!given.value.is_object()) {
        given.refuse("an object of texts (on the command line: KEY=VALUE)");
    }
    std::map<std::string, std::string> found;
    for (const auto& [key, value] : given.value.items()) {
        found[key] = Given{value, given.key, given.where}.text();
    }
    return found;
}

std::map<std::string, std::string> sensors(const Given& given) {
    if (!given.value.is_object()) {
        given.refuse("an object of roles and their sensors (on the command line: ROLE=ID)");
    }
    std::map<std::string, std::string> found;
    for (const auto& [role, value] : given.value.items()) {
        if (!telemetry::roleOf(role)) {
            const nlohmann::json name(role);
            Given{name, given.key, given.where}.refuse("one of " + allRoles());
        }
        const Given id{value, given.key, given.where};
        found[role] = id.text();
        if (found[role].empty()) {
            id.refuse("the id of a sensor, or none");
        }
    }
    return found;
}

std::optional<Cooldown> cooldown(const Given& given) {
    if (given.value.is_null()) {
        return std::nullopt;
    }
    const CooldownText read = parseCooldown(given.value.is_number() ? given.value.dump() : given.text());
    if (!read.value) {
        given.refuse(read.allowed);
    }
    return read.value;
}

constexpr Key keys[] = {
    {"name", [](const Given& g, Plan& p) { p.name = g.text(); }, [](const Plan& p) { return Json(p.name); }},
    {"model", [](const Given& g, Plan& p) { p.model = g.text(); }, [](const Plan& p) { return Json(p.model); }},
    {"weights", [](const Given& g, Plan& p) { p.weights = g.text(); }, [](const Plan& p) { return Json(p.weights); }},
    {"vocab", [](const Given& g, Plan& p) { p.vocab = g.text(); }, [](const Plan& p) { return Json(p.vocab); }},
    {"activation",
     [](const Given& g, Plan& p) {
         p.activation = g.value.is_null() ? std::nullopt : std::optional(g.word(activationNames));
     },
     [](const Plan& p) { return p.activation ? Json(nameOf(*p.activation)) : Json(nullptr); }},
    {"heads",
     [](const Given& g, Plan& p) {
         p.heads.clear();
         const auto one = [](const Given& i) { return i.whole(1, 4096); };
         if (g.value.size() > 2) {
             g.refuse("one number for both towers, or two");
         }
         const bool isList = g.value.is_array();
         for (const nlohmann::json& item : isList ? g.value : nlohmann::json::array({g.value})) {
             p.heads.push_back(one(Given{item, g.key, g.where}));
         }
     },
     [](const Plan& p) { return Json(p.heads); }},
    {"backends",
     [](const Given& g, Plan& p) {
         p.backends = g.list([](const Given& i) {
             const std::string id = i.text();
             if (backend::findBackend(id) == nullptr) {
                 i.refuse("one of " + allBackends());
             }
             return id;
         });
     },
     [](const Plan& p) { return Json(p.backends); }},
    {"precision",
     [](const Given& g, Plan& p) { p.precisions = g.list([](const Given& i) { return i.word(precisionNames); }); },
     [](const Plan& p) { return namesOf(precisionNames, p.precisions); }},
    {"tower", [](const Given& g, Plan& p) { p.towers = g.list([](const Given& i) { return i.word(towerNames); }); },
     [](const Plan& p) { return namesOf(towerNames, p.towers); }},
    {"batch_sizes",
     [](const Given& g, Plan& p) {
         p.batchSizes = g.list([](const Given& i) { return i.whole(1, largestBatchSize); });
     },
     [](const Plan& p) { return Json(p.batchSizes); }},
    {"cpu_only", [](const Given& g, Plan& p) { p.isCpuOnly = g.flag(); },
     [](const Plan& p) { return Json(p.isCpuOnly); }},
    {"gpu_only", [](const Given& g, Plan& p) { p.isGpuOnly = g.flag(); },
     [](const Plan& p) { return Json(p.isGpuOnly); }},
    {"from", [](const Given& g, Plan& p) { p.source = g.word(sourceNames); },
     [](const Plan& p) { return Json(nameOf(p.source)); }},
    {"images", [](const Given& g, Plan& p) { p.images = g.text(); }, [](const Plan& p) { return Json(p.images); }},
    {"captions", [](const Given& g, Plan& p) { p.captions = g.text(); },
     [](const Plan& p) { return Json(p.captions); }},
    {"seed",
     [](const Given& g, Plan& p) {
         p.seed = static_cast<std::uint64_t>(g.whole(0, std::numeric_limits<std::int64_t>::max()));
     },
     [](const Plan& p) { return Json(p.seed); }},
    {"scenario", [](const Given& g, Plan& p) { p.scenario = g.word(scenarioNames); },
     [](const Plan& p) { return Json(nameOf(p.scenario)); }},
    {"threads",
     [](const Given& g, Plan& p) {
         p.threads = g.list([](const Given& i) { return static_cast<int>(i.whole(0, 4096)); });
     },
     [](const Plan& p) { return Json(p.threads); }},
    {"cores",
     [](const Given& g, Plan& p) {
         p.cores = g.list([](const Given& i) {
             std::string selection = i.value.is_number() ? i.value.dump() : i.text();
             if (!hardware::isCpuSelection(selection)) {
                 i.refuse("all, physical, one-l3, p-cores or a list of CPUs such as 0-3,8");
             }
             return selection;
         });
     },
     [](const Plan& p) { return Json(p.cores); }},
    {"pin", [](const Given& g, Plan& p) { p.pins = g.list([](const Given& i) { return i.word(pinNames); }); },
     [](const Plan& p) { return namesOf(pinNames, p.pins); }},
    {"numeric_threads", [](const Given& g, Plan& p) { p.numericThreads = static_cast<int>(g.whole(0, 4096)); },
     [](const Plan& p) { return Json(p.numericThreads); }},
    {"no_shortcut",
     [](const Given& g, Plan& p) { p.noShortcut = g.listOrNone([](const Given& i) { return i.word(shortcutNames); }); },
     [](const Plan& p) { return namesOf(shortcutNames, p.noShortcut); }},
    {"ablate",
     [](const Given& g, Plan& p) { p.ablations = g.listOrNone([](const Given& i) { return i.word(ablationNames); }); },
     [](const Plan& p) { return namesOf(ablationNames, p.ablations); }},
    {"fidelity", [](const Given& g, Plan& p) { p.isFidelityMeasured = g.word(onOffNames); },
     [](const Plan& p) { return Json(nameOf(onOffNames, p.isFidelityMeasured)); }},
    {"numerics", [](const Given& g, Plan& p) { p.areNumericsCompared = g.word(onOffNames); },
     [](const Plan& p) { return Json(nameOf(onOffNames, p.areNumericsCompared)); }},
    {"profile", [](const Given& g, Plan& p) { p.profile = g.text(); }, [](const Plan& p) { return Json(p.profile); }},
    {"num_runs", [](const Given& g, Plan& p) { p.numRuns = static_cast<int>(g.whole(1, 1000)); },
     [](const Plan& p) { return Json(p.numRuns); }},
    {"min_seconds",
     [](const Given& g, Plan& p) { p.minSeconds = g.number(0, aDay, "a number of seconds from 0 to 86400"); },
     [](const Plan& p) { return Json(p.minSeconds); }},
    {"max_seconds",
     [](const Given& g, Plan& p) {
         p.maxSeconds = g.numberOrNull(0.001, aDay, "a number of seconds from 0.001 to 86400");
     },
     [](const Plan& p) { return orNull(p.maxSeconds); }},
    {"max_batches",
     [](const Given& g, Plan& p) {
         p.maxBatches = g.value.is_null() ? std::nullopt : std::optional(g.whole(1, 1'000'000'000));
     },
     [](const Plan& p) { return orNull(p.maxBatches); }},
    {"interval_width",
     [](const Given& g, Plan& p) {
         p.intervalWidth = g.numberOrNull(1e-6, 1, "a share of the mean above 0, at most 1");
     },
     [](const Plan& p) { return orNull(p.intervalWidth); }},
    {"clear_cache", [](const Given& g, Plan& p) { p.clearCache = g.word(clearCacheNames); },
     [](const Plan& p) { return Json(nameOf(p.clearCache)); }},
    {"cooldown", [](const Given& g, Plan& p) { p.cooldown = cooldown(g); },
     [](const Plan& p) { return p.cooldown ? Json(textOf(*p.cooldown)) : Json(nullptr); }},
    {"idle_seconds",
     [](const Given& g, Plan& p) { p.idleSeconds = g.number(0, aDay, "a number of seconds from 0 to 86400"); },
     [](const Plan& p) { return Json(p.idleSeconds); }},
    {"stop_above",
     [](const Given& g, Plan& p) {
         p.stopAbove = g.numberOrNull(1, 150, "a temperature from 1 to 150 in degrees Celsius");
     },
     [](const Plan& p) { return orNull(p.stopAbove); }},
    {"sensor", [](const Given& g, Plan& p) { p.sensors = sensors(g); }, [](const Plan& p) { return Json(p.sensors); }},
    {"save_profile", [](const Given& g, Plan& p) { p.saveProfile = g.text(); },
     [](const Plan& p) { return Json(p.saveProfile); }},
    {"output_dir",
     [](const Given& g, Plan& p) {
         p.outputDir = g.text();
         if (p.outputDir.empty()) {
             g.refuse("the name of a folder");
         }
     },
     [](const Plan& p) { return Json(p.outputDir); }},
    {"export_format", [](const Given& g, Plan& p) { p.exportFormats = exportFormats(g); },
     [](const Plan& p) { return namesOf(exportFormatNames, p.exportFormats); }},
    {"note", [](const Given& g, Plan& p) { p.note = g.text(); }, [](const Plan& p) { return Json(p.note); }},
    {"tag", [](const Given& g, Plan& p) { p.tags = tags(g); }, [](const Plan& p) { return Json(p.tags); }},
    {"ambient_c",
     [](const Given& g, Plan& p) {
         p.ambientC = g.numberOrNull(-60, 80, "a temperature from -60 to 80 in degrees Celsius");
     },
     [](const Plan& p) { return orNull(p.ambientC); }},
    {"stream", [](const Given& g, Plan& p) { p.isStreamed = g.flag(); },
     [](const Plan& p) { return Json(p.isStreamed); }},
    {"dry_run", [](const Given& g, Plan& p) { p.isDryRun = g.flag(); }, [](const Plan& p) { return Json(p.isDryRun); }},
    {"quiet", [](const Given& g, Plan& p) { p.isQuiet = g.flag(); }, [](const Plan& p) { return Json(p.isQuiet); }},
};

}  // namespace

std::span<const Key> planKeys() {
    return keys;
}

}  // namespace clipscope::plan
