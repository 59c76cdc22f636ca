// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/python_environment.h"

#include <unistd.h>
#include <cstdlib>
#include <system_error>

namespace clipscope::backend {

namespace fs = std::filesystem;

std::optional<PythonEnvironment> findPython(const fs::path& torchFolder) {
    const fs::path packages = torchFolder.parent_path();
    // PREFIX/lib/python3.x/site-packages/torch
    const fs::path prefix = packages.parent_path().parent_path().parent_path();
    for (const char* name : {"bin/python3", "bin/python"}) {
        const fs::path python = prefix / name;
        if (!torchFolder.empty() && ::access(python.c_str(), X_OK) == 0) {
            PythonEnvironment found{.python = python, .packages = packages, .prefix = prefix};
            std::error_code ignored;
            found.isComplete = fs::exists(markOf(found), ignored);
            return found;
        }
    }
    return {};
}

fs::path homeOf(const PythonEnvironment& environment) {
    return environment.prefix / "clipscope-inductor";
}

fs::path markOf(const PythonEnvironment& environment) {
    return homeOf(environment) / "complete";
}

fs::path torchFolder() {
    if (const char* const given = std::getenv("CLIPSCOPE_TORCH_DIR"); given != nullptr && *given != '\0') {
        return given;
    }
#ifdef CLIPSCOPE_TORCH_DIR
    return CLIPSCOPE_TORCH_DIR;
#else
    return {};
#endif
}

}  // namespace clipscope::backend
