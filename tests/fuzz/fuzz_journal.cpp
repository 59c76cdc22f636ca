// SPDX-License-Identifier: GPL-3.0-or-later
// Journals, line by line and folded: what is taken is written and read again as the same line.
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/record/event_json.h"
#include "core/record/journal_reader.h"
#include "core/record/run_model.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temporary_folder.h"

#include <exception>
#include <optional>

using namespace clipscope;

namespace {

std::optional<record::Event> eventOf(std::string_view line) {
    static record::EventParser parser;
    try {
        return parser.parse(line);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (const auto event = eventOf(line)) {
            std::string once;
            record::appendEventLine(once, *event);
            const auto again = eventOf(std::string_view(once).substr(0, once.size() - 1));
            fuzz::require(again.has_value());
            std::string twice;
            record::appendEventLine(twice, *again);
            fuzz::require(once == twice);
        }
    }

    static const test::TemporaryFolder folder;
    try {
        (void)record::readRun(folder.write("journal.jsonl", std::string(text)));
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::BadInput);
    }
    return 0;
}
