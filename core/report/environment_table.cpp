// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/environment_table.h"

#include <sstream>
#include <string>
#include <utility>

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
            std::string title = fact.title;
            const auto addRow = [&](Cell value) {
                table.rows.push_back({{isFirst ? group.title : std::string(), {}}, {title, {}}, std::move(value)});
                isFirst = false;
                title.clear();
            };
            if (fact.value.empty()) {
                addRow(fact.reason.empty() ? Cell{Missing{}, {}} : table.missing(fact.reason));
            }
            std::istringstream lines(fact.value);
            for (std::string line; std::getline(lines, line);) {
                addRow({line, {}});
            }
        }
    }
    return table;
}

}  // namespace clipscope::report
