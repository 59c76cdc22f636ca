// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/inductor/artifact_cache.h"
#include "core/backend/inductor/python_environment.h"
#include "core/base/message.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

namespace clipscope::backend {

/// What the compiling program is doing.
enum class CompileStage { Read, Export, Compile, Done };

/// Compiles towers with TorchInductor in a child process: there is no way to do it without Python.
class TowerCompiler {
public:
    /// \param python where Python is; none: every compile is refused with the reason
    /// \param program the folder of compile.py
    TowerCompiler(std::optional<PythonEnvironment> python, std::filesystem::path program);

    /// Why it cannot compile, with the remedy; nothing where it can be tried.
    [[nodiscard]] std::optional<Message> problem() const;

    /// Of all that decides what the program makes.
    /// \throws Error BadInput where it cannot be read
    [[nodiscard]] std::string programHash() const;

    /// \param weights the tower's tensors in fp32 as a safetensors file, under WeightSource's names
    /// \param work a folder for everything that is written, the package included
    /// \return the package
    /// \throws Error Stopped where `stop` says so, Unavailable without Python or compiler or where Python has another
    /// LibTorch than the key, Output for a full disk, Memory, Internal for what TorchInductor itself cannot do
    [[nodiscard]] std::filesystem::path compile(const ArtifactKey& key, const std::filesystem::path& weights,
                                                const std::filesystem::path& work, std::stop_token stop,
                                                const std::function<void(CompileStage)>& onStage) const;

private:
    std::optional<PythonEnvironment> m_python;
    std::filesystem::path m_program;
};

}  // namespace clipscope::backend
