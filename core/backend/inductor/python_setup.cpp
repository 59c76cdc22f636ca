// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/python_setup.h"

#include "core/backend/inductor/work_folder.h"
#include "core/base/atomic_file.h"
#include "core/base/child_process.h"
#include "core/base/error.h"

#include <string>
#include <system_error>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const PythonEnvironment& environment, const ChildResult& result) {
    if (result.err.find("No space left on device") != std::string::npos) {
        throw Error(ErrorCode::Output, MessageId::inductor_setup_full, {environment.packages.string()});
    }
    throw Error(ErrorCode::Unavailable, MessageId::inductor_setup_failed, {lastLine(result.err)});
}

void requireRoom(const PythonEnvironment& environment, std::uint64_t bytes) {
    std::error_code error;
    const fs::space_info space = fs::space(environment.packages, error);
    if (!error && space.available < bytes) {
        constexpr std::uint64_t mebibyte = 1U << 20U;
        throw Error(ErrorCode::Output, MessageId::inductor_setup_too_small,
                    {environment.packages.string(), static_cast<std::int64_t>(space.available / mebibyte),
                     static_cast<std::int64_t>(bytes / mebibyte)});
    }
}

void heedStop(const ChildResult& result) {
    if (result.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

/// What compile.py needs. The mark follows what comes of it.
ChildResult tryImport(const PythonEnvironment& environment, const std::stop_token& stop) {
    ChildResult result = runChild(
        {.argv = {environment.python.string(), "-c", "import torch, torch.export, torch._inductor.compile_fx"}}, stop);
    heedStop(result);
    std::error_code ignored;
    if (result.exitCode == 0) {
        fs::create_directories(homeOf(environment), ignored);
        writeFileAtomically(markOf(environment), "Python's half of LibTorch was imported.\n");
    } else {
        fs::remove(markOf(environment), ignored);
    }
    return result;
}

}  // namespace

bool tryPython(const PythonEnvironment& environment, const std::stop_token& stop) {
    return tryImport(environment, stop).exitCode == 0;
}

void completePython(const PythonEnvironment& environment, const fs::path& requirements, const std::stop_token& stop,
                    const std::function<void(std::string_view)>& onLine, std::uint64_t diskBytes) {
    // pip keeps what it has downloaded where temporary files are, which is often in memory. First, for it removes what
    // a killed try left.
    const WorkFolder downloads(homeOf(environment));
    requireRoom(environment, diskBytes);
    ChildCommand pip{.argv = {environment.python.string(), "-m", "pip", "install", "--no-cache-dir",
                              "--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--only-binary",
                              ":all:", "--require-hashes", "-r", requirements.string()},
                     .environment = {{"TMPDIR", downloads.path().string()}, {"LC_ALL", "C"}}};
    const auto install = [&] {
        const ChildResult installed = runChild(pip, stop, onLine);
        heedStop(installed);
        if (installed.exitCode != 0) {
            refuse(environment, installed);
        }
        return tryImport(environment, stop);
    };
    ChildResult tried = install();
    if (tried.exitCode != 0) {
        pip.argv.emplace_back("--force-reinstall");  // what pip takes for installed is damaged
        tried = install();
    }
    if (tried.exitCode != 0) {
        refuse(environment, tried);
    }
}

}  // namespace clipscope::backend
