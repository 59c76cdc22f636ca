// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cache_clearing.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <malloc.h>
#include <algorithm>
#include <numeric>
#include <vector>

namespace clipscope::hardware {

std::uint64_t cacheFlushBytes(std::uint64_t lastLevelCacheBytes, std::uint64_t memoryHeadroomBytes) {
    constexpr std::uint64_t most = 256ULL << 20U;
    return std::min({2 * lastLevelCacheBytes, most, memoryHeadroomBytes / 8});
}

void clearCpuCaches(std::uint64_t bytes) {
    std::vector<std::uint64_t> buffer(bytes / sizeof(std::uint64_t));
    std::iota(buffer.begin(), buffer.end(), std::uint64_t{1});
    // Without a use of the sum the compiler may leave all of it out.
    const volatile std::uint64_t sum = std::accumulate(buffer.begin(), buffer.end(), std::uint64_t{0});
    static_cast<void>(sum);
}

void clearAllocator() {
    ::malloc_trim(0);
}

int dropFromPageCache(const std::vector<std::filesystem::path>& files) {
    int asked = 0;
    for (const auto& path : files) {
        const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        if (file.isOpen() && ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED) == 0) {
            ++asked;
        }
    }
    return asked;
}

}  // namespace clipscope::hardware
