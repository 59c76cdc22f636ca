// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/journal_reader.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/record/event_json.h"
#include "core/record/run_model.h"

#include <exception>
#include <limits>
#include <string>
#include <string_view>

namespace clipscope::record {
namespace {

constexpr std::string_view schemaFamily = "clipscope.journal/";

void checkSchema(const RunStarted& started, const std::string& name) {
    if (started.schema == journalSchema || started.schema == journalSchemaOfVersion1) {
        return;
    }
    const bool isOurs = started.schema.starts_with(schemaFamily);
    throw Error(ErrorCode::BadInput, isOurs ? MessageId::journal_newer : MessageId::journal_foreign,
                {name, started.schema, std::string(journalSchema)});
}

/// What a writer of ours cannot have written.
void checkPlausible(const Event& event, std::uint64_t nextSeq, const std::string& name, std::int64_t line) {
    std::string reason;
    if (const auto* batch = std::get_if<BatchDone>(&event.payload)) {
        constexpr double longest = 1e9;
        const bool isSizePossible = batch->size > 0 && batch->size <= plan::largestBatchSize;
        const auto isTimePossible = [](double seconds) { return seconds >= 0 && seconds < longest; };
        if (!isSizePossible || !isTimePossible(batch->start) || !isTimePossible(batch->wallSeconds)) {
            reason = "a batch of no possible size or time";
        }
    }
    if (nextSeq > 0 && std::holds_alternative<RunStarted>(event.payload)) {
        reason = "a second run_started";
    }
    if (event.seq < nextSeq) {
        reason = "its seq " + std::to_string(event.seq) + " was there before";
    }
    if (!reason.empty()) {
        throw Error(ErrorCode::BadInput, MessageId::journal_corrupt, {name, line, reason});
    }
}

}  // namespace

JournalReadReport readJournal(const std::filesystem::path& journal, const std::function<void(const Event&)>& onEvent) {
    const std::string name = journal.string();
    const std::string text = readFile(journal, std::numeric_limits<std::uint64_t>::max());
    JournalReadReport report;
    EventParser parser;
    std::int64_t number = 0;
    bool hasStarted = false;
    std::uint64_t nextSeq = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        const bool isWhole = end != std::string::npos;
        end = isWhole ? end : text.size();
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        std::optional<Event> event;
        try {
            event = parser.parse(line);
        } catch (const Error&) {
            throw;
        } catch (const std::exception& error) {
            if (!isWhole) {
                report.endsInsideALine = true;
                break;
            }
            throw Error(ErrorCode::BadInput, number == 1 ? MessageId::journal_not_one : MessageId::journal_corrupt,
                        {name, number, std::string(error.what())});
        }
        if (!event) {
            ++report.unknownEvents;
            ++nextSeq;
            continue;
        }
        checkPlausible(*event, nextSeq, name, number);
        report.missingEvents += event->seq - nextSeq;
        nextSeq = event->seq + 1;
        if (const auto* started = std::get_if<RunStarted>(&event->payload)) {
            checkSchema(*started, name);
            hasStarted = true;
        } else if (!hasStarted) {
            throw Error(ErrorCode::BadInput, MessageId::journal_not_one, {name, number, std::string("no run_started")});
        }
        ++report.events;
        onEvent(*event);
    }
    if (!hasStarted) {
        throw Error(ErrorCode::BadInput, MessageId::journal_not_one, {name, number, std::string("no run_started")});
    }
    return report;
}

std::shared_ptr<const RunSnapshot> readRun(const std::filesystem::path& run) {
    RunModel model;
    const auto journal = std::filesystem::is_directory(run) ? run / "journal.jsonl" : run;
    const JournalReadReport report = readJournal(journal, [&](const Event& event) { model.apply(event); });
    return model.finalSnapshot(report.missingEvents);
}

}  // namespace clipscope::record
