// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::record {

/// The schema of the journals that this version writes. Readers take those of version 1 as well.
inline constexpr std::string_view journalSchema = "clipscope.journal/2";
inline constexpr std::string_view journalSchemaOfVersion1 = "clipscope.journal/1";

/// Appends an event as one line of JSON with its line end.
void appendEventLine(std::string& out, const Event& event);

/// Reads the lines of a journal. One thread uses it at a time.
class EventParser {
public:
    EventParser();
    EventParser(const EventParser&) = delete;
    EventParser& operator=(const EventParser&) = delete;
    ~EventParser();

    /// \param line without its line end
    /// \return nothing for an event of a type that this version does not know
    /// \throws std::runtime_error that says what is wrong where the line is no event
    [[nodiscard]] std::optional<Event> parse(std::string_view line);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// An environment as indented JSON, for environment.json.
[[nodiscard]] std::string environmentToJson(const Environment& environment);

}  // namespace clipscope::record
