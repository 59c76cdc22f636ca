// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/embed_command.h"

#include "core/backend/module_loader.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/program_paths.h"
#include "core/bench/embedder.h"
#include "core/bench/given_threads.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_inputs.h"
#include "core/telemetry/cpu_offer.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace clipscope::cli {

ExitCode embed(const EmbedRequest& request) {
    if (request.images.empty() && request.texts.empty()) {
        throw Error(ErrorCode::BadUsage, MessageId::embed_has_nothing);
    }
    const clip::ClipModel model = bench::openPlanModel(request.plan);
    backend::ModuleLoader backends(programPaths().modules);
    const backend::Backend& engine = backends.backend("eager");
    const int threads = telemetry::usableCpus();

    nlohmann::ordered_json json{{"images", nlohmann::json::array()}, {"texts", nlohmann::json::array()}};
    if (!request.images.empty()) {
        ThreadTeam numerics(threads);
        bench::withThreadsGiven(threads, [&](int given) {
            json["images"] =
                bench::embedImages(model, engine, {request.images.begin(), request.images.end()}, given, numerics);
        });
    }
    if (!request.texts.empty()) {
        const auto tokenizer =
            bench::openTokenizer(request.plan.vocab, request.plan.weights, model.config, programPaths().resources);
        if (tokenizer->isBuiltIn() && !model.isRandom) {
            throw Error(ErrorCode::BadInput, MessageId::vocabulary_needed, {request.plan.weights});
        }
        bench::withThreadsGiven(threads, [&](int given) {
            json["texts"] = bench::embedTexts(model, engine, *tokenizer, request.texts, given);
        });
    }
    json["logit_scale"] = model.logitScale();
    writeFileAtomically(request.output, json.dump() + '\n');
    std::cerr << "Wrote " << json["images"].size() << " image and " << json["texts"].size() << " text embeddings to "
              << request.output << ".\n";
    return exitOk;
}

}  // namespace clipscope::cli
