// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/python_setup.h"

#include "core/base/child_process.h"
#include "core/base/error.h"

#include <system_error>

namespace clipscope::backend {
namespace {

std::string lastLine(std::string text) {
    text.resize(text.find_last_not_of(" \t\r\n") + 1);
    return text.substr(text.rfind('\n') + 1);
}

void require(const ChildResult& result) {
    if (result.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
    if (result.exitCode != 0) {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_setup_failed, {lastLine(result.err)});
    }
}

}  // namespace

void completePython(const PythonEnvironment& environment, const std::filesystem::path& requirements,
                    std::stop_token stop, const std::function<void(std::string_view)>& onLine) {
    std::error_code error;
    const auto space = std::filesystem::space(environment.packages, error);
    if (!error && space.available < inductorDiskBytes) {
        constexpr std::uintmax_t mebibyte = 1U << 20U;
        throw Error(ErrorCode::Output, MessageId::cache_too_small,
                    {environment.packages.string(), static_cast<std::int64_t>(space.available / mebibyte),
                     static_cast<std::int64_t>(inductorDiskBytes / mebibyte)});
    }
    const std::string python = environment.python.string();
    require(runChild(
        {.argv = {python, "-m", "pip", "install", "--no-cache-dir", "--disable-pip-version-check", "--no-input",
                  "--progress-bar", "off", "--only-binary", ":all:", "--require-hashes", "-r", requirements.string()}},
        stop, onLine));
    require(runChild({.argv = {python, "-c", "import torch, torch._inductor"}}, stop));
}

}  // namespace clipscope::backend
