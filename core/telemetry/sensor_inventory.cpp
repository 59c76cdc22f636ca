// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor_inventory.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// Shared with threads that may outlive the call.
struct Answers {
    std::mutex mutex;
    std::condition_variable condition;
    std::vector<std::optional<SourceState>> sources;
    std::size_t missing = 0;
};

SourceState ask(SensorProvider& provider) {
    const Capabilities found = provider.probe();
    return {.name = std::string(provider.name()),
            .status = found.status,
            .reason = found.reason,
            .sensors = static_cast<std::int32_t>(found.sensors.size())};
}

}  // namespace

std::vector<SourceState> takeInventory(std::vector<std::unique_ptr<SensorProvider>> providers,
                                       std::chrono::milliseconds patience) {
    const auto answers = std::make_shared<Answers>();
    answers->sources.resize(providers.size());
    std::vector<std::string> names;
    for (std::size_t at = 0; at < providers.size(); ++at) {
        names.emplace_back(providers[at]->name());
        if (providers[at]->pace() == Pace::Fast) {
            SourceState state = ask(*providers[at]);
            const std::scoped_lock lock(answers->mutex);
            answers->sources[at] = std::move(state);
            continue;
        }
        {
            const std::scoped_lock lock(answers->mutex);
            ++answers->missing;
        }
        std::thread([answers, at, provider = std::move(providers[at])]() mutable {
            SourceState state = ask(*provider);
            provider.reset();
            const std::scoped_lock lock(answers->mutex);
            answers->sources[at] = std::move(state);
            --answers->missing;
            answers->condition.notify_all();
        }).detach();
    }
    std::unique_lock lock(answers->mutex);
    answers->condition.wait_for(lock, patience, [&] { return answers->missing == 0; });
    std::vector<SourceState> states;
    for (std::size_t at = 0; at < names.size(); ++at) {
        states.push_back(answers->sources[at].value_or(
            SourceState{.name = names[at],
                        .status = ReadingStatus::Stale,
                        .reason = Message(MessageId::source_does_not_answer, {names[at]})}));
    }
    return states;
}

}  // namespace clipscope::telemetry
