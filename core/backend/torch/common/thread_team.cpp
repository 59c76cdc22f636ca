// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/thread_team.h"

#include "core/base/error.h"
#include "core/hardware/cpu_selection.h"
#include "core/hardware/thread_binding.h"
#include "core/hardware/topology.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <charconv>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace clipscope::backend {
namespace {

thread_local ThreadTeam current{.threads = 0};

/// Where LibTorch was built with OpenBLAS instead of MKL.
void setOpenBlasThreads(int threads) {
    using Set = void (*)(int);
    static const auto set = reinterpret_cast<Set>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (set != nullptr) {
        set(threads);
    }
}

int openBlasThreads() {
    using Get = int (*)();
    static const auto get = reinterpret_cast<Get>(::dlsym(RTLD_DEFAULT, "openblas_get_num_threads"));
    return get == nullptr ? 0 : get();
}

/// Calls `work(member)` on every thread of the team.
template <typename Work>
void onEach(int threads, const Work& work) {
    std::mutex mutex;
    std::optional<Error> failure;
    // With a grain of 1 each thread gets one member, the calling thread the first.
    at::parallel_for(0, threads, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t member = begin; member < end; ++member) {
            try {
                work(static_cast<std::size_t>(member));
            } catch (const Error& error) {
                const std::scoped_lock lock(mutex);
                failure = error;
            }
        }
    });
    if (failure) {
        throw Error(*failure);
    }
}

/// The number that stands behind these words in LibTorch's description of itself; 0 where they do not occur.
int numberAfter(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    const std::size_t digits = at == std::string::npos ? at : text.find_first_of("0123456789", at + words.size());
    int number = 0;
    if (digits != std::string::npos) {
        std::from_chars(text.data() + digits, text.data() + text.size(), number);
    }
    return number;
}

/// \throws Error Unavailable where OpenMP does not give that many threads, with which oneDNN computes wrong results
void requireWholeTeam(int threads) {
    std::set<int> ids;
    std::mutex mutex;
    onEach(threads, [&](std::size_t) {
        const std::scoped_lock lock(mutex);
        ids.insert(hardware::thisThreadId());
    });
    if (const auto given = static_cast<int>(ids.size()); given < threads) {
        throw Error(ErrorCode::Unavailable, MessageId::openmp_gives_fewer, {given, threads});
    }
}

void bind(const ThreadTeam& team) {
    const std::vector<int>& all = team.cpus.empty() ? hardware::offeredCpuList() : team.cpus;
    onEach(team.threads, [&](std::size_t member) {
        hardware::bindThisThread(team.isPinned ? std::vector{all[member % all.size()]} : all);
    });
}

Placement readTeam() {
    const int threads = at::get_num_threads();
    Placement placement{.cpus = std::vector<std::vector<int>>(static_cast<std::size_t>(threads)),
                        .threadIds = std::vector<int>(static_cast<std::size_t>(threads)),
                        .interOpThreads = static_cast<int>(at::get_num_interop_threads())};
    onEach(threads, [&](std::size_t member) {
        placement.cpus[member] = hardware::cpusInAffinityMask();
        placement.threadIds[member] = hardware::thisThreadId();
    });
    const std::string told = at::get_parallel_info();
    placement.openMpThreads = numberAfter(told, "omp_get_max_threads()");
    placement.blasThreads = numberAfter(told, "mkl_get_max_threads()");
    if (placement.blasThreads == 0) {
        placement.blasThreads = openBlasThreads();
    }
    return placement;
}

}  // namespace

void useTeam(const ThreadTeam& team) {
    if (current == team) {
        return;
    }
    if (at::get_num_threads() != team.threads) {
        at::set_num_threads(team.threads);  // OpenMP's and MKL's, of the calling thread
    }
    setOpenBlasThreads(team.threads);
    requireWholeTeam(team.threads);
    // A thread that joins a team comes from the system's pool or from its begetter: bound as those are.
    bind(team);
    current = team;
}

Placement placeTeam(const ThreadTeam& team) {
    current = {.threads = 0};
    useTeam(team);
    return readTeam();
}

}  // namespace clipscope::backend
