// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/clip/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
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
    std::vector<std::string> cpuFeatures;  ///< compiled code runs on a CPU that has them
    std::string programHash;               ///< of the program that compiles

    /// As JSON: the same key gives the same bytes.
    [[nodiscard]] std::string json() const;
};

/// Compiled towers on disk, found by all that they depend on. A package is used only where the description beside it
/// names this very key and the hash of this very content; anything else is removed and made again, never run.
class ArtifactCache {
public:
    /// \param folder is made when something is kept
    /// \param mostBytes that packages may take together
    explicit ArtifactCache(std::filesystem::path folder, std::uint64_t mostBytes = 8ULL << 30U)
        : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}

    /// The package for this key, if there is one that can be trusted.
    [[nodiscard]] std::optional<std::filesystem::path> find(const ArtifactKey& key) const;

    /// A new folder inside the cache to work in; the caller removes it.
    /// \throws Error Output where it cannot be made
    [[nodiscard]] std::filesystem::path makeWorkFolder() const;

    /// Bytes that are free where the cache is; nothing where that cannot be told.
    [[nodiscard]] std::optional<std::uint64_t> freeBytes() const;

    /// Moves a package that was made in a work folder into the cache and describes it. Then removes those used longest
    /// ago until the cache holds no more than it may.
    /// \return where it is now
    /// \throws Error Output where it cannot be written
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
