// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor_command.h"
#include "app/cli/embed_command.h"
#include "app/cli/exit_codes.h"
#include "app/cli/info_command.h"
#include "app/cli/plan_flags.h"
#include "app/cli/report_command.h"
#include "app/cli/run_command.h"
#include "app/cli/setup_command.h"
#include "app/cli/simulate_command.h"
#include "app/cli/watch_command.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/base/open_file_limit.h"
#include "core/base/version.h"

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <new>
#include <string>

namespace {

using namespace clipscope;

/// The command line as a shell would take it again.
std::string commandLine(int argc, char** argv) {
    std::string line;
    for (int at = 0; at < argc; ++at) {
        const std::string word = argv[at];
        const bool isPlain = !word.empty() && word.find_first_of(" \t\n\"'\\$`|&;<>()*?[]#~!{}") == std::string::npos;
        std::string quoted = word;
        if (!isPlain) {
            quoted = "'";
            for (const char character : word) {
                quoted += character == '\'' ? std::string("'\\''") : std::string(1, character);
            }
            quoted += '\'';
        }
        line += (at == 0 ? "" : " ") + quoted;
    }
    return line;
}

/// Whether standard output took everything, which it tells only now; a reader that went away wanted no more.
bool couldWriteOutput() {
    if (std::cout.flush()) {
        return true;
    }
    const int error = writeAll(STDOUT_FILENO, "\n");
    if (error == EPIPE) {
        return true;
    }
    std::cerr << "clipscope-cli: "
              << Message(MessageId::file_unwritable,
                         {std::string("standard output"), errnoText(error == 0 ? EIO : error)})
                     .english()
              << '\n';
    return false;
}

void addWatchFlags(CLI::App& watch, cli::WatchRequest& request) {
    watch.add_flag("--all", request.hasAllSensors, "all sensors below those that were picked");
    watch.add_flag("--json", request.isJson, "the lines of a run's journal instead (docs/journal.md)");
    watch.add_flag("--csv", request.isCsv, "rows of t_s,sensor,value,unit,status instead");
    watch.add_option("--seconds", request.seconds, "end after so long; without, Ctrl-C ends it")
        ->type_name("S")
        ->check(CLI::PositiveNumber);
    watch.footer(
        "On a terminal the table is drawn anew twice a second; elsewhere blocks of plain text follow each other.\n"
        "CLIPSCOPE_NVML_LIBRARY names NVIDIA's library where it is not found by itself.");
}

int runProgram(int argc, char** argv) {
    CLI::App app("Measures CLIP on this machine: throughput, latency, memory, and which settings win.",
                 "clipscope-cli");
    app.set_version_flag("--version", std::string("clipscope-cli ") + version());
    app.require_subcommand(0, 1);
    app.footer(
        "Exit codes: 0 done, 1 some cases failed, 2 bad usage, 3 not available here, 4 bad input,\n"
        "5 output cannot be written, 6 does not fit in memory, 70 a defect, 130 stopped.");

    std::function<int()> work;
    cli::PlanFlags planFlags;
    CLI::App* const run = app.add_subcommand("run", "Measure a plan");
    planFlags.addTo(*run);
    run->callback([&] { work = [&] { return cli::runPlan(planFlags.asked(), commandLine(argc, argv)); }; });

    CLI::App* const info = app.add_subcommand("info", "Show devices, backends and why one is missing");
    info->callback([&] { work = [] { return cli::printInfo(); }; });

    bool isDoctorJson = false;
    CLI::App* const doctor =
        app.add_subcommand("doctor", "List what will spoil a benchmark here, and the command that helps");
    doctor->add_flag("--json", isDoctorJson, "one line of JSON instead");
    doctor->footer(
        "It looks at the machine for three seconds and changes nothing. The exit code is 0 whatever it finds.");
    doctor->callback([&] { work = [&] { return cli::runDoctor(isDoctorJson); }; });

    cli::WatchRequest watching;
    CLI::App* const watch = app.add_subcommand("watch", "Show what the machine does, without measuring anything");
    addWatchFlags(*watch, watching);
    cli::PlanFlags watchedSensors;
    watchedSensors.addSensorTo(*watch);
    watch->callback([&] {
        work = [&] {
            watching.sensors = watchedSensors.asked().plan.sensors;
            return cli::watch(watching);
        };
    });

    std::string wanted;
    CLI::App* const setup = app.add_subcommand("setup", "Fetch what a backend needs beyond the build");
    setup->add_option("BACKEND", wanted, "inductor")->type_name("")->required();
    setup->callback([&] { work = [&] { return cli::setUp(wanted); }; });

    std::string folder;
    std::vector<std::string> formats;
    CLI::App* const report = app.add_subcommand("report", "Make a run's tables again from its journal");
    report->add_option("RUN_DIR", folder, "a run's folder")->type_name("")->required();
    report->add_option("--export-format", formats, "markdown, latex, csv, json or all")->type_name("FMT");
    std::string profile;
    report->add_option("--save-profile", profile, "write the settings that won")->type_name("FILE");
    report->callback([&] { work = [&] { return cli::reportRun(folder, formats, profile); }; });

    cli::SimulateRequest simulation;
    CLI::App* const simulate = app.add_subcommand("simulate", "Try verdicts on machines that do not exist");
    simulate->add_option("--suite", simulation.suite, "throttle: traces of every family, and how often it errs")
        ->type_name("NAME");
    simulate->add_option("--seed", simulation.seed, "of the suite (1)")->type_name("S");
    simulate->add_option("--traces", simulation.traces, "of each family (40)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000));
    simulate
        ->add_option("--throttle-trace", simulation.throttleTrace,
                     "judge samples of a device from a file (docs/throttling.md)")
        ->type_name("F.jsonl");
    simulate->add_flag("--json", simulation.isJson, "verdicts as JSON lines");
    simulate->callback([&] { work = [&] { return cli::simulate(simulation); }; });

    cli::EmbedRequest request;
    CLI::App* const embed = app.add_subcommand("embed", "Write embeddings of pictures and texts as JSON");
    cli::PlanFlags modelFlags;
    modelFlags.addModelTo(*embed);
    embed->add_option("--image", request.images, "pictures")->type_name("FILE");
    embed->add_option("--text", request.texts, "captions")->type_name("TEXT");
    embed->add_option("--output", request.output, "file to write")->type_name("FILE.json")->required();
    embed->callback([&] {
        work = [&] {
            request.plan = modelFlags.asked().plan;
            return cli::embed(request);
        };
    });

    const auto subcommands = app.get_subcommands({});
    const auto isNamed = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
    if (argc > 1 && argv[1][0] != '-' && std::ranges::none_of(subcommands, isNamed)) {
        std::cerr << "clipscope-cli: there is no command " << argv[1] << " (--help lists what there is)\n";
        return cli::exitBadUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        std::cerr << "clipscope-cli: " << error.what() << " (--help lists what there is)\n";
        return cli::exitBadUsage;
    }
    if (!work) {
        std::cerr << "clipscope-cli: a command is missing (--help lists what there is)\n";
        return cli::exitBadUsage;
    }
    const int exitCode = work();
    return exitCode == cli::exitOk && !couldWriteOutput() ? cli::exitOutput : exitCode;
}

}  // namespace

int main(int argc, char** argv) {
    clipscope::openClosedStandardStreams();
    clipscope::raiseOpenFileLimit();
    try {
        return runProgram(argc, argv);
    } catch (const clipscope::Error& error) {
        std::cerr << "clipscope-cli: " << error.what() << '\n';
        return clipscope::cli::exitCodeOf(error.code());
    } catch (const std::bad_alloc&) {
        std::cerr << "clipscope-cli: " << clipscope::Message(clipscope::MessageId::memory_exhausted).english() << '\n';
        return clipscope::cli::exitMemory;
    } catch (const std::exception& error) {
        std::cerr << "clipscope-cli: unexpected: " << error.what() << '\n';
        return clipscope::cli::exitInternal;
    }
}
