// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/environment_table.h"

namespace clipscope::report {

Table environmentTable(const record::Environment& environment) {
    Table table{.label = "environment",
                .caption = "The environment, gathered before the first measurement.",
                .columns = {{"group", "Group", "", Align::Left},
                            {"fact", "Fact", "", Align::Left},
                            {"value", "Value", "", Align::Wrapped}}};
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

}  // namespace clipscope::report
