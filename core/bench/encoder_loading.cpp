// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/encoder_loading.h"

#include "core/bench/load_reporter.h"
#include "core/bench/run_cases.h"
#include "core/hardware/cpu_list.h"
#include "core/hardware/cpu_selection.h"
#include "core/hardware/thread_binding.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace clipscope::bench {
namespace {

using backend::Tower;

/// The CPUs that a case's threads are kept on; empty: wherever they are.
std::vector<int> boundCpus(const plan::Case& item) {
    return item.pin == plan::Pin::On || item.cores != "all" ? hardware::selectCpus(item.cores).cpus
                                                            : std::vector<int>();
}

bool hasNumerics(const plan::Case& item) {
    return item.tower == Tower::Pair || (item.tower == Tower::Image && item.source == plan::Source::Files);
}

/// Starts the helpers of a case's numerics where its model's threads are.
std::unique_ptr<ThreadTeam> startNumerics(const plan::Case& item, int threads) {
    const std::vector<int> cpus = boundCpus(item);
    return std::make_unique<ThreadTeam>(threads, [&](int member) {
        if (!cpus.empty()) {
            const std::vector<int> one{cpus[static_cast<std::size_t>(member) % cpus.size()]};
            hardware::bindThisThread(item.pin == plan::Pin::On ? one : cpus);
        }
    });
}

backend::EncoderRequest requestOf(const plan::Case& item, Tower tower) {
    return {.tower = tower,
            .precision = item.precision,
            .device = item.device,
            .shortcuts = item.shortcuts(),
            .threads = item.threads,
            .cpus = boundCpus(item),
            .isPinned = item.pin == plan::Pin::On};
}

/// Loads of a tower with the same text here find the same made.
std::string madeKey(const plan::Case& item, Tower tower) {
    std::string key = item.backend;
    for (const std::string_view part : {plan::nameOf(item.device), plan::nameOf(item.precision), plan::nameOf(tower),
                                        std::string_view(item.shortcuts().lastBlock ? "pooled block" : "")}) {
        key += '|' + std::string(part);
    }
    return key;
}

std::vector<Tower> towersOf(const plan::Case& item) {
    return item.tower == Tower::Pair ? std::vector{Tower::Image, Tower::Text} : std::vector{item.tower};
}

}  // namespace

EncoderLoading::EncoderLoading(const clip::ClipModel& model, backend::BackendProvider& backends, const Clock& clock,
                               record::EventProducer& producer, int numericThreads)
    : m_model(model), m_backends(backends), m_clock(clock), m_producer(producer), m_numericThreads(numericThreads) {}

CaseEncoders EncoderLoading::load(const plan::Case& item, record::CaseIndex index, int repetition,
                                  const std::stop_token& stop) {
    // Threads that a load starts inherit where this one may run, which the encoder before may have narrowed.
    hardware::bindThisThread(hardware::offeredCpuList());
    const Clock::time_point begin = m_clock.now();
    const std::vector<Tower> towers = towersOf(item);
    LoadReporter progress(m_producer, index, towers.size());
    backend::LoadContext context = progress.context(stop);
    context.onProgress(0);
    const backend::Backend& engine = m_backends.backend(item.backend);
    record::EncoderLoaded loaded{.caseIndex = index, .repetition = repetition};
    double secondsBefore = 0;
    CaseEncoders encoders;
    for (const Tower tower : towers) {
        const auto held = engine.load(m_model, requestOf(item, tower), context);
        progress.finishTower();
        loaded.ownBytes += held->ownBytes();
        if (const auto built = held->buildSeconds()) {
            loaded.buildSeconds = loaded.buildSeconds.value_or(0) + *built;
        }
        if (const auto made = m_making.extract(madeKey(item, tower))) {
            loaded.buildSeconds = loaded.buildSeconds.value_or(0) + made.mapped();
            secondsBefore += made.mapped();
        }
        (tower == Tower::Image ? encoders.image : encoders.text) = held->makeEncoder();
    }
    loaded.seconds = secondsBefore + clipscope::seconds(m_clock.now() - begin);
    m_seconds = loaded.seconds - loaded.buildSeconds.value_or(0);
    place(item, encoders, loaded);
    m_producer.post(std::move(loaded));
    return encoders;
}

std::vector<std::pair<std::size_t, Error>> EncoderLoading::prepare(const std::vector<plan::Case>& cases,
                                                                   const std::vector<std::size_t>& indices,
                                                                   const std::stop_token& stop) {
    hardware::bindThisThread(hardware::offeredCpuList());
    std::map<std::string, std::optional<Error>> problems;
    std::vector<std::pair<std::size_t, Error>> refused;
    for (const std::size_t index : indices) {
        const plan::Case& item = cases[index];
        const std::vector<Tower> towers = towersOf(item);
        LoadReporter progress(m_producer, static_cast<record::CaseIndex>(index), towers.size());
        backend::LoadContext context = progress.context(stop);
        for (const Tower tower : towers) {
            const auto [entry, isNew] = problems.try_emplace(madeKey(item, tower));
            if (isNew) {
                try {
                    const backend::Backend& engine = m_backends.backend(item.backend);
                    backend::Preparation prepared = engine.prepare(m_model, requestOf(item, tower), context);
                    m_held.push_back(std::move(prepared.hold));
                    if (prepared.seconds) {
                        m_making[entry->first] = *prepared.seconds;
                    }
                } catch (const Error& error) {
                    if (error.code() == ErrorCode::Stopped) {
                        throw;
                    }
                    entry->second = error;
                }
            }
            progress.finishTower();
            if (entry->second) {
                refused.emplace_back(index, *entry->second);
                break;
            }
        }
    }
    return refused;
}

void EncoderLoading::place(const plan::Case& item, CaseEncoders& encoders, record::EncoderLoaded& loaded) {
    const backend::Placement placement = (encoders.image ? encoders.image : encoders.text)->place();
    std::set<int> computing;
    for (const std::vector<int>& cpus : placement.cpus) {
        loaded.threadCpus.push_back(hardware::cpuListText(cpus));
        computing.insert(cpus.begin(), cpus.end());
    }
    loaded.openMpThreads = placement.openMpThreads;
    loaded.blasThreads = placement.blasThreads;
    loaded.interOpThreads = placement.interOpThreads;
    std::vector<int> exempt = placement.threadIds;
    std::vector<int> numeric;
    if (hasNumerics(item)) {
        encoders.numerics = startNumerics(item, numericThreadsOf(item.cores, m_numericThreads));
        numeric = encoders.numerics->threadIds();
        numeric.insert(numeric.begin(), hardware::thisThreadId());
        exempt.insert(exempt.end(), numeric.begin(), numeric.end());
    }
    m_modelCpus.assign(computing.begin(), computing.end());
    const auto others = m_otherThreads.keepOff(m_modelCpus, exempt);
    loaded.otherThreadsCpus = hardware::cpuListText(others);
    for (const int thread : numeric) {
        loaded.numericThreadCpus.push_back(hardware::cpuListText(hardware::cpusOfThread(thread)));
    }
}

}  // namespace clipscope::bench
