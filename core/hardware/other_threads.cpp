// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/other_threads.h"

#include "core/hardware/cpu_selection.h"
#include "core/hardware/thread_binding.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>

namespace clipscope::hardware {
namespace {

std::vector<int> threadsOfThisProcess() {
    std::vector<int> ids;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task", error)) {
        const std::string name = entry.path().filename().string();
        int id = 0;
        if (std::from_chars(name.data(), name.data() + name.size(), id).ec == std::errc()) {
            ids.push_back(id);
        }
    }
    return ids;
}

}  // namespace

OtherThreads::~OtherThreads() {
    if (m_areMoved) {
        for (const int thread : threadsOfThisProcess()) {
            bindThread(thread, offeredCpuList());
        }
    }
}

std::vector<int> OtherThreads::keepOff(const std::vector<int>& computing, const std::vector<int>& exempt) {
    std::vector<int> left;
    std::ranges::set_difference(offeredCpuList(), computing, std::back_inserter(left));
    if (left.empty()) {
        left = offeredCpuList();
        if (!m_areMoved) {
            return left;
        }
    }
    for (const int thread : threadsOfThisProcess()) {
        if (std::ranges::find(exempt, thread) == exempt.end()) {
            bindThread(thread, left);  // one that has just ended is on no CPU
        }
    }
    m_areMoved = true;
    return left;
}

}  // namespace clipscope::hardware
