// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor_text.h"

#include "core/record/json_writer.h"
#include "core/report/terminal_table.h"

#include <algorithm>

namespace clipscope::cli {
namespace {

using bench::DoctorFinding;
using bench::FindingWeight;

const char* headingOf(FindingWeight weight) {
    switch (weight) {
        case FindingWeight::Spoils:
            return "What will spoil a benchmark here";
        case FindingWeight::Hides:
            return "What cannot be seen here";
        default:
            return "Worth knowing";
    }
}

std::string findingText(const DoctorFinding& finding, std::size_t width) {
    return report::wrappedText(finding.symptom.english(), width, "  * ") +
           report::wrappedText(finding.evidence.english(), width, "      seen: ") +
           "      help: " + finding.remedy.english() + '\n';
}

}  // namespace

std::string doctorText(std::span<const DoctorFinding> findings, std::size_t width) {
    std::string text;
    for (const FindingWeight weight : {FindingWeight::Spoils, FindingWeight::Hides, FindingWeight::Hint}) {
        const auto count = std::ranges::count(findings, weight, &DoctorFinding::weight);
        if (count == 0 && weight == FindingWeight::Spoils) {
            text += "Nothing was found that will spoil a benchmark here.\n";
        }
        if (count == 0) {
            continue;
        }
        text += (text.empty() ? "" : "\n") + std::string(headingOf(weight)) + " (" + std::to_string(count) + ")\n";
        for (const DoctorFinding& finding : findings) {
            if (finding.weight == weight) {
                text += findingText(finding, width);
            }
        }
    }
    return text;
}

std::string doctorJson(std::span<const DoctorFinding> findings) {
    std::string text;
    record::JsonWriter json(text);
    json.beginObject();
    json.key("schema");
    json.value("clipscope.doctor/1");
    json.key("findings");
    json.beginArray();
    for (const DoctorFinding& finding : findings) {
        json.beginObject();
        json.key("name");
        json.value(finding.name);
        json.key("weight");
        json.value(nameOf(finding.weight));
        json.key("symptom");
        json.value(finding.symptom.english());
        json.key("evidence");
        json.value(finding.evidence.english());
        json.key("remedy");
        json.value(finding.remedy.english());
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return text + '\n';
}

}  // namespace clipscope::cli
