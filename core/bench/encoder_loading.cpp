// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/encoder_loading.h"

#include "core/bench/run_cases.h"
#include "core/hardware/cpu_list.h"
#include "core/hardware/cpu_selection.h"
#include "core/hardware/thread_binding.h"

#include <algorithm>
#include <set>
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

}  // namespace

EncoderLoading::EncoderLoading(const clip::ClipModel& model, backend::BackendProvider& backends, const Clock& clock,
                               record::EventProducer& producer, int numericThreads)
    : m_model(model), m_backends(backends), m_clock(clock), m_producer(producer), m_numericThreads(numericThreads) {}

CaseEncoders EncoderLoading::load(const plan::Case& item, record::CaseIndex index, int repetition,
                                  const std::stop_token& stop) {
    // Threads that a load starts inherit where this one may run, which the encoder before may have narrowed.
    hardware::bindThisThread(hardware::offeredCpuList());
    const Clock::time_point begin = m_clock.now();
    const int towers = item.tower == Tower::Pair ? 2 : 1;
    double fractionDone = 0;
    double lastTold = -1;
    backend::LoadContext context{
        .stop = stop,
        .onProgress =
            [&](double fraction) {
                const double all = fractionDone + fraction / towers;
                if (all - lastTold >= 0.1 || all >= 1) {
                    lastTold = all;
                    m_producer.post(record::LoadProgress{.caseIndex = index, .fraction = std::min(all, 1.0)});
                }
            },
        .onActivity =
            [&](Message activity) {
                m_producer.post(record::LoadProgress{
                    .caseIndex = index, .fraction = std::clamp(lastTold, 0.0, 0.99), .activity = std::move(activity)});
            }};
    context.onProgress(0);
    const backend::Backend& engine = m_backends.backend(item.backend);
    record::EncoderLoaded loaded{.caseIndex = index, .repetition = repetition};
    const auto loadTower = [&](Tower tower) {
        const auto held = engine.load(m_model, requestOf(item, tower), context);
        fractionDone += 1.0 / towers;
        loaded.ownBytes += held->ownBytes();
        if (const auto built = held->buildSeconds()) {
            loaded.buildSeconds = loaded.buildSeconds.value_or(0) + *built;
        }
        return held->makeEncoder();
    };
    CaseEncoders encoders;
    if (item.tower != Tower::Text) {
        encoders.image = loadTower(Tower::Image);
    }
    if (item.tower != Tower::Image) {
        encoders.text = loadTower(Tower::Text);
    }
    loaded.seconds = clipscope::seconds(m_clock.now() - begin);
    m_seconds = loaded.seconds - loaded.buildSeconds.value_or(0);
    place(item, encoders, loaded);
    m_producer.post(std::move(loaded));
    return encoders;
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
    const auto others = m_otherThreads.keepOff({computing.begin(), computing.end()}, exempt);
    loaded.otherThreadsCpus = hardware::cpuListText(others);
    for (const int thread : numeric) {
        loaded.numericThreadCpus.push_back(hardware::cpuListText(hardware::cpusOfThread(thread)));
    }
}

}  // namespace clipscope::bench
