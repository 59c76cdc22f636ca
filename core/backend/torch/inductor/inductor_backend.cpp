// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/inductor/inductor_backend.h"

#include "core/backend/inductor/artifact_cache.h"
#include "core/backend/inductor/tower_compiler.h"
#include "core/backend/inductor/tower_export.h"
#include "core/backend/onednn_isa.h"
#include "core/backend/torch/common/onednn_linear.h"
#include "core/backend/torch/common/precision_probe.h"
#include "core/backend/torch/common/torch_encoder.h"
#include "core/backend/torch/common/torch_errors.h"
#include "core/backend/torch/common/torch_facts.h"
#include "core/backend/torch/inductor/inductor_tower.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"
#include "core/clip/cost.h"
#include "core/hardware/cpu_info.h"
#include "core/hardware/cpu_list.h"

#include <c10/core/InferenceMode.h>
#include <torch/version.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <system_error>
#include <utility>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

ArtifactCache cache() {
    return ArtifactCache(cacheFolder() / "inductor");
}

TowerCompiler compiler() {
    return {findPython(torchFolder()), programPaths().resources / "inductor"};
}

std::int64_t parametersOf(const clip::ClipModel& model, Tower tower) {
    return tower == Tower::Image ? clip::imageParameters(model.config) : clip::textParameters(model.config);
}

/// The key of what runs here, without a model.
ArtifactKey keyHere(Precision precision) {
    hardware::CpuInfo cpu = hardware::readCpuInfo();
    return {.precision = precision,
            .torchVersion = TORCH_VERSION,
            .cpuModel = std::move(cpu.model),
            .cpuFeatures = std::move(cpu.allFeatures),
            .oneDnnIsa = oneDnnIsaHere(),
            // With one alone loops would not be made for several.
            .threads = std::max(2, hardware::onlineCpus()),
            .programHash = compiler().programHash()};
}

/// One compiled tower: in the cache, or on the way there.
class Artifact {
public:
    Artifact(const clip::ClipModel& model, const EncoderRequest& request, LoadContext& context)
        : m_model(model), m_context(context), m_key(keyHere(request.precision)) {
        m_key.weightsHash = model.weights->hash();
        m_key.config = model.config;
        m_key.tower = request.tower;
        m_key.hasPooledBlock = request.shortcuts.lastBlock;
    }

    /// Keeps the package from being removed to make room for others, while it lives.
    [[nodiscard]] FileLock hold() const { return m_cache.hold(m_key, m_context.stop); }

    /// The package, compiled where that is still to be done. Other processes leave it alone while the object lives.
    fs::path obtain() {
        lock(FileLock::Kind::Shared);
        if (const auto found = m_cache.find(m_key)) {
            return *found;
        }
        lock(FileLock::Kind::Exclusive);
        if (const auto found = m_cache.find(m_key)) {
            return *found;  // another process made it meanwhile
        }
        return build();
    }

    /// The package, compiled in place of the one that there is.
    fs::path replace() {
        lock(FileLock::Kind::Exclusive);
        m_cache.remove(m_key);
        return build();
    }

    /// Of compiling; none where nothing was compiled.
    [[nodiscard]] std::optional<double> buildSeconds() const { return m_buildSeconds; }

private:
    void lock(FileLock::Kind kind) {
        m_lock = FileLock();  // or it would wait for itself
        m_lock = m_cache.lock(m_key, kind, m_context.stop, [this] { tell(MessageId::inductor_awaited); });
    }

    void tell(MessageId id) const {
        if (m_context.onActivity) {
            m_context.onActivity(Message(id));
        }
    }

    fs::path build() {
        const auto begin = std::chrono::steady_clock::now();
        const TowerCompiler program = compiler();
        if (const auto reason = program.problem()) {
            throw Error(ErrorCode::Unavailable, *reason);
        }
        tell(MessageId::inductor_compiling);
        // Weights in fp32, the compiled library with them inside, the package of it, and what the compiler needs.
        constexpr std::uint64_t copies = 4;
        constexpr std::uint64_t compilersOwn = 64ULL << 20U;
        const auto work = m_cache.makeRoom(
            copies * sizeof(float) * static_cast<std::uint64_t>(parametersOf(m_model, m_key.tower)) + compilersOwn);
        const fs::path weights = work->path() / "weights.safetensors";
        exportTower(m_model, m_key.tower, weights, m_context.stop);
        const auto onStage = [this](CompileStage stage) {
            constexpr std::array fractions{0.1, 0.2, 0.3, 0.95};
            if (m_context.onProgress) {
                m_context.onProgress(fractions[static_cast<std::size_t>(stage)]);
            }
        };
        fs::path kept = m_cache.keep(m_key, program.compile(m_key, weights, work->path(), m_context.stop, onStage));
        m_buildSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return kept;
    }

    const clip::ClipModel& m_model;
    LoadContext& m_context;
    ArtifactCache m_cache = cache();
    ArtifactKey m_key;
    FileLock m_lock;
    std::optional<double> m_buildSeconds;
};

/// LibTorch unpacks a package where temporary files are, and does not tell a full disk from a damaged package.
void requireRoomToUnpack(const fs::path& package) {
    std::error_code error;
    const fs::path folder = fs::temp_directory_path(error);
    const std::uintmax_t needed = error ? 0 : fs::file_size(package, error);
    const fs::space_info space = fs::space(folder, error);
    if (!error && space.available < needed) {
        constexpr unsigned mebibyteBits = 20;
        throw Error(ErrorCode::Output, MessageId::temporary_too_small,
                    {folder.string(), static_cast<std::int64_t>(space.available >> mebibyteBits),
                     static_cast<std::int64_t>(needed >> mebibyteBits)});
    }
}

/// Loads a package. One whose hash is right may still be none, such as one that was copied here with its description
/// rewritten: it is compiled anew, once.
std::shared_ptr<const InductorTower> towerOf(Artifact& artifact) {
    const fs::path package = artifact.obtain();
    requireRoomToUnpack(package);
    try {
        return std::make_shared<const InductorTower>(package);
    } catch (const Error&) {
        throw;
    } catch (const std::exception& error) {
        if (artifact.buildSeconds() || isOfTheSystem(error)) {
            throw;
        }
    }
    return std::make_shared<const InductorTower>(artifact.replace());
}

}  // namespace

Availability InductorBackend::probe(Device device, Precision precision) const {
    if (device != Device::Cpu) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_cpu_only, {std::string("inductor")})};
    }
    // What was compiled before runs without Python.
    if (const auto reason = compiler().problem(); reason && !cache().hasAnyLike(keyHere(precision))) {
        return {.isAvailable = false, .reason = *reason};
    }
    // What oneDNN takes depends on the CPU and on ONEDNN_MAX_CPU_ISA.
    return probePrecision("inductor", precision, [](const at::Tensor& input, const at::Tensor& weight) {
        return OneDnnLinear(weight, {}, input.size(0))(input);
    });
}

Preparation InductorBackend::prepare(const clip::ClipModel& model, const EncoderRequest& request,
                                     LoadContext& context) const {
    return translated([&]() -> Preparation {
        Artifact artifact(model, request, context);
        auto hold = std::make_shared<const FileLock>(artifact.hold());
        artifact.obtain();
        return {.seconds = artifact.buildSeconds(), .hold = std::move(hold)};
    });
}

std::shared_ptr<LoadedTower> InductorBackend::load(const clip::ClipModel& model, const EncoderRequest& request,
                                                   LoadContext& context) const {
    return translated([&]() -> std::shared_ptr<LoadedTower> {
        const c10::InferenceMode guard;
        Artifact artifact(model, request, context);
        std::shared_ptr<const InductorTower> tower = towerOf(artifact);
        if (context.onProgress) {
            context.onProgress(1);
        }
        const std::int64_t elementBytes = request.precision == Precision::Bf16 ? 2 : 4;
        return loadedTower(std::move(tower), request, elementBytes * parametersOf(model, request.tower),
                           artifact.buildSeconds());
    });
}

std::vector<std::pair<std::string, std::string>> InductorBackend::libraryFacts() const {
    return torchFacts();
}

}  // namespace clipscope::backend
