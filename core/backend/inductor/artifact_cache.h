// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/backend/inductor/work_folder.h"
#include "core/base/file_lock.h"
#include "core/clip/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
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
    std::string oneDnnIsa;                 ///< frozen weights lie in the order that it reads
    int threads = 0;                       ///< for which the loops are split; any number runs them
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
    /// \param freeBytes asked for the room on the folder's disk; by default the system is
    explicit ArtifactCache(std::filesystem::path folder, std::uint64_t mostBytes = 8ULL << 30U,
                           std::function<std::uint64_t()> freeBytes = {});

    /// Locks a key against other processes: shared for find(), exclusive for keep() and remove().
    /// \param onWait called once where another process has to be waited for; may be empty
    /// \throws Error Stopped while it waits
    [[nodiscard]] FileLock lock(const ArtifactKey& key, FileLock::Kind kind, const std::stop_token& stop = {},
                                const std::function<void()>& onWait = {}) const;

    /// Keeps what there is or will be for a key from being removed to make room, in any process, while it lives.
    /// \throws Error Stopped while it waits
    [[nodiscard]] FileLock hold(const ArtifactKey& key, const std::stop_token& stop = {}) const;

    /// The package for this key, if there is one that can be trusted.
    [[nodiscard]] std::optional<std::filesystem::path> find(const ArtifactKey& key) const;

    /// Whether it holds anything that runs here: whatever the key says of the model and its tower.
    [[nodiscard]] bool hasAnyLike(const ArtifactKey& key) const;

    /// A folder to make a package in. Where fewer bytes are free, packages used longest ago go, but for those that are
    /// in use or held.
    /// \throws Error Output, with both figures, where that is not enough
    [[nodiscard]] std::unique_ptr<WorkFolder> makeRoom(std::uint64_t bytes) const;

    /// Where packages are, and where they are made.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Moves a package that was made in a folder beside into the cache and describes it. Then removes those used
    /// longest ago, but for those that are in use or held, until the cache holds no more than it may.
    ///
    /// \return where it is now
    /// \throws Error Output where it cannot be written; nothing is kept then
    std::filesystem::path keep(const ArtifactKey& key, const std::filesystem::path& package) const;

    /// Removes what is kept for a key.
    void remove(const ArtifactKey& key) const;

private:
    [[nodiscard]] std::filesystem::path packageOf(const ArtifactKey& key) const;
    /// \param isEnough told how many bytes the packages take
    void removeOldest(const std::filesystem::path& except,
                      const std::function<bool(std::uint64_t bytes)>& isEnough) const;

    std::filesystem::path m_folder;
    std::uint64_t m_mostBytes;
    std::function<std::uint64_t()> m_freeBytes;
};

}  // namespace clipscope::backend
