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

}  // namespace clipscope
