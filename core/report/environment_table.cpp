// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/environment_table.h"

#include "core/report/text_layout.h"

#include <sstream>
#include <string>
#include <utility>

namespace clipscope::report {
namespace {

/// Columns: a library's list of its build flags would fill a page.
constexpr std::size_t longestValue = 240;

}  // namespace

Table environmentTable(const record::Environment& environment) {
    Table table{.label = "environment",
                .caption = "The environment, gathered before the first measurement.",
                .columns = {{"group", "Group", "", Align::Left},
                            {"fact", "Fact", "", Align::Left},
                            {"value", "Value", "", Align::Wrapped}}};
    bool isAnyCut = false;
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
                isAnyCut = isAnyCut || displayWidth(line) > longestValue;
                addRow({shortened(line, longestValue), {}});
            }
        }
    }
    if (isAnyCut) {
        table.remarks.emplace_back("Long values are cut in their middle here; environment.json has them whole.");
    }
    return table;
}

}  // namespace clipscope::report
