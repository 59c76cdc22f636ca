// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/openmp_runtimes.h"

#include "core/base/error.h"

#include <filesystem>
#include <fstream>
#include <regex>

namespace clipscope::backend {

std::set<std::string> openMpRuntimes(std::istream& maps) {
    // libgomp.so.1, libgomp-a34b3233.so.1 as wheels have it, libiomp5.so, libomp.so.5, libomp5.so, libomp-19.so;
    // not libompd, libomptarget, which are no runtimes of their own.
    static const std::regex runtime(R"(lib(gomp(?!-plugin)|iomp5|omp5?)[-.].*)");
    std::set<std::string> found;
    for (std::string line; std::getline(maps, line);) {
        const std::size_t slash = line.find('/');
        if (slash == std::string::npos) {
            continue;
        }
        const std::string file = line.substr(slash, line.rfind(" (deleted)") - slash);
        if (std::regex_match(std::filesystem::path(file).filename().string(), runtime)) {
            found.insert(file);
        }
    }
    return found;
}

std::set<std::string> openMpRuntimes() {
    std::ifstream maps("/proc/self/maps");
    return openMpRuntimes(maps);
}

void requireOneOpenMp(const std::set<std::string>& runtimes) {
    if (runtimes.size() > 1) {
        std::string names;
        for (const std::string& name : runtimes) {
            names += (names.empty() ? "" : ", ") + name;
        }
        throw Error(ErrorCode::Unavailable, MessageId::two_openmp, {names});
    }
}

}  // namespace clipscope::backend
