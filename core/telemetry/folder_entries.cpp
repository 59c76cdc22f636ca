// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/folder_entries.h"

#include "core/base/file_descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <strings.h>
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace clipscope::telemetry {
namespace {

/// Calls `visit(name, inode)` for each entry. opendir() would allocate.
template <typename Visit>
bool forEachEntry(const std::filesystem::path& folder, Visit visit) {
    const FileDescriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.isOpen()) {
        return false;
    }
    alignas(dirent64) std::array<char, 8192> block{};
    while (true) {
        const ssize_t got = ::getdents64(file.get(), block.data(), block.size());
        if (got <= 0) {
            return got == 0;
        }
        for (ssize_t at = 0; at < got;) {
            const auto* const entry = reinterpret_cast<const dirent64*>(block.data() + at);
            const std::string_view name(static_cast<const char*>(entry->d_name));
            if (!name.starts_with('.')) {
                visit(name, static_cast<std::uint64_t>(entry->d_ino));
            }
            at += entry->d_reclen;
        }
    }
}

}  // namespace

std::vector<std::string> folderEntries(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    forEachEntry(folder, [&](std::string_view name, std::uint64_t) { names.emplace_back(name); });
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
        const int order = ::strverscmp(a.c_str(), b.c_str());
        return order < 0;
    });
    return names;
}

std::uint64_t folderFingerprint(const std::filesystem::path& folder) {
    std::uint64_t sum = 1;
    const bool isThere = forEachEntry(folder, [&](std::string_view name, std::uint64_t inode) {
        // A sum of FNV-1a hashes: the kernel lists names in any order.
        std::uint64_t hash = 14'695'981'039'346'656'037U ^ inode;
        for (const char c : name) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
        }
        sum += hash;
    });
    return isThere ? sum : 0;
}

}  // namespace clipscope::telemetry
