// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_paths.h"

#include "core/base/error.h"

#include <sys/stat.h>
#include <unistd.h>
#include <cstdlib>
#include <string>
#include <system_error>

namespace clipscope {
namespace {

std::filesystem::path privateTemporaryFolder() {
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path(ignored) / ("clipscope-" + std::to_string(::geteuid()));
    ::mkdir(folder.c_str(), S_IRWXU);
    struct stat found {};
    // Not by a link, which another may point elsewhere later.
    if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid() ||
        (found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw Error(ErrorCode::Unavailable, MessageId::cache_not_private, {folder.string()});
    }
    return folder;
}

}  // namespace

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
    if (home != nullptr && home[0] == '/') {
        return std::filesystem::path(home) / ".cache/clipscope";
    }
    return privateTemporaryFolder();
}

}  // namespace clipscope
