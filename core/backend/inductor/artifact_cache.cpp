// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/artifact_cache.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/sha256.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* schema = "clipscope.artifact/1";

std::string hashOf(const std::string& text) {
    clip::Sha256 sha;
    sha.add(text.data(), text.size());
    return sha.hex();
}

/// Empty where it cannot be read.
std::string hashOfFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    clip::Sha256 sha;
    std::vector<char> piece(1U << 20U);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
        sha.add(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    return file.eof() ? sha.hex() : std::string();
}

fs::path descriptionOf(fs::path package) {
    return package.replace_extension(".json");
}

fs::path lockOf(fs::path package) {
    return package.replace_extension(".lock");
}

fs::path holdOf(fs::path package) {
    return package.replace_extension(".hold.lock");
}

std::vector<fs::path> packagesIn(const fs::path& folder) {
    std::vector<fs::path> packages;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".pt2") {
            packages.push_back(entry.path());
        }
    }
    return packages;
}

/// As many as can be where the system does not tell.
std::uint64_t freeBytesOf(const fs::path& folder) {
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    return error ? std::numeric_limits<std::uint64_t>::max() : space.available;
}

/// Empty where there is none that can be used.
Json readDescription(const fs::path& package) {
    try {
        Json description = Json::parse(readFile(descriptionOf(package)));
        if (description.at("schema") == schema && description.at("key").is_object()) {
            return description;
        }
    } catch (const Error&) {
        return Json::object();
    } catch (const nlohmann::json::exception&) {
        return Json::object();
    }
    return Json::object();
}

bool describes(const Json& description, const ArtifactKey& key) {
    return description.contains("key") && description["key"].dump() == key.json();
}

void removePair(const fs::path& package) {
    std::error_code ignored;
    fs::remove(package, ignored);
    fs::remove(descriptionOf(package), ignored);
}

Json shapeJson(const clip::TransformerConfig& shape) {
    return {{"width", shape.width}, {"layers", shape.layers}, {"heads", shape.heads}, {"mlp", shape.mlpWidth}};
}

}  // namespace

std::string ArtifactKey::json() const {
    Json key;
    key["weights"] = weightsHash;
    key["tower"] = tower == Tower::Image ? "image" : "text";
    key["precision"] = precision == Precision::Fp32 ? "fp32" : "bf16";
    key["has_pooled_block"] = hasPooledBlock;
    key["vision"] = shapeJson(config.vision);
    key["text"] = shapeJson(config.text);
    key["image_size"] = config.imageSize;
    key["patch_size"] = config.patchSize;
    key["context_length"] = config.contextLength;
    key["vocabulary_size"] = config.vocabularySize;
    key["embedding_width"] = config.embeddingWidth;
    key["activation"] = config.activation == clip::Activation::QuickGelu ? "quick_gelu" : "gelu";
    key["epsilon"] = config.layerNormEpsilon;
    key["torch"] = torchVersion;
    key["cpu_model"] = cpuModel;
    key["cpu"] = cpuFeatures;
    key["onednn_isa"] = oneDnnIsa;
    key["threads"] = threads;
    key["program"] = programHash;
    return key.dump();
}

ArtifactCache::ArtifactCache(fs::path folder, std::uint64_t mostBytes, std::function<std::uint64_t()> freeBytes)
    : m_folder(std::move(folder)), m_mostBytes(mostBytes), m_freeBytes(std::move(freeBytes)) {
    if (!m_freeBytes) {
        m_freeBytes = [place = m_folder] { return freeBytesOf(place); };
    }
}

fs::path ArtifactCache::packageOf(const ArtifactKey& key) const {
    return m_folder / (hashOf(key.json()) + ".pt2");
}

FileLock ArtifactCache::lock(const ArtifactKey& key, FileLock::Kind kind, const std::stop_token& stop,
                             const std::function<void()>& onWait) const {
    std::error_code ignored;
    fs::create_directories(m_folder, ignored);
    return FileLock::wait(lockOf(packageOf(key)), kind, stop, onWait);
}

FileLock ArtifactCache::hold(const ArtifactKey& key, const std::stop_token& stop) const {
    std::error_code ignored;
    fs::create_directories(m_folder, ignored);
    return FileLock::wait(holdOf(packageOf(key)), FileLock::Kind::Shared, stop);
}

std::optional<fs::path> ArtifactCache::find(const ArtifactKey& key) const {
    fs::path package = packageOf(key);
    std::error_code ignored;
    if (!fs::exists(package, ignored)) {
        return {};
    }
    const Json description = readDescription(package);
    if (!describes(description, key) || !description.contains("sha256") ||
        description["sha256"] != hashOfFile(package)) {
        removePair(package);
        return {};
    }
    fs::last_write_time(package, fs::file_time_type::clock::now(), ignored);  // it was used now
    return package;
}

bool ArtifactCache::hasAnyLike(const ArtifactKey& key) const {
    const Json wanted = Json::parse(key.json());
    constexpr std::array parts{"torch", "cpu_model", "cpu", "onednn_isa", "threads", "program", "precision"};
    return std::ranges::any_of(packagesIn(m_folder), [&](const fs::path& package) {
        const Json found = readDescription(package).value("key", Json::object());
        return std::ranges::all_of(parts, [&](const char* part) { return found.value(part, Json()) == wanted[part]; });
    });
}

std::unique_ptr<WorkFolder> ArtifactCache::makeRoom(std::uint64_t bytes) const {
    // First, for it removes what killed runs left.
    auto work = std::make_unique<WorkFolder>(m_folder);
    if (m_freeBytes() < bytes) {
        removeOldest({}, [&](std::uint64_t) { return m_freeBytes() >= bytes; });
    }
    if (const std::uint64_t available = m_freeBytes(); available < bytes) {
        constexpr unsigned mebibyteBits = 20;
        throw Error(ErrorCode::Output, MessageId::cache_too_small,
                    {m_folder.string(), static_cast<std::int64_t>(available >> mebibyteBits),
                     static_cast<std::int64_t>(bytes >> mebibyteBits)});
    }
    return work;
}

fs::path ArtifactCache::keep(const ArtifactKey& key, const fs::path& package) const {
    const fs::path kept = packageOf(key);
    const std::string sha = hashOfFile(package);
    std::error_code error;
    // The description last: without it the package counts for nothing.
    fs::remove(descriptionOf(kept), error);
    fs::rename(package, kept, error);
    if (error || sha.empty()) {
        removePair(kept);
        const std::string why = error ? error.message() : std::string("it cannot be read back");
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {kept.string(), why});
    }
    const Json description{{"schema", schema}, {"key", Json::parse(key.json())}, {"sha256", sha}};
    try {
        writeFileAtomically(descriptionOf(kept), description.dump(2) + '\n');
    } catch (const Error&) {
        removePair(kept);
        throw;
    }
    removeOldest(kept, [&](std::uint64_t bytes) { return bytes <= m_mostBytes; });
    return kept;
}

void ArtifactCache::remove(const ArtifactKey& key) const {
    removePair(packageOf(key));
}

void ArtifactCache::removeOldest(const fs::path& except,
                                 const std::function<bool(std::uint64_t bytes)>& isEnough) const {
    struct Kept {
        fs::path path;
        std::uint64_t bytes = 0;
        fs::file_time_type used;
    };
    std::vector<Kept> all;
    std::uint64_t sum = 0;
    std::error_code ignored;
    for (const fs::path& package : packagesIn(m_folder)) {
        all.push_back({package, fs::file_size(package, ignored), fs::last_write_time(package, ignored)});
        sum += all.back().bytes;
    }
    std::ranges::sort(all, {}, &Kept::used);
    for (const Kept& kept : all) {
        if (isEnough(sum)) {
            return;
        }
        if (kept.path == except) {
            continue;
        }
        const auto lock = FileLock::tryLock(lockOf(kept.path), FileLock::Kind::Exclusive);
        const auto hold = FileLock::tryLock(holdOf(kept.path), FileLock::Kind::Exclusive);
        if (lock && hold) {
            removePair(kept.path);
            sum -= kept.bytes;
        }
    }
}

}  // namespace clipscope::backend
