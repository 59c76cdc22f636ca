// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/tower_compiler.h"

#include "core/base/atomic_file.h"
#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/sha256.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> stageNames{"read", "export", "compile", "done"};

/// What the program tells, line by line.
class Told {
public:
    explicit Told(const std::function<void(CompileStage)>& onStage) : m_onStage(onStage) {}

    void hear(std::string_view line) {
        const Json told = Json::parse(line, nullptr, false);
        if (!told.is_object()) {
            return;  // some library's chatter
        }
        for (std::size_t stage = 0; stage < stageNames.size(); ++stage) {
            if (told.value("stage", "") == stageNames[stage] && m_onStage) {
                m_onStage(static_cast<CompileStage>(stage));
            }
        }
        kind = told.value("error", kind);
        detail = told.value("detail", detail);
    }

    std::string kind;
    std::string detail;

private:
    const std::function<void(CompileStage)>& m_onStage;
};

[[noreturn]] void refuse(const ChildResult& result, const Told& told, const ArtifactKey& key, const fs::path& work) {
    constexpr int signalBase = 128;
    if (result.exitCode > signalBase) {
        throw Error(ErrorCode::Internal, MessageId::inductor_killed, {std::int64_t{result.exitCode - signalBase}});
    }
    if (told.kind == "packages") {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_broken, {told.detail});
    }
    if (told.kind == "compiler") {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_without_compiler, {told.detail});
    }
    if (told.kind == "disk") {
        throw Error(ErrorCode::Output, MessageId::cache_full, {work.parent_path().string()});
    }
    if (told.kind == "memory") {
        throw Error(ErrorCode::Memory, MessageId::inductor_out_of_memory);
    }
    if (told.kind == "version") {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_of_another_torch, {told.detail, key.torchVersion});
    }
    const std::string detail = told.detail.empty() ? lastLine(result.err) : told.detail;
    throw Error(ErrorCode::Internal, MessageId::inductor_failed,
                {detail.empty() ? "exit code " + std::to_string(result.exitCode) : detail});
}

}  // namespace

TowerCompiler::TowerCompiler(std::optional<PythonEnvironment> python, fs::path program)
    : m_python(std::move(python)), m_program(std::move(program)) {}

std::optional<Message> TowerCompiler::problem() const {
    if (!m_python) {
        return Message(MessageId::inductor_without_python);
    }
    if (!m_python->isComplete) {
        return Message(MessageId::inductor_not_installed);
    }
    return {};
}

std::string TowerCompiler::programHash() const {
    clip::Sha256 sha;
    for (const char* name : {"compile.py", "clip_towers.py"}) {
        const std::string text = readFile(m_program / name);
        sha.add(text.data(), text.size());
    }
    return sha.hex();
}

fs::path TowerCompiler::compile(const ArtifactKey& key, const fs::path& weights, const fs::path& work,
                                std::stop_token stop, const std::function<void(CompileStage)>& onStage) const {
    if (const auto reason = problem()) {
        throw Error(ErrorCode::Unavailable, *reason);
    }
    const fs::path package = work / "tower.pt2";
    Json job{{"weights", weights.string()},
             {"output", package.string()},
             {"has_pooled_block", key.hasPooledBlock},
             {"threads", key.threads},
             {"config", Json::parse(key.json())}};
    job["tower"] = job["config"]["tower"];
    job["precision"] = job["config"]["precision"];
    writeFileAtomically(work / "job.json", job.dump(2));

    Told told(onStage);
    const ChildResult result = runChild(
        {.argv = {m_python->python.string(), "-B", (m_program / "compile.py").string(), (work / "job.json").string()},
         // Everything it leaves lies in the folder that goes afterwards. Errors are told apart by their English words.
         .environment = {{"TMPDIR", work.string()},
                         {"TORCHINDUCTOR_CACHE_DIR", (work / "inductor").string()},
                         {"LC_ALL", "C"}},
         // What decides what is made stands in the key or in the program. ONEDNN_MAX_CPU_ISA does, by what it selects.
         .hidden = {"AOT_INDUCTOR", "ATEN_", "DNNL_DEFAULT", "GOMP_", "KMP_", "MKL_", "OMP_", "ONEDNN_DEFAULT",
                    "TORCH"},
         .workingFolder = work.string()},
        stop, [&](std::string_view line) { told.hear(line); });
    if (result.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
    std::error_code ignored;
    if (result.exitCode != 0 || !fs::exists(package, ignored)) {
        refuse(result, told, key, work);
    }
    return package;
}

}  // namespace clipscope::backend
