// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace clipscope {

/// Where the files that belong to the program lie, found from the place of the running executable, so that
/// a build folder, an installed prefix and a moved one all work.
struct ProgramPaths {
    std::filesystem::path resources;  ///< ../share/clipscope: sample photos, captions, vocabulary
    std::filesystem::path modules;    ///< ../lib/clipscope: the engines
};

/// The paths of this process. CLIPSCOPE_PREFIX, where set, stands for the folder above `bin`.
[[nodiscard]] ProgramPaths programPaths();

/// Where the program keeps what it can make again: $XDG_CACHE_HOME/clipscope, else ~/.cache/clipscope. Not made.
/// Without either variable a folder for temporary files that is this user's alone, and that is made: code is run from
/// there.
/// \throws Error Unavailable where that folder is somebody else's, or others may write into it
[[nodiscard]] std::filesystem::path cacheFolder();

}  // namespace clipscope
