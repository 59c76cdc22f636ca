// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/inductor/openmp_runtimes.h"

#include "core/base/error.h"

#include <filesystem>
#include <fstream>

namespace clipscope::backend {

std::set<std::string> openMpRuntimes() {
    std::set<std::string> found;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const std::size_t slash = line.find('/');
        if (slash == std::string::npos) {
            continue;
        }
        const std::string name = std::filesystem::path(line.substr(slash)).filename().string();
        if (name.starts_with("libgomp") || name.starts_with("libiomp5") || name.starts_with("libomp")) {
            found.insert(line.substr(slash));
        }
    }
    return found;
}

void requireOneOpenMp() {
    const std::set<std::string> found = openMpRuntimes();
    if (found.size() > 1) {
        std::string names;
        for (const std::string& name : found) {
            names += (names.empty() ? "" : ", ") + name;
        }
        throw Error(ErrorCode::Unavailable, MessageId::two_openmp, {names});
    }
}

}  // namespace clipscope::backend
