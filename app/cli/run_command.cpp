// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include "app/cli/dry_run.h"
#include "app/cli/interruption.h"
#include "app/cli/progress_display.h"
#include "app/cli/stream_writer.h"
#include "app/sensor_environment.h"
#include "core/backend/module_loader.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"
#include "core/bench/run_session.h"
#include "core/report/run_report.h"
#include "core/report/terminal_summary.h"
#include "core/tune/profile_saving.h"

#include <unistd.h>
#include <csignal>
#include <iostream>
#include <optional>

namespace clipscope::cli {
namespace {

constexpr std::chrono::milliseconds pollInterval{50};

/// Leaves the process at the second Ctrl-C.
void heedSecondInterruption(const Interruption& interruption, bench::RunSession& session, ProgressDisplay& progress) {
    if (interruption.count() > 1) {
        session.stopNow();
        progress.finish();
        std::cerr << "Stopped at once. The journal is in " << session.folder().string() << ".\n";
        // Not std::exit: a thread may be inside a batch, or a write, that nothing can interrupt.
        ::_exit(exitStopped);
    }
}

/// Follows a run, and the stream where there is one, to the end.
void follow(const Interruption& interruption, bench::RunSession& session, StreamWriter* stream,
            ProgressDisplay& progress) {
    bool isStopping = false;
    while (!session.waitFor(pollInterval)) {
        heedSecondInterruption(interruption, session, progress);
        if (interruption.count() == 1 && !isStopping) {
            isStopping = true;
            session.requestStop();
            progress.say("Stopping after the batch in flight; press Ctrl-C again to stop at once.");
        }
        progress.update(*session.snapshot(), session.secondsLeft());
    }
    progress.update(*session.snapshot(), 0);
    progress.finish();
    if (stream != nullptr) {
        stream->finish();
        while (!stream->waitFor(pollInterval)) {
            heedSecondInterruption(interruption, session, progress);
        }
    }
}

void tellError(const std::string& sentence) {
    std::cerr << "clipscope-cli: " << sentence << '\n';
}

}  // namespace

ExitCode runPlan(const AskedPlan& asked, const std::string& commandLine) {
    const plan::Plan& plan = asked.plan;
    if (plan.isDryRun) {
        return listCases(asked, std::cout);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    if (!plan.saveProfile.empty()) {
        requireWritable(plan.saveProfile);
    }
    const Interruption interruption;  // until everything is printed
    const SystemClock clock;
    backend::ModuleLoader backends(programPaths().modules);
    bench::RunSetup setup{.plan = plan,
                          .planCaveat = asked.caveat,
                          .commandLine = commandLine,
                          .backends = &backends,
                          .clock = &clock,
                          .sensors = sensorsFromEnvironment(),
                          .resources = programPaths().resources,
                          .writeTables = [&plan](const std::filesystem::path& folder) {
                              report::writeReport(folder, plan.exportFormats);
                          }};
    bench::RunSession session(std::move(setup));
    std::optional<StreamWriter> stream;
    if (plan.isStreamed) {
        stream.emplace(session.folder() / "journal.jsonl", STDOUT_FILENO);
    }
    ProgressDisplay progress(std::cerr, ::isatty(STDERR_FILENO) == 1, plan.isQuiet);
    progress.say("Recording to " + session.folder().string() + ".");
    session.start();
    follow(interruption, session, stream ? &*stream : nullptr, progress);

    const auto run = session.snapshot();
    std::ostream& out = plan.isStreamed ? std::cerr : std::cout;
    out << report::terminalSummary(*run, terminalWidth());
    const auto tableFailure = session.tableFailure();
    if (run->state == record::RunState::Failed) {
        tellError(run->failure.english());
    } else if (tableFailure) {
        tellError(tableFailure->english());
    } else if (stream && stream->error() != 0) {
        tellError(Message(MessageId::file_unwritable, {std::string("standard output"), errnoText(stream->error())})
                      .english());
    }
    if (tableFailure || (stream && stream->error() != 0)) {
        return exitOutput;
    }
    if (!plan.isQuiet) {
        out << "Results are in " << session.folder().string() << ".\n";
    }
    if (!plan.saveProfile.empty()) {
        if (const auto why = tune::saveProfile(*run, plan.saveProfile)) {
            tellError(why->english());
        } else if (!plan.isQuiet) {
            out << "The winning settings are in " << plan.saveProfile << ".\n";
        }
    }
    out.flush();
    return exitCodeOf(*run);
}

}  // namespace clipscope::cli
