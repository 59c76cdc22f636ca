// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace clipscope::backend {

/// The Python beside a LibTorch that came as a wheel: compiling by TorchInductor needs it, running what was compiled
/// does not.
struct PythonEnvironment {
    std::filesystem::path python;    ///< the interpreter
    std::filesystem::path packages;  ///< its site-packages
    std::filesystem::path prefix;    ///< the folder that holds all of it
    /// Whether Python's half of LibTorch has been imported once (tryPython in python_setup.h), which left a mark.
    bool isComplete = false;
};

/// \param torchFolder the folder `torch` of the wheel, with include/ and lib/
/// \return none where no interpreter stands where a wheel's would
[[nodiscard]] std::optional<PythonEnvironment> findPython(const std::filesystem::path& torchFolder);

/// What ClipScope itself keeps inside an environment.
[[nodiscard]] std::filesystem::path homeOf(const PythonEnvironment& environment);

/// The mark of a complete environment.
[[nodiscard]] std::filesystem::path markOf(const PythonEnvironment& environment);

/// The LibTorch that this program was built with, or CLIPSCOPE_TORCH_DIR; empty where it was built without.
[[nodiscard]] std::filesystem::path torchFolder();

}  // namespace clipscope::backend
