// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace clipscope::hardware {

/// How large a buffer clears the CPU's caches: twice the last-level caches, but at most 256 MiB and an eighth
/// of the memory that is left, since some virtual machines report caches of hundreds of megabytes.
[[nodiscard]] std::uint64_t cacheFlushBytes(std::uint64_t lastLevelCacheBytes, std::uint64_t memoryHeadroomBytes);

/// Replaces the CPU caches' content by writing and reading `bytes` of fresh memory on the calling thread.
void clearCpuCaches(std::uint64_t bytes);

/// Gives memory that the C library's allocator keeps free back to the system.
void clearAllocator();

/// Asks the kernel to drop clean pages of these files from its page cache.
/// \return how many files it was asked for
int dropFromPageCache(const std::vector<std::filesystem::path>& files);

}  // namespace clipscope::hardware
