// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/inductor/inductor_backend.h"

#include "core/backend/inductor/artifact_cache.h"
#include "core/backend/inductor/tower_compiler.h"
#include "core/backend/torch/common/onednn_linear.h"
#include "core/backend/torch/common/precision_probe.h"
#include "core/backend/torch/common/torch_encoder.h"
#include "core/backend/torch/common/torch_errors.h"
#include "core/backend/torch/common/torch_facts.h"
#include "core/backend/torch/inductor/inductor_tower.h"
#include "core/backend/torch/inductor/tower_export.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"
#include "core/clip/cost.h"
#include "core/hardware/cpu_info.h"

#include <c10/core/InferenceMode.h>
#include <torch/version.h>
#include <array>
#include <chrono>
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

/// Removes a folder with everything in it.
class Removal {
public:
    explicit Removal(fs::path folder) : m_folder(std::move(folder)) {}
    Removal(const Removal&) = delete;
    Removal& operator=(const Removal&) = delete;
    ~Removal() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

private:
    fs::path m_folder;
};

std::int64_t parametersOf(const clip::ClipModel& model, Tower tower) {
    return tower == Tower::Image ? clip::imageParameters(model.config) : clip::textParameters(model.config);
}

/// Weights in fp32, the compiled library with them inside, the package of it, and what the compiler needs.
void requireRoom(const ArtifactCache& artifacts, const clip::ClipModel& model, Tower tower) {
    constexpr std::uint64_t copies = 4;
    constexpr std::uint64_t compilersOwn = 64ULL << 20U;
    const std::uint64_t needed =
        copies * sizeof(float) * static_cast<std::uint64_t>(parametersOf(model, tower)) + compilersOwn;
    const auto free = artifacts.freeBytes();
    if (free && *free < needed) {
        constexpr unsigned mebibyteBits = 20;
        throw Error(ErrorCode::Output, MessageId::cache_too_small,
                    {cacheFolder().string(), static_cast<std::int64_t>(*free >> mebibyteBits),
                     static_cast<std::int64_t>(needed >> mebibyteBits)});
    }
}

fs::path build(const ArtifactCache& artifacts, const ArtifactKey& key, const clip::ClipModel& model,
               LoadContext& context) {
    const TowerCompiler program = compiler();
    if (const auto reason = program.problem()) {
        throw Error(ErrorCode::Unavailable, *reason);
    }
    if (context.onActivity) {
        context.onActivity(Message(MessageId::inductor_compiling));
    }
    requireRoom(artifacts, model, key.tower);
    const fs::path work = artifacts.makeWorkFolder();
    const Removal removal(work);
    const fs::path weights = work / "weights.safetensors";
    exportTower(model, key.tower, weights, context);
    const auto onStage = [&](CompileStage stage) {
        constexpr std::array fractions{0.1, 0.2, 0.3, 0.95};
        if (context.onProgress) {
            context.onProgress(fractions[static_cast<std::size_t>(stage)]);
        }
    };
    return artifacts.keep(key, program.compile(key, weights, work, context.stop, onStage));
}

}  // namespace

Availability InductorBackend::probe(Device device, Precision precision) const {
    if (device != Device::Cpu) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_cpu_only, {std::string("inductor")})};
    }
    const fs::path kept = cacheFolder() / "inductor";
    std::error_code ignored;
    const auto reason = compiler().problem();
    // What was compiled before runs without Python.
    const bool hasKept = fs::exists(kept, ignored) && !fs::is_empty(kept, ignored);
    if (reason && !hasKept) {
        return {.isAvailable = false, .reason = *reason};
    }
    // What oneDNN takes depends on the CPU and on ONEDNN_MAX_CPU_ISA.
    return probePrecision("inductor", precision, [](const at::Tensor& input, const at::Tensor& weight) {
        return OneDnnLinear(weight, {}, input.size(0))(input);
    });
}

std::shared_ptr<LoadedTower> InductorBackend::load(const clip::ClipModel& model, const EncoderRequest& request,
                                                   LoadContext& context) const {
    return translated([&]() -> std::shared_ptr<LoadedTower> {
        const c10::InferenceMode guard;
        const ArtifactCache artifacts = cache();
        const ArtifactKey key{.weightsHash = model.weights->hash(),
                              .config = model.config,
                              .tower = request.tower,
                              .precision = request.precision,
                              .hasPooledBlock = request.shortcuts.lastBlock,
                              .torchVersion = TORCH_VERSION,
                              .cpuFeatures = hardware::readCpuInfo().features,
                              .programHash = compiler().programHash()};
        std::optional<double> buildSeconds;
        std::optional<fs::path> package = artifacts.find(key);
        if (!package) {
            const auto begin = std::chrono::steady_clock::now();
            package = build(artifacts, key, model, context);
            buildSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        }
        std::shared_ptr<const InductorTower> tower;
        try {
            tower = std::make_shared<const InductorTower>(*package);
        } catch (const c10::Error&) {
            artifacts.remove(key);  // the next load makes it anew
            throw;
        }
        if (context.onProgress) {
            context.onProgress(1);
        }
        const std::int64_t elementBytes = request.precision == Precision::Bf16 ? 2 : 4;
        return loadedTower(std::move(tower), request, elementBytes * parametersOf(model, request.tower), buildSeconds);
    });
}

std::vector<std::pair<std::string, std::string>> InductorBackend::libraryFacts() const {
    return torchFacts();
}

}  // namespace clipscope::backend
