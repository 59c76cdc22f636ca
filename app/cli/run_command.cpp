// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include "app/cli/dry_run.h"
#include "app/cli/interruption.h"
#include "app/cli/progress_display.h"
#include "app/cli/stream_writer.h"
#include "core/backend/module_loader.h"
#include "core/base/program_paths.h"
#include "core/bench/run_session.h"
#include "core/report/run_report.h"
#include "core/report/terminal_summary.h"

#include <unistd.h>
#include <csignal>
#include <iostream>

namespace clipscope::cli {
namespace {

constexpr std::chrono::milliseconds pollInterval{50};

/// Follows a run to its end, or leaves the process at the second Ctrl-C.
void follow(bench::RunSession& session, ProgressDisplay& progress) {
    const Interruption interruption;
    bool isStopping = false;
    while (!session.waitFor(pollInterval)) {
        if (interruption.count() > 1) {
            session.stopNow();
            progress.finish();
            std::cerr << "Stopped at once. The journal is in " << session.folder().string() << ".\n";
            // Not std::exit: the engine's thread may be inside a batch that nothing can interrupt.
            ::_exit(exitStopped);
        }
        if (interruption.count() == 1 && !isStopping) {
            isStopping = true;
            session.requestStop();
            progress.say("Stopping after the batch in flight; press Ctrl-C again to stop at once.");
        }
        progress.update(*session.snapshot(), session.secondsLeft());
    }
    progress.update(*session.snapshot(), 0);
    progress.finish();
}

}  // namespace

ExitCode runPlan(const plan::Plan& plan, const std::string& commandLine) {
    if (plan.isDryRun) {
        listCases(plan, std::cout);
        return exitOk;
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const SystemClock clock;
    backend::ModuleLoader backends(programPaths().modules);
    StreamWriter stream;
    bench::RunSetup setup{.plan = plan,
                          .commandLine = commandLine,
                          .backends = &backends,
                          .clock = &clock,
                          .resources = programPaths().resources,
                          .writeTables = [&plan](const std::filesystem::path& folder) {
                              report::writeReport(folder, plan.exportFormats);
                          }};
    if (plan.isStreamed) {
        setup.observers.push_back(&stream);
    }
    bench::RunSession session(std::move(setup));
    ProgressDisplay progress(std::cerr, ::isatty(STDERR_FILENO) == 1, plan.isQuiet);
    progress.say("Recording to " + session.folder().string() + ".");
    session.start();
    follow(session, progress);

    const auto run = session.snapshot();
    std::ostream& out = plan.isStreamed ? std::cerr : std::cout;
    out << report::terminalSummary(*run, terminalWidth());
    if (run->state == record::RunState::Failed) {
        std::cerr << run->failure.english() << '\n';
    }
    if (const auto failure = session.tableFailure()) {
        std::cerr << failure->english() << '\n';
        return exitOutput;
    }
    if (!plan.isQuiet) {
        out << "Results are in " << session.folder().string() << ".\n";
    }
    return exitCodeOf(*run);
}

}  // namespace clipscope::cli
