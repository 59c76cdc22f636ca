// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/hardware/cpu_selection.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace clipscope::plan {
namespace {

using Json = nlohmann::ordered_json;

/// One key's value on its way into a plan, with what an error has to name.
struct Given {
    const nlohmann::json& value;
    std::string_view key;
    const std::string& where;

    /// \param allowed what would have been right, as the end of the sentence "... is not ..."
    [[noreturn]] void refuse(const std::string& allowed) const {
        std::string flag(key);
        std::ranges::replace(flag, '_', '-');
        const std::string name = where.empty() ? "--" + flag : where + ", " + std::string(key);
        const std::string shown = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        throw Error(ErrorCode::BadUsage, MessageId::plan_value_refused, {name, shown, allowed});
    }

    [[nodiscard]] bool flag() const {
        if (!value.is_boolean()) {
            refuse("true or false");
        }
        return value.get<bool>();
    }

    [[nodiscard]] std::string text() const {
        if (!value.is_string()) {
            refuse("a text");
        }
        return value.get<std::string>();
    }

    [[nodiscard]] std::int64_t whole(std::int64_t least, std::int64_t most) const {
        if (!value.is_number_integer() ||
            (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(most)) ||
            value.get<std::int64_t>() < least || value.get<std::int64_t>() > most) {
            refuse("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        }
        return value.get<std::int64_t>();
    }

    [[nodiscard]] double number(double least, double most, const std::string& allowed) const {
        if (!value.is_number() || !(value.get<double>() >= least && value.get<double>() <= most)) {
            refuse(allowed);
        }
        return value.get<double>();
    }

    template <typename Enum, std::size_t count>
    [[nodiscard]] Enum word(const std::array<Name<Enum>, count>& names) const {
        const auto found = value.is_string() ? valueOf(names, value.get<std::string>()) : std::nullopt;
        if (!found) {
            refuse("one of " + allNames(names));
        }
        return *found;
    }

    /// A list without repetitions, or one value standing for a list of one.
    template <typename Read>
    [[nodiscard]] auto list(Read read) const {
        auto values = listOrNone(read);
        if (values.empty()) {
            refuse("a list with something in it");
        }
        return values;
    }

    /// The same, which may be empty.
    template <typename Read>
    [[nodiscard]] auto listOrNone(Read read) const {
        std::vector<decltype(read(*this))> values;
        const auto add = [&](const nlohmann::json& item) {
            const auto one = read(Given{item, key, where});
            if (std::ranges::find(values, one) == values.end()) {
                values.push_back(one);
            }
        };
        if (value.is_array()) {
            std::ranges::for_each(value, add);
        } else {
            add(value);
        }
        return values;
    }
};

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

/// A key of the format: how it is read and how it is written. A null stands for "not set" where that is possible.
struct Key {
    std::string_view name;
    void (*read)(const Given&, Plan&);
    Json (*write)(const Plan&);
};

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
         p.maxSeconds = g.value.is_null()
                            ? std::nullopt
                            : std::optional(g.number(0.001, aDay, "a number of seconds from 0.001 to 86400"));
     },
     [](const Plan& p) { return orNull(p.maxSeconds); }},
    {"max_batches",
     [](const Given& g, Plan& p) {
         p.maxBatches = g.value.is_null() ? std::nullopt : std::optional(g.whole(1, 1'000'000'000));
     },
     [](const Plan& p) { return orNull(p.maxBatches); }},
    {"interval_width",
     [](const Given& g, Plan& p) {
         p.intervalWidth = g.value.is_null()
                               ? std::nullopt
                               : std::optional(g.number(1e-6, 1, "a share of the mean above 0, at most 1"));
     },
     [](const Plan& p) { return orNull(p.intervalWidth); }},
    {"clear_cache", [](const Given& g, Plan& p) { p.clearCache = g.word(clearCacheNames); },
     [](const Plan& p) { return Json(nameOf(p.clearCache)); }},
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
         p.ambientC = g.value.is_null()
                          ? std::nullopt
                          : std::optional(g.number(-60, 80, "a temperature from -60 to 80 in degrees Celsius"));
     },
     [](const Plan& p) { return orNull(p.ambientC); }},
    {"stream", [](const Given& g, Plan& p) { p.isStreamed = g.flag(); },
     [](const Plan& p) { return Json(p.isStreamed); }},
    {"dry_run", [](const Given& g, Plan& p) { p.isDryRun = g.flag(); }, [](const Plan& p) { return Json(p.isDryRun); }},
    {"quiet", [](const Given& g, Plan& p) { p.isQuiet = g.flag(); }, [](const Plan& p) { return Json(p.isQuiet); }},
};

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
    for (const Key& key : keys) {
        json[std::string(key.name)] = key.write(plan);
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void applySettings(Plan& plan, const nlohmann::json& settings, const std::string& where) {
    for (const auto& [name, value] : settings.items()) {
        const auto* const key = std::ranges::find(keys, name, &Key::name);
        if (key != std::end(keys)) {
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
