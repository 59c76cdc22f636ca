// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/profile_saving.h"

#include "core/base/atomic_file.h"

#include <algorithm>

namespace clipscope::tune {

plan::Profile profileOf(const Recommendation& recommendation, const record::RunSnapshot& run) {
    const plan::Case& chosen = recommendation.winners.front()->definition;
    const bool isDefaultThreads = std::ranges::find(run.plan.threads, chosen.threads) == run.plan.threads.end();
    plan::Profile profile{.backend = chosen.backend,
                          .precision = chosen.precision,
                          .threads = isDefaultThreads ? 0 : chosen.threads,
                          .cores = chosen.cores,
                          .pin = chosen.pin,
                          .noShortcut = shortcutsOff(recommendation.winners),
                          .cpuModel = run.environment.value("cpu_model"),
                          .cpus = run.environment.cpusAllowed,
                          .model = run.modelDescription,
                          .measured = run.wallTime};
    for (const record::CaseResult* const winner : recommendation.winners) {
        const std::int64_t size = winner->definition.batchSize;
        if (std::ranges::find(profile.batchSizes, size) == profile.batchSizes.end()) {
            profile.batchSizes.push_back(size);
        }
    }
    std::ranges::sort(profile.batchSizes);
    return profile;
}

std::optional<Message> saveProfile(const record::RunSnapshot& run, const std::filesystem::path& file) {
    if (run.state != record::RunState::Complete) {
        return Message(MessageId::unfinished_run_not_saved, {file.string()});
    }
    const auto recommendation = recommend(run);
    if (!recommendation) {
        return Message(MessageId::no_winner_to_save, {file.string()});
    }
    writeFileAtomically(file, plan::profileToJson(profileOf(*recommendation, run)));
    return {};
}

}  // namespace clipscope::tune
