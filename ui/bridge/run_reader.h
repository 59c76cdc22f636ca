// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"

#include <memory>
#include <QObject>
#include <QString>
#include <thread>

namespace clipscope::bridge {

/// A run as its journal tells it.
struct RecordedRun {
    QString folder;
    std::shared_ptr<const record::RunSnapshot> snapshot;
    std::shared_ptr<const RunTimeline> timeline;
};

/// Reads runs from disk on a thread of its own; a journal of a long run takes seconds.
class RunReader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Waits for the reading that goes on.
    ~RunReader() override;

    /// \param path a run's folder or its journal. Where another is being read, only the newest is told.
    void read(const QString& path);

Q_SIGNALS:
    void opened(const clipscope::bridge::RecordedRun& run);
    void failed(const clipscope::Message& reason);

private:
    std::jthread m_thread;
    quint64 m_newest = 0;
};

/// The same on the calling thread.
/// \throws Error BadInput as record::readJournal
[[nodiscard]] RecordedRun readRecordedRun(const QString& path);

}  // namespace clipscope::bridge
