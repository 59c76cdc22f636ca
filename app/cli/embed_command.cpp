// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/embed_command.h"

#include "core/backend/module_loader.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"
#include "core/bench/embedder.h"
#include "core/bench/environment_gathering.h"
#include "core/bench/run_inputs.h"
#include "core/plan/vocabulary.h"

#include <nlohmann/json.hpp>

namespace clipscope::cli {
namespace {

clip::ClipModel openModel(const EmbedRequest& request) {
    std::optional<clip::Activation> activation;
    if (!request.activation.empty()) {
        activation = plan::valueOf(plan::activationNames, request.activation);
        if (!activation) {
            throw Error(
                ErrorCode::BadUsage, MessageId::plan_value_refused,
                {std::string("--activation"), request.activation, "one of " + plan::allNames(plan::activationNames)});
        }
    }
    return clip::openModel({.model = request.model.empty() ? "vit-b-32" : request.model,
                            .weights = request.weights,
                            .activation = activation,
                            .seed = request.seed,
                            .isModelGiven = !request.model.empty()});
}

}  // namespace

ExitCode embed(const EmbedRequest& request) {
    if (request.images.empty() && request.texts.empty()) {
        throw Error(ErrorCode::BadUsage, MessageId::embed_has_nothing);
    }
    const clip::ClipModel model = openModel(request);
    backend::ModuleLoader backends(programPaths().modules);
    const backend::Backend& engine = backends.backend("eager");
    const int threads = bench::usableCpus();

    nlohmann::ordered_json json{{"images", nlohmann::json::array()}, {"texts", nlohmann::json::array()}};
    if (!request.images.empty()) {
        json["images"] = bench::embedImages(model, engine, {request.images.begin(), request.images.end()}, threads);
    }
    if (!request.texts.empty()) {
        const auto tokenizer =
            bench::openTokenizer(request.vocab, request.weights, model.config, programPaths().resources);
        json["texts"] = bench::embedTexts(model, engine, *tokenizer, request.texts, threads);
    }
    json["logit_scale"] = model.logitScale();
    writeFileAtomically(request.output, json.dump() + '\n');
    return exitOk;
}

}  // namespace clipscope::cli
