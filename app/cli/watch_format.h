// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/watch_text.h"
#include "core/base/clock.h"
#include "core/record/event.h"
#include "core/telemetry/top_processes.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clipscope::cli {

/// Makes text of a monitor's events. Not thread-safe.
class WatchFormat {
public:
    virtual ~WatchFormat() = default;

    virtual void add(const record::Event& event) = 0;
    /// What is to be written at this moment; often empty.
    /// \param isLast nothing comes after it
    [[nodiscard]] virtual std::string due(Clock::time_point now, bool isLast) = 0;
};

/// The lines of a run's journal.
[[nodiscard]] std::unique_ptr<WatchFormat> jsonLinesFormat();

/// A header, then a row of CSV for each reading.
[[nodiscard]] std::unique_ptr<WatchFormat> csvFormat();

/// The size of a terminal at this moment.
struct TerminalSize {
    std::size_t columns = 100;
    std::size_t rows = 40;
};

/// watchText() twice a second: on a terminal in the place of the text before, cut to its size; elsewhere one block
/// below the other. \param size of the terminal; empty where the text goes elsewhere
[[nodiscard]] std::unique_ptr<WatchFormat> tableFormat(bool hasAllSensors, std::function<TerminalSize()> size,
                                                       std::function<std::vector<telemetry::BusyProcess>()> busiest);

}  // namespace clipscope::cli
