// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setup_command.h"

#include "app/cli/interruption.h"
#include "core/backend/inductor/python_environment.h"
#include "core/backend/inductor/python_setup.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"

#include <iostream>
#include <stop_token>
#include <thread>

namespace clipscope::cli {
namespace {

constexpr std::chrono::milliseconds pollInterval{100};

}  // namespace

ExitCode setUp(const std::string& backend) {
    if (backend != "inductor") {
        throw Error(ErrorCode::BadUsage, MessageId::setup_unknown, {backend});
    }
    const auto python = backend::findPython(backend::torchFolder());
    if (!python) {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_without_python);
    }
    const Interruption interruption;
    std::stop_source stop;
    std::jthread watch([&](const std::stop_token& isOver) {
        while (!isOver.stop_requested() && interruption.count() == 0) {
            std::this_thread::sleep_for(pollInterval);
        }
        if (interruption.count() > 0) {
            stop.request_stop();
        }
    });
    if (backend::tryPython(*python, stop.get_token())) {
        std::cout << "TorchInductor is installed in " << python->packages.string() << ".\n";
        return exitOk;
    }
    std::cout << "Fetching TorchInductor's Python packages: 2.4 GB to download, 4.3 GB on disk, into "
              << python->packages.string() << ".\n"
              << std::flush;
    backend::completePython(*python, programPaths().resources / "inductor/requirements.txt", stop.get_token(),
                            [](std::string_view line) {
                                if (line.starts_with("Collecting ") || line.starts_with("Installing ")) {
                                    std::cout << "  " << line.substr(0, line.find(" (from")) << '\n' << std::flush;
                                }
                            });
    std::cout << "TorchInductor is installed.\n";
    return exitOk;
}

}  // namespace clipscope::cli
