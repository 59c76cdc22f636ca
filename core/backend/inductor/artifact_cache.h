// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/base/file_lock.h"
#include "core/clip/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::backend {

/// All that a compiled tower depends on.
struct ArtifactKey {
    std::string weightsHash;
    clip::ClipConfig config;
    Tower tower = Tower::Image;
    Precision precision = Precision::Fp32;
    bool hasPooledBlock = true;            ///< the last block computes the pooled token alone
    std::string torchVersion;              ///< of the LibTorch that runs it
    std::string cpuModel;                  ///< compiled code is for this CPU
    std::vector<std::string> cpuFeatures;  ///< and uses any of these: all that the kernel tells, ascending
    std::string programHash;               ///< of the program that compiles

    /// As JSON: the same key gives the same bytes.
    [[nodiscard]] std::string json() const;
};

/// Compiled towers on disk, found by all that they depend on. A package is used only where the description beside it
/// names this very key and the hash of this very content; anything else is removed and made again, never run. Processes
/// may share a cache: each holds a key's lock while it uses, makes or removes what is kept for the key.
class ArtifactCache {
public:
    /// \param folder is made when something is kept
    /// \param mostBytes that packages may take together
    explicit ArtifactCache(std::filesystem::path folder, std::uint64_t mostBytes = 8ULL << 30U)
        : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}

    /// Locks a key against other processes: shared for find(), exclusive for keep() and remove().
    /// \param onWait called once where another process has to be waited for; may be empty
    /// \throws Error Stopped while it waits
    [[nodiscard]] FileLock lock(const ArtifactKey& key, FileLock::Kind kind, const std::stop_token& stop = {},
                                const std::function<void()>& onWait = {}) const;

    /// The package for this key, if there is one that can be trusted.
    [[nodiscard]] std::optional<std::filesystem::path> find(const ArtifactKey& key) const;

    /// Whether a package is described as this key's. Reads no package, so find() may still refuse it.
    [[nodiscard]] bool has(const ArtifactKey& key) const;

    /// Whether it holds anything that runs here: of the key's LibTorch, CPU, program and precision, whatever the model.
    [[nodiscard]] bool hasAnyLike(const ArtifactKey& key) const;

    /// \throws Error Output, with both figures, where fewer bytes than that are free
    void requireRoom(std::uint64_t bytes) const;

    /// Where packages are, and where they are made.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Moves a package that was made in a folder beside into the cache and describes it. Then removes those used
    /// longest ago, but for those that are in use, until the cache holds no more than it may.
    ///
    /// \return where it is now
    /// \throws Error Output where it cannot be written; nothing is kept then
    std::filesystem::path keep(const ArtifactKey& key, const std::filesystem::path& package) const;

    /// Removes what is kept for a key.
    void remove(const ArtifactKey& key) const;

private:
    [[nodiscard]] std::filesystem::path packageOf(const ArtifactKey& key) const;
    void removeOldest(const std::filesystem::path& except) const;

    std::filesystem::path m_folder;
    std::uint64_t m_mostBytes;
};

}  // namespace clipscope::backend
