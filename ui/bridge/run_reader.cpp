// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/run_reader.h"

#include "core/base/error.h"
#include "core/record/journal_reader.h"
#include "core/record/run_model.h"

#include <exception>
#include <filesystem>
#include <QMetaObject>
#include <string>

namespace clipscope::bridge {

RunReader::~RunReader() = default;

void RunReader::read(const QString& path) {
    const quint64 number = ++m_newest;
    m_thread = std::jthread([this, path, number] {
        // Told on the window's thread. Not sent any more once this object is gone.
        const auto tell = [this, number](const auto& emitResult) {
            QMetaObject::invokeMethod(this, [this, number, emitResult] {
                if (number == m_newest) {
                    emitResult();
                }
            });
        };
        try {
            tell([this, run = readRecordedRun(path)] { Q_EMIT opened(run); });
        } catch (const Error& error) {
            tell([this, reason = error.message()] { Q_EMIT failed(reason); });
        } catch (const std::exception& error) {
            tell([this, reason = Message(MessageId::text, {std::string(error.what())})] { Q_EMIT failed(reason); });
        }
    });
}

RecordedRun readRecordedRun(const QString& path) {
    const std::filesystem::path given = path.toStdString();
    const bool isFolder = std::filesystem::is_directory(given);
    const std::filesystem::path journal = isFolder ? given / "journal.jsonl" : given;

    auto timeline = std::make_shared<RunTimeline>();
    record::RunModel model;
    record::readJournal(journal, [&](const record::Event& event) {
        timeline->apply(event);
        model.apply(event);
    });
    return {.folder = QString::fromStdString((isFolder ? given : given.parent_path()).string()),
            .snapshot = model.finalSnapshot(),
            .timeline = std::move(timeline)};
}

}  // namespace clipscope::bridge
