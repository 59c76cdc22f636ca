// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_command.h"

#include "app/cli/interruption.h"
#include "app/cli/output_pipe.h"
#include "app/cli/watch_format.h"
#include "app/sensor_environment.h"
#include "core/base/error.h"
#include "core/bench/monitor.h"
#include "core/record/live_feed.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <csignal>
#include <thread>
#include <utility>

namespace clipscope::cli {
namespace {

constexpr std::chrono::milliseconds pollInterval{50};

TerminalSize sizeOfTerminal() {
    winsize size{};
    const bool isKnown = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 1;
    return isKnown ? TerminalSize{.columns = size.ws_col, .rows = size.ws_row} : TerminalSize{};
}

std::unique_ptr<WatchFormat> formatOf(const WatchRequest& request, const bench::Monitor& monitor) {
    if (request.isJson) {
        return jsonLinesFormat();
    }
    if (request.isCsv) {
        return csvFormat();
    }
    const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
    return tableFormat(request.hasAllSensors, isTerminal ? sizeOfTerminal : std::function<TerminalSize()>(),
                       [&monitor] { return monitor.busiest(); });
}

}  // namespace

ExitCode watch(const WatchRequest& request) {
    if (request.isJson && request.isCsv) {
        throw Error(ErrorCode::BadUsage, MessageId::watch_one_format);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const Interruption interruption;
    const SystemClock clock;
    record::LiveFeed feed;
    bench::Monitor monitor(
        {.clock = &clock, .sensors = sensorsFromEnvironment(), .choices = request.sensors, .observers = {&feed}});
    const Clock::time_point begin = clock.now();
    OutputPipe out(STDOUT_FILENO, interruption);
    const auto format = formatOf(request, monitor);
    const auto writeDue = [&](bool isLast) {
        for (const record::Event& event : feed.drain()) {
            format->add(event);
        }
        out.write(format->due(clock.now(), isLast));
    };
    const auto isTimeOver = [&] { return request.seconds && seconds(clock.now() - begin) >= *request.seconds; };
    while (out.isOpen() && interruption.count() == 0 && !isTimeOver()) {
        std::this_thread::sleep_for(pollInterval);
        writeDue(false);
    }
    monitor.finish(isTimeOver() ? record::RunOutcome::Complete : record::RunOutcome::Stopped);
    writeDue(true);
    if (out.error() != 0) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable,
                    {std::string("standard output"), errnoText(out.error())});
    }
    return exitOk;
}

}  // namespace clipscope::cli
