// SPDX-License-Identifier: GPL-3.0-or-later
// ClipScope's engines behind lines of JSON, for peers.py: engine_server [--model PRESET] [--weights FILE].
//
// Reads one command a line and answers each with one line, {"error": sentence} where it fails:
//   {"do": "export", "tower": T, "file": F}      a tower's tensors in fp32 as safetensors
//                                                -> {"config": {...}, "model": its name, "weights": what they are}
//   {"do": "inputs", "pixels": F}                raw fp32 of [n,3,s,s] -> {"count": n}
//   {"do": "inputs", "ids": F, "lengths": F}     raw int32 of [n,context] and [n] -> {"count": n}
//   {"do": "load", "backend": B, "precision": P, "tower": T, "threads": N,
//    "shortcuts": {"last_block": b, "text_length": b}}
//        -> {"seconds": s, "build_seconds": s, "library": text, "settings": text}
//   {"do": "run", "batch": n, "batches": k, "untimed": u, "embeddings": F}    -> {"seconds": [s, ...]}
// A load's seconds are those of one that finds everything made; what making it took before, such as compiling, is
// build_seconds, null where nothing was. A run takes the inputs from the first on, n to a batch, and begins anew after
// the last; the first u batches are not timed. Where F is given, the timed batches' embeddings are written there as raw
// fp32. SIGTERM stops a load; the end of standard input ends the program.
#include "core/backend/inductor/artifact_cache.h"
#include "core/backend/inductor/tower_export.h"
#include "core/backend/module_loader.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/base/program_paths.h"
#include "core/clip/clip_model.h"
#include "core/plan/vocabulary.h"

#include <signal.h>
#include <chrono>
#include <CLI/CLI.hpp>
#include <cstring>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace clipscope;
using Json = nlohmann::json;
using SteadyClock = std::chrono::steady_clock;

double secondsSince(SteadyClock::time_point begin) {
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

template <typename Value>
std::vector<Value> readValues(const std::string& path) {
    const std::string bytes = readFile(path, std::uint64_t{1} << 34U);
    std::vector<Value> values(bytes.size() / sizeof(Value));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

template <typename Names>
auto wordIn(const Names& names, const std::string& word) {
    const auto value = plan::valueOf(names, word);
    if (!value) {
        throw std::runtime_error(word + " is none of " + plan::allNames(names));
    }
    return *value;
}

/// What a run encodes.
class Inputs {
public:
    Inputs() = default;
    Inputs(const Json& command, const clip::ClipConfig& config) : m_config(config) {
        if (command.contains("pixels")) {
            m_pixels = readValues<float>(command["pixels"]);
            m_count = static_cast<std::int64_t>(m_pixels.size()) / pixelsEach();
        } else {
            m_ids = readValues<std::int32_t>(command.at("ids"));
            m_lengths = readValues<std::int32_t>(command.at("lengths"));
            m_count = static_cast<std::int64_t>(m_lengths.size());
            if (m_ids.size() != m_lengths.size() * static_cast<std::size_t>(config.contextLength)) {
                throw std::runtime_error("ids and lengths do not fit together");
            }
        }
    }

    [[nodiscard]] std::int64_t count() const { return m_count; }

    /// The batch at that place, counted on and on.
    [[nodiscard]] backend::InputBatch batch(std::int64_t place, std::int64_t size) const {
        if (size < 1 || size > m_count) {
            throw std::runtime_error("a batch of " + std::to_string(size) + " of " + std::to_string(m_count) +
                                     " inputs cannot be had");
        }
        const std::int64_t first = place % (m_count / size) * size;
        if (!m_pixels.empty()) {
            return backend::PixelBatch{.count = size,
                                       .imageSize = m_config.imageSize,
                                       .values = part(m_pixels, first * pixelsEach(), size * pixelsEach())};
        }
        return backend::TokenBatch{.count = size,
                                   .contextLength = m_config.contextLength,
                                   .ids = part(m_ids, first * m_config.contextLength, size * m_config.contextLength),
                                   .lengths = part(m_lengths, first, size)};
    }

private:
    [[nodiscard]] std::int64_t pixelsEach() const { return 3 * m_config.imageSize * m_config.imageSize; }

    template <typename Value>
    static std::span<const Value> part(const std::vector<Value>& values, std::int64_t first, std::int64_t count) {
        return std::span(values).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    }

    clip::ClipConfig m_config;
    std::vector<float> m_pixels;
    std::vector<std::int32_t> m_ids;
    std::vector<std::int32_t> m_lengths;
    std::int64_t m_count = 0;
};

/// For people: what it was loaded with.
std::string settingsOf(const std::string& id, const backend::EncoderRequest& request) {
    std::string text = "threads: " + std::to_string(request.threads);
    if (backend::findBackend(id)->hasShortcuts) {
        text += request.shortcuts.lastBlock ? ", last block short" : "";
        text += request.shortcuts.textLength && request.tower == backend::Tower::Text ? ", captions cut" : "";
    }
    return text;
}

/// One model, one engine at a time.
class EngineServer {
public:
    EngineServer(const clip::ModelRequest& request, std::stop_token stop)
        : m_stop(std::move(stop)), m_model(clip::openModel(request)), m_loader(programPaths().modules) {}

    /// \throws std::exception that says what is wrong
    Json answer(const Json& command) {
        const std::string what = command.at("do");
        if (what == "export") {
            return exportWeights(command);
        }
        if (what == "inputs") {
            m_inputs = Inputs(command, m_model.config);
            return {{"count", m_inputs.count()}};
        }
        if (what == "load") {
            return load(command);
        }
        if (what == "run") {
            return run(command);
        }
        throw std::runtime_error("there is no command " + what);
    }

private:
    Json exportWeights(const Json& command) {
        const backend::Tower tower = wordIn(plan::towerNames, command.at("tower"));
        backend::exportTower(m_model, tower, std::string(command.at("file")), m_stop);
        return {{"config", Json::parse(backend::ArtifactKey{.config = m_model.config}.json())},
                {"model", m_model.config.name},
                {"weights", m_model.weights->description()}};
    }

    Json load(const Json& command) {
        const std::string id = command.at("backend");
        const Json shortcuts = command.value("shortcuts", Json::object());
        const backend::EncoderRequest request{.tower = wordIn(plan::towerNames, command.at("tower")),
                                              .precision = wordIn(plan::precisionNames, command.at("precision")),
                                              .shortcuts = {.lastBlock = shortcuts.value("last_block", true),
                                                            .textLength = shortcuts.value("text_length", true)},
                                              .threads = command.value("threads", 0)};
        m_encoder.reset();
        const auto available = m_loader.availability(id, request.device, request.precision);
        if (!available.isAvailable) {
            throw Error(ErrorCode::Unavailable, available.reason);
        }
        const backend::Backend& engine = m_loader.backend(id);
        backend::LoadContext context{.stop = m_stop};
        const std::optional<double> built = engine.prepare(m_model, request, context);
        const auto begin = SteadyClock::now();
        m_encoder = engine.load(m_model, request, context)->makeEncoder();
        const double seconds = secondsSince(begin);
        const auto facts = engine.libraryFacts();
        const std::string library = facts.empty() ? id : facts.front().first + " " + facts.front().second;
        return {{"seconds", seconds},
                {"build_seconds", built ? Json(*built) : Json()},
                {"library", library},
                {"settings", settingsOf(id, request)}};
    }

    Json run(const Json& command) {
        if (!m_encoder) {
            throw std::runtime_error("nothing is loaded");
        }
        const std::int64_t size = command.at("batch");
        const std::int64_t batches = command.at("batches");
        const std::int64_t untimed = command.value("untimed", std::int64_t{0});
        const std::int64_t width = m_model.config.embeddingWidth;
        std::vector<float> out(static_cast<std::size_t>(size * width));
        backend::EmbeddingBatch embeddings{.width = width, .values = out};
        std::vector<double> seconds;
        std::string kept;
        for (std::int64_t place = 0; place < untimed + batches; ++place) {
            const backend::InputBatch input = m_inputs.batch(place, size);
            backend::StageTimes stages;
            const auto begin = SteadyClock::now();
            m_encoder->encode(input, embeddings, stages);
            const double spent = secondsSince(begin);
            if (place >= untimed) {
                seconds.push_back(spent);
                if (command.contains("embeddings")) {
                    kept.append(reinterpret_cast<const char*>(out.data()), out.size() * sizeof(float));
                }
            }
        }
        if (command.contains("embeddings")) {
            writeFileAtomically(std::string(command["embeddings"]), kept);
        }
        return {{"seconds", seconds}};
    }

    std::stop_token m_stop;
    clip::ClipModel m_model;
    backend::ModuleLoader m_loader;
    std::unique_ptr<backend::Encoder> m_encoder;
    Inputs m_inputs;
};

Json answerLine(EngineServer& server, const std::string& line) {
    try {
        return server.answer(Json::parse(line));
    } catch (const Error& error) {
        return {{"error", error.message().english()}};
    } catch (const std::exception& error) {
        return {{"error", error.what()}};
    }
}

/// A stop that SIGTERM asks for: what a load has started, such as a compiler, is then ended by the load.
std::stop_source stopOnSigTerm() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any other thread is there to get it
    std::stop_source stop;
    std::thread([signals, stop]() mutable {
        int signal = 0;
        ::sigwait(&signals, &signal);
        stop.request_stop();
    }).detach();
    return stop;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("ClipScope's engines behind lines of JSON; peers.py talks to it.", "clipscope_engine_server");
    clip::ModelRequest request;
    const CLI::Option* const model = app.add_option("--model", request.model, "a preset");
    app.add_option("--weights", request.weights, "random, trained-like, or a safetensors file");
    CLI11_PARSE(app, argc, argv);
    request.isModelGiven = model->count() > 0;
    const std::stop_source stop = stopOnSigTerm();
    try {
        EngineServer server(request, stop.get_token());
        for (std::string line; std::getline(std::cin, line);) {
            std::cout << answerLine(server, line).dump() << std::endl;
        }
    } catch (const Error& error) {
        std::cerr << "clipscope_engine_server: " << error.message().english() << '\n';
        return 1;
    }
    return 0;
}
