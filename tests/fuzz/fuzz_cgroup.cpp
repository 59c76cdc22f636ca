// SPDX-License-Identifier: GPL-3.0-or-later
// A container's files: where the process is, its limits, and how it was held back. Up to ten texts, one for each file.
#include "core/telemetry/cgroup.h"
#include "core/telemetry/cgroup_provider.h"
#include "core/telemetry/reading.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <cmath>

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::TemporaryFolder root;
    constexpr std::array<const char*, 10> files{"proc/self/cgroup",
                                                "sys/fs/cgroup/cgroup.controllers",
                                                "sys/fs/cgroup/g/memory.max",
                                                "sys/fs/cgroup/g/memory.high",
                                                "sys/fs/cgroup/g/memory.current",
                                                "sys/fs/cgroup/g/memory.stat",
                                                "sys/fs/cgroup/g/cpu.max",
                                                "sys/fs/cgroup/g/cpu.stat",
                                                "sys/fs/cgroup/g/cpu.pressure",
                                                "sys/fs/cgroup/memory/memory.limit_in_bytes"};
    const auto parts = fuzz::partsOf(fuzz::textOf(data, size));
    for (std::size_t at = 0; at < files.size(); ++at) {
        root.write(files[at], at < parts.size() ? std::string(parts[at]) : std::string());
    }
    const telemetry::Cgroup cgroup(root.path());
    const auto limit = cgroup.memoryLimitBytes();
    const auto headroom = cgroup.memoryHeadroomBytes();
    fuzz::require(!headroom || (limit && *headroom <= *limit));
    const auto quota = cgroup.cpuQuota();
    fuzz::require(!quota || (std::isfinite(*quota) && *quota > 0));

    telemetry::CgroupProvider provider(2, root.path());
    std::vector<telemetry::Value> values(provider.probe().sensors.size());
    (void)provider.sample(Clock::time_point(std::chrono::seconds(1)), values);
    (void)provider.sample(Clock::time_point(std::chrono::seconds(2)), values);
    return 0;
}
