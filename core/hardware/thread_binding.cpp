// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/thread_binding.h"

#include "core/base/error.h"
#include "core/hardware/cpu_list.h"
#include "core/hardware/hwloc_handle.h"
#include "core/hardware/topology.h"

#include <hwloc/linux.h>
#include <unistd.h>
#include <cerrno>

namespace clipscope::hardware {
namespace {

hwloc_topology_t thisMachine() {
    static const TopologyHandle topology = loadTopology();
    return topology.get();
}

}  // namespace

void bindThisThread(const std::vector<int>& cpus) {
    const auto refuse = [&](const std::string& why) {
        throw Error(ErrorCode::Unavailable, MessageId::binding_refused, {cpuListText(cpus), why});
    };
    if (hwloc_set_cpubind(thisMachine(), bitmapOf(cpus).get(), HWLOC_CPUBIND_THREAD) != 0) {
        refuse(errnoText(errno));
    }
    if (const std::vector<int> found = cpusInAffinityMask(); found != cpus) {
        refuse("it runs on " + cpuListText(found));
    }
}

bool bindThread(int threadId, const std::vector<int>& cpus) {
    return hwloc_linux_set_tid_cpubind(thisMachine(), threadId, bitmapOf(cpus).get()) == 0;
}

std::vector<int> cpusOfThread(int threadId) {
    const BitmapHandle cpus(hwloc_bitmap_alloc());
    const bool isTold = hwloc_linux_get_tid_cpubind(thisMachine(), threadId, cpus.get()) == 0;
    return isTold ? indicesOf(cpus.get()) : std::vector<int>();
}

int thisThreadId() {
    return ::gettid();
}

}  // namespace clipscope::hardware
