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

[[noreturn]] void refuse(const ChildResult& result) {
    throw Error(ErrorCode::Unavailable, MessageId::inductor_setup_failed, {lastLine(result.err)});
}

void heedStop(const ChildResult& result) {
    if (result.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

/// What compile.py needs. Marks the environment where it can be imported.
ChildResult tryImport(const PythonEnvironment& environment, const std::stop_token& stop) {
    ChildResult result = runChild(
        {.argv = {environment.python.string(), "-c", "import torch, torch.export, torch._inductor.compile_fx"}}, stop);
    heedStop(result);
    if (result.exitCode == 0) {
        std::error_code ignored;
        std::filesystem::create_directories(homeOf(environment), ignored);
        writeFileAtomically(markOf(environment), "Python's half of LibTorch was imported.\n");
    }
    return result;
}

}  // namespace

bool tryPython(const PythonEnvironment& environment, const std::stop_token& stop) {
    return tryImport(environment, stop).exitCode == 0;
}

void completePython(const PythonEnvironment& environment, const std::filesystem::path& requirements,
                    const std::stop_token& stop, const std::function<void(std::string_view)>& onLine,
                    std::uint64_t diskBytes) {
    std::error_code error;
    const auto space = std::filesystem::space(environment.packages, error);
    if (!error && space.available < diskBytes) {
        constexpr std::uintmax_t mebibyte = 1U << 20U;
        throw Error(ErrorCode::Output, MessageId::cache_too_small,
                    {environment.packages.string(), static_cast<std::int64_t>(space.available / mebibyte),
                     static_cast<std::int64_t>(diskBytes / mebibyte)});
    }
    // pip keeps what it has downloaded where temporary files are, which is often in memory.
    const WorkFolder downloads(homeOf(environment));
    const ChildResult installed =
        runChild({.argv = {environment.python.string(), "-m", "pip", "install", "--no-cache-dir",
                           "--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--only-binary",
                           ":all:", "--require-hashes", "-r", requirements.string()},
                  .environment = {{"TMPDIR", downloads.path().string()}}},
                 stop, onLine);
    heedStop(installed);
    if (installed.exitCode != 0) {
        refuse(installed);
    }
    if (const ChildResult tried = tryImport(environment, stop); tried.exitCode != 0) {
        refuse(tried);
    }
}

}  // namespace clipscope::backend
