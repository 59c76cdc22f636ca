// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/environment_table.h"

#include "core/report/json_text.h"

namespace clipscope::report {

Table environmentTable(const record::Environment& environment) {
    Table table{.label = "environment",
                .caption = "The environment, gathered before the first measurement.",
                .columns = {{"group", "", "", Align::Left}, {"fact", "", "", Align::Left}, {"value", "", "", Align::Wrapped}}};
    for (const record::FactGroup& group : environment.groups) {
        bool isFirst = true;
        for (const record::Fact& fact : group.facts) {
            Cell value{fact.value, {}};
            if (fact.value.empty()) {
                value = fact.reason.empty() ? Cell{Missing{}, {}} : table.missing(fact.reason);
            }
            table.rows.push_back({{isFirst ? group.title : std::string(), {}}, {fact.title, {}}, std::move(value)});
            isFirst = false;
        }
    }
    return table;
}

std::string environmentJson(const record::Environment& environment) {
    Json root;
    root["schema"] = "clipscope.environment/1";
    root["memory_offered_bytes"] = environment.memoryOfferedBytes;
    root["cpus_allowed"] = environment.cpusAllowed;
    for (const record::FactGroup& group : environment.groups) {
        Json facts = Json::object();
        for (const record::Fact& fact : group.facts) {
            Json entry{{"title", fact.title}};
            entry["value"] = fact.value.empty() ? Json() : Json(fact.value);
            if (!fact.reason.empty()) {
                entry["reason"] = fact.reason;
            }
            facts[fact.name] = std::move(entry);
        }
        root["groups"][group.name] = Json{{"title", group.title}, {"facts", std::move(facts)}};
    }
    return jsonText(root);
}

}  // namespace clipscope::report
