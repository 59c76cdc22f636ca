// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_paths.h"

#include <cstdlib>
#include <system_error>

namespace clipscope {

ProgramPaths programPaths() {
    std::filesystem::path prefix;
    if (const char* const given = std::getenv("CLIPSCOPE_PREFIX")) {
        prefix = given;
    } else {
        std::error_code ignored;
        prefix = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path().parent_path();
    }
    return {prefix / "share/clipscope", prefix / "lib/clipscope"};
}

std::filesystem::path cacheFolder() {
    const char* const given = std::getenv("XDG_CACHE_HOME");
    if (given != nullptr && given[0] == '/') {  // the specification says to ignore others
        return std::filesystem::path(given) / "clipscope";
    }
    const char* const home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/tmp" : home) / ".cache/clipscope";
}

}  // namespace clipscope
