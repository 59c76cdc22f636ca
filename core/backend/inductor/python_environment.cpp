// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/python_environment.h"

#include <unistd.h>
#include <algorithm>
#include <array>
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
            // What only Python's half of LibTorch needs.
            std::error_code ignored;
            const auto has = [&](const char* package) { return fs::exists(packages / package, ignored); };
            constexpr std::array needed{"sympy", "jinja2", "networkx"};
            constexpr std::array neededByCuda{"nvidia/cudnn", "nvidia/nccl", "nvidia/cusparselt"};
            const bool isForCuda = fs::exists(torchFolder / "lib/libtorch_cuda.so", ignored);
            return PythonEnvironment{.python = python,
                                     .packages = packages,
                                     .isComplete = std::ranges::all_of(needed, has) &&
                                                   (!isForCuda || std::ranges::all_of(neededByCuda, has))};
        }
    }
    return {};
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
