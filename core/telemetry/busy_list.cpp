// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/busy_list.h"

#include <cmath>
#include <utility>

namespace clipscope::telemetry {

void BusyList::set(Look look) {
    const std::scoped_lock lock(m_mutex);
    m_latest = std::move(look);
}

std::optional<BusyList::Look> BusyList::latest() const {
    const std::scoped_lock lock(m_mutex);
    return m_latest;
}

std::string busyText(const std::vector<BusyProcess>& processes) {
    std::string text;
    for (const BusyProcess& process : processes) {
        text += (text.empty() ? "" : ", ") + process.name + " (" + std::to_string(process.process) + ") " +
                std::to_string(std::lround(process.percent)) + " %";
    }
    return text;
}

BusyListProvider::BusyListProvider(std::shared_ptr<BusyList> list, const std::filesystem::path& sysroot)
    : m_list(std::move(list)), m_processes(sysroot) {}

Capabilities BusyListProvider::probe() {
    return {};
}

bool BusyListProvider::sample(Clock::time_point now, std::span<Value> /*values*/) {
    constexpr std::chrono::milliseconds period{1900};
    if (!m_last || now - *m_last >= period) {
        std::vector<BusyProcess> busiest = m_processes.busiest();
        if (m_last) {
            m_list->set({.from = *m_last, .to = now, .processes = std::move(busiest)});
        }
        m_last = now;
    }
    return true;
}

}  // namespace clipscope::telemetry
